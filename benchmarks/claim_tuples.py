"""Claims as (first argument, relation, rest) tuples, from nothing but their own slots."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from benchmarks.carb import Extraction
from benchmarks.treebank_words import Written
from reader.model import Claim, Span, Word

CONFIDENCE = {"clause": 0.9, "relative": 0.7, "participle": 0.6, "apposition": 0.5}
"""By form, plainer first; a claim carries no confidence of its own."""
OF_SAYING = 0.8
EDGES = frozenset({",", ";", ":", "--", "-", "and", "but", "or", "that", "``", "''", "(", "."})
"""Words that a slot neither begins nor ends with."""
RELATIVE = frozenset({"who", "which", "that"})
PREPOSITIONS = frozenset(
    {"of", "in", "to", "for", "with", "on", "at", "by", "from", "as", "into", "about", "over", "after",
     "through", "against", "between", "under", "during", "than", "upon", "around", "near", "out", "off",
     "toward", "towards", "within", "without"}
)  # fmt: skip
COMMON_VERBS = frozenset(
    {"is", "are", "was", "were", "has", "have", "had", "will", "would", "can", "could", "may", "might",
     "said", "says", "made", "became", "took", "began", "won", "led", "held"}
)  # fmt: skip
"""What the floor takes for a verb, beside lower-case words in "-ed"."""
HELPING = frozenset({"function", "negation"})
AUXILIARY = frozenset({"AUX", "PART"})


@dataclass(frozen=True, slots=True)
class Placed:
    """A claim in its sentence, with places counted from the sentence's start."""

    claim: Claim
    sentence: Written
    offset: int

    def places(self, span: Span) -> set[int]:
        """Places of the sentence's words in a span of the article."""
        return set(self.sentence.words_in([Span(span.start - self.offset, span.end - self.offset)]))

    def of_words(self, words: set[int]) -> set[int]:
        """Places of some of the claim's words, by their index."""
        return {place for at in words for place in self.places(self.claim.words[at].span)}

    def found(self, text: str) -> set[int]:
        """Places of a wording: inside the claim, else the last before it, else the first anywhere."""
        start, end = self.claim.span.start - self.offset, self.claim.span.end - self.offset
        written = re.compile(rf"(?<!\w){re.escape(text)}(?!\w)")
        spans = [match.span() for match in written.finditer(self.sentence.text)] if text else []
        inside = [span for span in spans if start <= span[0] and span[1] <= end]
        before = [span for span in spans if span[1] <= start]
        best = next(iter([*inside, *reversed(before), *spans]), None)
        return set(self.sentence.words_in([Span(*best)])) if best is not None else set()


def tuples_of(claims: Sequence[Claim], sentence: Written, *, offset: int) -> list[Extraction]:
    """The tuples of a sentence's claims; `offset` is where the sentence begins in the article."""
    placed = [Placed(claim, sentence, offset) for claim in claims]
    found = [one for each in placed for one in _of_claim(each, placed)]
    return [*found, *_of_saying(placed)]


def _of_claim(placed: Placed, beside: Sequence[Placed]) -> Iterator[Extraction]:
    claim, sentence = placed.claim, placed.sentence
    relation = _relation(claim.words)
    subject, taken = _subject(placed, relation)
    verb = placed.of_words(relation) - subject
    rest = placed.places(claim.span) - verb - taken - _elsewhere(placed, beside) - _source(placed)
    if claim.form == "apposition":
        yield _extraction(sentence, subject, ["is"], placed.places(claim.span) - subject, claim.form)
        return
    if not verb or not subject:
        return
    verb, rest = _with_preposition(sentence, verb, rest)
    yield _extraction(sentence, subject, [sentence.words[at] for at in sorted(verb)], rest, claim.form)


def _extraction(
    sentence: Written, subject: set[int], relation: Sequence[str], rest: set[int], form: str
) -> Extraction:
    first, slot = (sentence.said(_trimmed(sentence, places)) for places in (subject, rest))
    return Extraction(first, " ".join(relation), (slot,) if slot else (), CONFIDENCE[form])


def _trimmed(sentence: Written, places: set[int]) -> list[int]:
    """The places without joining words and marks at the ends."""
    kept = sorted(places)
    while kept and sentence.words[kept[0]].lower() in EDGES:
        kept.pop(0)
    while kept and sentence.words[kept[-1]] in EDGES:
        kept.pop()
    return kept


def _subject(placed: Placed, relation: set[int]) -> tuple[set[int], set[int]]:
    """Places of the subject, and all places that it takes from the rest: a relative pronoun, its clauses."""
    claim = placed.claim
    subject = placed.found(claim.subject)
    taken = set(subject)
    words = claim.words
    heads = {i for i, word in enumerate(words) if placed.places(word.span) & subject}
    hanging = {i for i in range(len(words)) if i not in relation and _hangs_on(words, i, heads, relation)}
    if heads:
        taken |= placed.of_words(hanging)
    elif words and words[0].text.lower() in RELATIVE:
        taken |= placed.places(words[0].span)
    return subject | (taken if heads else set()), taken


def _hangs_on(words: Sequence[Word], at: int, heads: set[int], stop: set[int]) -> bool:
    for _ in range(len(words)):
        if at in heads:
            return True
        if at in stop or words[at].head == at:
            return False
        at = words[at].head
    return False


def _relation(words: Sequence[Word]) -> set[int]:
    """Indexes of the words that say what happens: verbs, auxiliaries, negations and adverbs between."""
    found = {i for i, word in enumerate(words) if word.role == "predicate"}
    found |= {i for i, word in enumerate(words) if word.pos == "VERB" and word.role in HELPING}
    for _ in range(2):
        found |= {
            i
            for i, word in enumerate(words)
            if word.head in found and word.role in HELPING and word.pos in AUXILIARY
        }
    verbs = {i for i in found if words[i].pos in ("VERB", "AUX", "PART")}
    kept = found if not verbs or any(words[i].pos == "VERB" for i in verbs) else verbs
    between = range(min(kept, default=0), max(kept, default=0))
    return kept | {i for i in between if words[i].pos == "ADV" and words[i].head in found}


def _elsewhere(placed: Placed, beside: Sequence[Placed]) -> set[int]:
    """Places inside the claim that another clause of the sentence says."""
    span = placed.claim.span
    inside = [
        other
        for other in beside
        if other.claim.form in ("clause", "relative")
        and other.claim.span != span
        and span.covers(other.claim.span)
    ]
    return {place for other in inside for place in placed.places(other.claim.span)}


def _source(placed: Placed) -> set[int]:
    if placed.claim.said != "according to" or placed.claim.speaker is None:
        return set()
    return placed.found(f"According to {placed.claim.speaker}") or placed.found(
        f"according to {placed.claim.speaker}"
    )


def _with_preposition(sentence: Written, verb: set[int], rest: set[int]) -> tuple[set[int], set[int]]:
    """A preposition right behind the verb counts as part of it, as in the gold relations."""
    following = max(verb) + 1
    if following in rest and sentence.words[following] in PREPOSITIONS:
        return verb | {following}, rest - {following}
    return verb, rest


def _of_saying(placed: Sequence[Placed]) -> Iterator[Extraction]:
    """One tuple for all that a speaker says with one verb."""
    said: dict[tuple[str, str], set[int]] = {}
    for one in placed:
        claim = one.claim
        if claim.speaker is not None and claim.said and claim.said != "according to":
            said.setdefault((claim.speaker, claim.said), set()).update(one.places(claim.span))
    for (speaker, verb), content in said.items():
        speaking, verbs = placed[0].found(speaker), placed[0].found(verb)
        inside = set(range(min(content), max(content) + 1)) - speaking - verbs
        if speaking and verbs:
            sentence = placed[0].sentence
            rest = sentence.said(_trimmed(sentence, inside))
            yield Extraction(sentence.said(speaking), verb, (rest,), OF_SAYING)


def floor_tuples(sentence: Written) -> list[Extraction]:
    """Everything before the first word of a list of common verb forms, that word, everything behind it."""
    words = sentence.words
    verb = next((at for at, word in enumerate(words) if at and _looks_like_verb(word)), None)
    if verb is None or verb + 1 >= len(words):
        return []
    return [Extraction(" ".join(words[:verb]), words[verb], (" ".join(words[verb + 1 :]),))]


def _looks_like_verb(word: str) -> bool:
    return word in COMMON_VERBS or (len(word) > 4 and word.endswith("ed") and word.islower())
