"""Who says what a clause says: reporting verbs, "according to", quotation marks, "reportedly"."""

from bisect import bisect_right
from dataclasses import dataclass

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Sentence

from reader.language.attribution_verbs import ATTRIBUTION, JUDGING, SEEMING, THOUGHT
from reader.language.clauses import Clause, may_say
from reader.language.grammar import phrase, text_of
from reader.language.lemmas import lemma_of
from reader.language.subjects import own_subject, subject_of

HEARSAY = frozenset({"reportedly", "allegedly", "supposedly", "purportedly", "rumoredly", "said"})
"""Adverbs with which the author hands on without saying from whom."""
IMPERSONAL = frozenset({"it", "there", "this", "that", "which", "what"})
LONGEST_SPEAKER = 12
"""Words before a verb of saying that can still be its subject, when the parse is of no help."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who says so, as the text words it."""

    speaker: str | None
    reported: bool


def attribution_of(clause: Clause, quotes: "Quotes") -> Attribution:
    """The attribution of a clause, from the surest sign to the weakest."""
    source = _according_to(clause.sentence)
    # A verb after the clause may be misread as one of saying; a source that is named first is surer.
    follows = clause.shell is not None and clause.shell.i > clause.head.i
    if source is not None and (clause.shell is None or follows):
        return Attribution(source, True)
    if clause.shell is not None and lemma_of(clause.shell) not in SEEMING | JUDGING:
        lost = subject_of(clause.shell) is None and clause.shell.i < clause.head.i
        return Attribution(_words_before(clause.shell) if lost else _subject_text(clause.shell), True)
    named = source or _before_that(clause)
    if named is not None:
        return Attribution(named, True)
    if quotes.holds(clause.head.i):
        return Attribution(quotes.speaker_near(clause.sentence), True)
    reported = any(token.lower_ in HEARSAY - {"said"} for token in clause.head.doc[clause.low : clause.high])
    return Attribution(None, reported)


def _subject_text(verb: Token) -> str | None:
    subject = subject_of(verb)
    if subject is None or subject.lower_ in IMPERSONAL:
        return None
    return text_of(verb.doc, *phrase(subject))


def _words_before(verb: Token) -> str | None:
    """The words between the start of the sentence, or a comma, and a verb of saying."""
    start = verb.i
    while start > verb.sent.start and not verb.nbor(start - verb.i - 1).is_punct:
        start -= 1
    words = verb.doc[start : verb.i]
    nominal = any(token.pos_ in ("NOUN", "PROPN", "PRON") for token in words)
    personal = nominal and words[0].lower_ not in IMPERSONAL
    return str(words.text) if personal and len(words) <= LONGEST_SPEAKER else None


def _before_that(clause: Clause) -> str | None:
    """The speaker when the parse has lost the verb of saying before "that": "Insiders … state that"."""
    doc, low = clause.head.doc, clause.low
    if low < 2 or doc[low - 1].lower_ != "that" or low - 2 <= clause.sentence.start:
        return None
    verb = doc[low - 2]
    if not may_say(verb) and lemma_of(verb) not in THOUGHT:
        return None
    return _words_before(verb)


def _according_to(sentence: Sentence) -> str | None:
    doc = sentence.doc
    for token in sentence[:-2]:
        if token.lower_ == "according" and token.nbor().lower_ == "to":
            end = next((at.i for at in doc[token.i + 2 : sentence.end] if at.is_punct), sentence.end)
            # A comma ends the name of the source, whatever the parse hangs "according" on.
            heads = (at for at in (token.head, token.nbor().head) if token.i + 1 < at.i < end)
            head = next(heads, None)
            if head is None:
                return text_of(doc, token.i + 2, end)
            low, high = phrase(head)
            return text_of(doc, max(low, token.i + 2), high)
    return None


class Quotes:
    """The quoted stretches of a doc, and who speaks about each sentence."""

    def __init__(self, doc: Doc) -> None:
        marks = [token.i for token in doc if token.text == '"']
        self._opens = marks[: len(marks) - len(marks) % 2 : 2]
        self._closes = marks[1::2]
        self._doc = doc
        self._speakers: dict[int, str | None] = {}

    def holds(self, at: int) -> bool:
        """Whether a token stands in quotation marks, in a quotation of more than three words."""
        run = bisect_right(self._opens, at) - 1
        return run >= 0 and at < self._closes[run] and self._closes[run] - self._opens[run] > 4

    def speaker_near(self, sentence: Sentence) -> str | None:
        """Who is said to speak in the sentence itself, else in the neighbour that shares its quotation."""
        return self._speaker(sentence.start, sentence.end) or self._around(sentence)

    def _around(self, sentence: Sentence) -> str | None:
        run = bisect_right(self._opens, sentence.end - 1) - 1
        if run < 0:
            return None
        before = self._doc[self._opens[run]].sent
        after = self._doc[min(self._closes[run] + 1, len(self._doc) - 1)].sent
        near = [before, after]
        if before.start > 0 and self._quotes(earlier := self._doc[before.start - 1].sent):
            near.append(earlier)
        return next((speaker for at in near if (speaker := self._speaker(at.start, at.end))), None)

    def _quotes(self, sentence: Sentence) -> bool:
        return any(self.holds(token.i) for token in sentence)

    def _speaker(self, start: int, end: int) -> str | None:
        if start not in self._speakers:
            self._speakers[start] = self._find(self._doc[start:end])
        return self._speakers[start]

    def _find(self, tokens: Sentence) -> str | None:
        for token in tokens:
            if lemma_of(token) in ATTRIBUTION and not self.holds(token.i):
                subject = own_subject(token)
                if subject is not None and subject.lower_ not in IMPERSONAL and not self.holds(subject.i):
                    return text_of(self._doc, *phrase(subject))
        return None
