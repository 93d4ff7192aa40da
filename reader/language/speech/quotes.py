"""The quoted stretches of a text, and who speaks them."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from reader.language.clauses.attribution_verbs import ATTRIBUTION, SAYING_FORMS
from reader.language.clauses.subjects import subject_of
from reader.language.parse.grammar import phrase_text
from reader.language.parse.parsed import Parse, Sentence, Token
from reader.language.speech.speaker_names import name_of

MARK = '"'
OPENERS = frozenset(" ([—–-\n")
"""Characters before a mark that opens."""
STOPS = frozenset(".!?")
SHORTEST = 4
"""A quotation of fewer words only sets off a term."""
IMPERSONAL = frozenset({"it", "there", "this", "that", "which", "what"})
FARTHEST = 12
"""Sentences that one speaker goes on for without being named again."""
SPEAKERS = frozenset({"PERSON", "ORG"})
SPEAKING = frozenset({"PROPN", "NOUN", "PRON"})
NAMING = SPEAKING | {"DET", "ADJ", "NUM"}


class Quotes:
    """The quotations of a text."""

    def __init__(self, parse: Parse) -> None:
        self._parse = parse
        self._runs = list(_runs(parse))
        self._opens = [low for low, _ in self._runs]
        self._speakers: dict[int, str | None] = {}

    def holds(self, at: int) -> bool:
        """Whether a token stands in a quotation that is more than a term."""
        run = self._run(at)
        return run is not None and self._is_speech(*run)

    def _is_speech(self, low: int, high: int) -> bool:
        """Whether a quotation is more than a term: long enough, or a sentence of its own."""
        return high - low > SHORTEST or self._parse.tokens[max(high - 1, low)].text in STOPS

    def words_about(self, at: int) -> tuple[int, int] | None:
        """The words of the quotation about a token, without its marks; None outside one or in a mere term."""
        run = self._run(at) if self.holds(at) else None
        return (run[0] + 1, run[1]) if run is not None else None

    def _run(self, at: int) -> tuple[int, int] | None:
        place = bisect_right(self._opens, at) - 1
        return self._runs[place] if place >= 0 and at < self._runs[place][1] else None

    def inside(self, low: int, high: int) -> Iterator[tuple[int, int]]:
        """The words of each quotation that lies in a range of tokens, without its marks."""
        for start, end in self._runs[bisect_left(self._opens, low) :]:
            if start >= high:
                return
            if end <= high and self._is_speech(start, end):
                yield start + 1, end

    def speaker_of(self, token: Token) -> str | None:
        """Who speaks the quotation about a token: named in its sentence, else beside it, else before it."""
        here = token.sentence
        return self._speaker(here) or self._beside(token) or self._earlier(here)

    def _beside(self, token: Token) -> str | None:
        """Who is named in the sentence in which the quotation opens, or in which it has closed."""
        run = self._run(token.i)
        if run is None:
            return None
        tokens = self._parse.tokens
        close = tokens[min(run[1], len(tokens) - 1)]
        behind = tokens[min(run[1] + 1, len(tokens) - 1)]
        ends = [tokens[run[0]].sentence, close.sentence]
        if behind.sentence is not close.sentence and (behind.lower in SAYING_FORMS or behind.text == MARK):
            ends.append(behind.sentence)
        return next((found for end in ends if (found := self._speaker(end)) is not None), None)

    def _earlier(self, sentence: Sentence) -> str | None:
        """Who spoke the quotations right before, or is announced by a colon."""
        tokens = self._parse.tokens
        for _ in range(FARTHEST):
            if sentence.start == 0:
                return None
            sentence = tokens[sentence.start - 1].sentence
            quoted = any(token.text == MARK or self.holds(token.i) for token in sentence.tokens)
            if not quoted and not sentence.text.rstrip().endswith(":"):
                return None
            if (found := self._speaker(sentence)) is not None:
                return found
        return None

    def _speaker(self, sentence: Sentence) -> str | None:
        if sentence.start not in self._speakers:
            outside = [token for token in sentence.tokens if not self.holds(token.i)]
            named = next(self._named(outside), None)
            self._speakers[sentence.start] = named or _before_colon(sentence)
        return self._speakers[sentence.start]

    def _named(self, outside: list[Token]) -> Iterator[str]:
        for verb in outside:
            if verb.lemma in ATTRIBUTION:
                subject = subject_of(verb)
                if subject is not None and subject.lower not in IMPERSONAL and not self.holds(subject.i):
                    yield name_of(subject)
        for verb in outside:
            if verb.lower in SAYING_FORMS and (found := self.named_after(verb)) is not None:
                yield found

    def named_after(self, verb: Token) -> str | None:
        """The words behind "said" right after a quotation, whatever the parse makes of them."""
        before = verb.before
        if before is None or (before.text != MARK and not (before.is_punct and self.holds(before.i))):
            return None
        tokens = verb.parse.tokens
        end = verb.i + 1
        while end < verb.sentence.end and (tokens[end].pos in NAMING or tokens[end].text == "-"):
            end += 1
        named = any(token.pos in SPEAKING for token in tokens[verb.i + 1 : end])
        return verb.parse.text_of(verb.i + 1, end) if named else None


def _before_colon(sentence: Sentence) -> str | None:
    """Whom a sentence is about that ends in a colon and a quotation: "Lund was furious: …"."""
    tokens = sentence.tokens
    colon = next((at for at, token in enumerate(tokens[:-1]) if token.text == ":"), None)
    if colon is None or tokens[colon + 1].text != MARK:
        return None
    named = (token for token in tokens[:colon] if token.label == "nsubj" and token.entity in SPEAKERS)
    return next((phrase_text(token) for token in named), None)


def _runs(parse: Parse) -> Iterator[tuple[int, int]]:
    """First and last token of each quotation, marks included; one that is not closed runs to the end."""
    opened = -1
    for token in parse.tokens:
        if token.text != MARK:
            continue
        if opened < 0 or _opens(token):
            if opened >= 0:
                yield opened, token.i - 1
            opened = token.i
        else:
            yield opened, token.i
            opened = -1
    if opened >= 0 and _opens(parse.tokens[opened]):
        yield opened, len(parse.tokens)


def _opens(mark: Token) -> bool:
    text = mark.parse.text
    before = text[mark.start - 1] if mark.start else " "
    after = text[mark.end : mark.end + 1]
    return before in OPENERS and bool(after.strip())
