"""Whether two claims speak of the same event, so that a difference between them means something."""

from collections.abc import Iterable

from reader.compare.differences.difference import Difference
from reader.compare.differences.quantifier import is_part_of_group
from reader.compare.facts.claim_facts import Facts
from reader.compare.facts.reality import Reality, reality_of
from reader.compare.facts.terms import Term
from reader.compare.pairs.alignment import Alignment
from reader.compare.pairs.slots import (
    anchor,
    objects,
    predicates_match,
    pronoun_subject,
    subjects,
    subjects_match,
)
from reader.compare.same_event import periods
from reader.compare.same_event.circumstances import is_another_case
from reader.compare.same_event.other_things import (
    in_other_circumstances,
    picks_other_things,
    rest,
    titles_clash,
)
from reader.model.span import Span

FRAME_FLOOR = 0.55
"""Fit of two claims whose subject and predicate match, before any other word is weighed."""
LEXICAL_FLOOR, LEXICAL_SHARED = 0.6, 2.2
"""Without matching frames, this overlap and this much shared weight are asked for."""
NAME_CLASH, OBJECT_CLASH, CIRCUMSTANCE_CLASH, ONE_SIDED, PRONOUN = 0.3, 0.5, 0.6, 0.9, 0.85
"""Factors: names, objects or circumstances that differ on both sides, a restriction on one only, an
unresolved subject."""
PART = 0.5
"""Factor when one claim may speak of a part of what the other speaks of."""
ACCORDING = "according"
BLOCKED_MODALITIES = frozenset(("question", "conditional", "imperative"))


def fit(pair: Alignment, difference: Difference) -> float:
    """0 to 1: how surely both claims speak of the same event, the difference itself left out."""
    of_plans = difference.type == "modality"
    if is_blocked(pair, present_counts=difference.settles_event, plans_count=of_plans) or titles_clash(pair):
        return 0.0
    if _is_of_other_time(pair, difference) or _is_other_reality(pair, difference):
        return 0.0
    if difference.settles_event:
        return 1.0
    differing = difference.terms
    if picks_other_things(pair, differing) or in_other_circumstances(pair, differing):
        return 0.0
    if is_another_case(pair, difference):
        return 0.0
    return _likeness(pair, difference) * _penalties(pair, difference.terms) * _extent(pair, difference)


def _is_of_other_time(pair: Alignment, difference: Difference) -> bool:
    """Whether the claims speak of two times, unless the times are themselves what differs."""
    if difference.type == "date":
        return False
    is_side = any(term.pos == "ADP" for term in difference.terms)
    return periods.dates_apart(pair) if is_side else periods.apart(pair)


def _is_other_reality(pair: Alignment, difference: Difference) -> bool:
    """Whether one claim tells of a fact and the other of an attempt, a permission or the like.

    Plans of going somewhere are judged by the claims' modality, as headlines tell them.
    """
    places = difference.events
    if places is None and len(difference.terms) == 2:
        places = difference.terms[0].place, difference.terms[1].place
    first, second = places or (pair.a.root, pair.b.root)
    told = {reality_of(pair.a, first), reality_of(pair.b, second)}
    if difference.type == "modality" or (
        difference.type == "polarity" and _is_leave(pair, told, first, second)
    ):
        return False
    if difference.settles_event and told <= {"fact", "wanted"}:
        return False
    return len(told) > 1


def _is_leave(pair: Alignment, told: set[Reality], first: int, second: int) -> bool:
    """Whether what may be done in one is what must not be done in the other."""
    denied = [facts for facts, place in ((pair.a, first), (pair.b, second)) if place in facts.negated]
    if told != {"allowed", "obliged"} or len(denied) != 1:
        return False
    place = first if denied[0] is pair.a else second
    return reality_of(denied[0], place) == "obliged"


def is_blocked(pair: Alignment, *, present_counts: bool = False, plans_count: bool = False) -> bool:
    """Questions, conditions and commands assert nothing; a plan and an outcome can both be true.

    With `present_counts` a plan is held against the present tense, as in headlines: travels, will skip. With
    `plans_count` a plan is held against its refusal.
    """
    modalities = {pair.a.claim.modality, pair.b.claim.modality}
    if modalities & BLOCKED_MODALITIES:
        return True
    if plans_count or "planned" not in modalities or modalities == {"planned"}:
        return False
    told = pair.a if pair.b.claim.modality == "planned" else pair.b
    return not (present_counts and _is_present(told))


def _is_present(facts: Facts) -> bool:
    if facts.root < 0:
        return False
    word = facts.words[facts.root]
    text, lemma = word.text.casefold(), word.lemma.casefold()
    is_form = text == lemma or text.endswith(("s", "ing")) or _is_perfect(facts)
    return word.pos == "VERB" and is_form


def _is_perfect(facts: Facts) -> bool:
    """Whether what was done holds now: has pulled out of the race."""
    return any(w.text.casefold() in ("has", "have") and w.head == facts.root for w in facts.words)


def _likeness(pair: Alignment, difference: Difference) -> float:
    overlap = pair.overlap_without(difference.terms)
    same_subject = subjects_match(pair)
    if same_subject is None and pronoun_subject(pair):
        return max(FRAME_FLOOR + (1 - FRAME_FLOOR) * overlap, overlap) * PRONOUN
    if same_subject is False and not difference.of_subject:
        return 0.0
    frame = same_subject or (same_subject is False and difference.of_subject)
    if frame and _predicate_fits(pair, difference):
        return FRAME_FLOOR + (1 - FRAME_FLOOR) * overlap
    return overlap if overlap >= LEXICAL_FLOOR and pair.shared >= LEXICAL_SHARED else 0.5 * overlap


def _predicate_fits(pair: Alignment, difference: Difference) -> bool:
    """The main words match, or are themselves what differs."""
    if predicates_match(pair):
        return True
    main = {id(pair.a.predicate), id(pair.b.predicate)}
    if len(main & {id(term) for term in difference.terms}) == 2:
        return True
    return all(
        _covers_root(facts, spans) for facts, spans in zip((pair.a, pair.b), difference.spans, strict=True)
    )


def _covers_root(facts: Facts, spans: Iterable[Span]) -> bool:
    """Whether the main word is a unit inside what differs: it is 700 megabytes."""
    if facts.root < 0 or facts.words[facts.root].pos != "NOUN":
        return False
    return any(span.covers(facts.words[facts.root].span) for span in spans)


def _penalties(pair: Alignment, differing: Iterable[Term]) -> float:
    left, right = rest(pair.only_a, differing), rest(pair.only_b, differing)
    factor = 1.0
    if _names(left) and _names(right):
        factor *= NAME_CLASH
    elif _names(left) or _names(right):
        factor *= ONE_SIDED
    if _objects(pair.a, left) and _objects(pair.b, right):
        factor *= OBJECT_CLASH
    if bool(pair.a.moments) != bool(pair.b.moments):
        factor *= ONE_SIDED
    if _circumstances(pair.a, left) and _circumstances(pair.b, right):
        factor *= CIRCUMSTANCE_CLASH
    return factor


def _names(terms: Iterable[Term]) -> bool:
    return any(term.kind == "name" or term.pos == "PROPN" for term in terms)


def _objects(facts: Facts, terms: Iterable[Term]) -> bool:
    main = objects(facts)
    return any(term in main and term.role == "object" for term in terms)


def _circumstances(facts: Facts, terms: Iterable[Term]) -> bool:
    """Whether anything that hangs on the main word tells where, to whom or of what: sells to importers."""
    return any(
        term.role in ("oblique", "object")
        and term.pos in ("NOUN", "PROPN", "NUM")
        and term.kind != "time"
        and anchor(facts, term) is facts.predicate
        for term in terms
    )


def _extent(pair: Alignment, difference: Difference) -> float:
    """A factor for parts of things: some agreed, some refused; 20 million lent, 5 million of it to farms."""
    if difference.type in ("antonym", "polarity") and not difference.of_subject:
        partial = [is_part_of_group(facts) for facts in (pair.a, pair.b)]
        return 0.0 if all(partial) else PART if any(partial) else 1.0
    if difference.type == "number":
        return PART if _smaller_is_restricted(pair, difference) or _count_others(pair, difference) else 1.0
    return 1.0


def _count_others(pair: Alignment, difference: Difference) -> bool:
    """Whether what one number counts is narrowed by words that stand alone: 42 league games, two games."""
    sides = zip((pair.a, pair.b), difference.terms, (pair.only_a, pair.only_b), strict=False)
    return any(
        term.kind == "word" and number.place < term.place < facts.words[number.place].head
        for facts, number, alone in sides
        for term in alone
    )


def _smaller_is_restricted(pair: Alignment, difference: Difference) -> bool:
    """Whether only the smaller number comes with a further place, receiver or the like."""
    if len(difference.terms) != 2:
        return False
    a, b = difference.terms
    if a.measure is None or b.measure is None:
        return False
    sides = (pair.a, a, pair.only_a), (pair.b, b, pair.only_b)
    smaller, larger = sides if a.measure.low < b.measure.low else sides[::-1]
    is_one_subject = subjects_match(pair) is True
    return bool(_restrictions(*smaller, is_one_subject)) and not _restrictions(*larger, is_one_subject)


def _restrictions(facts: Facts, number: Term, terms: Iterable[Term], is_one_subject: bool) -> list[Term]:
    """Nouns that stand alone on a number's side; what follows a second number belongs to that one.

    Neither who says so narrows anything, nor what a subject is called that both sides name.
    """
    rest = [term for term in terms if term is not number]
    second = min((t.place for t in rest if t.measure and t.place > number.place), default=None)
    counted = facts.words[number.place].head
    return [
        t
        for t in rest
        if t.kind != "number"
        and t.pos in ("NOUN", "PROPN")
        and (second is None or t.place < second)
        and not _is_source(facts, t)
        and not (is_one_subject and t.place != counted and t in subjects(facts))
    ]


def _is_source(facts: Facts, term: Term) -> bool:
    """Whether a noun only tells who says so: according to the museum."""
    heads = {word.head for word in facts.words[: term.place] if word.text.casefold() == ACCORDING}
    return term.place in heads or facts.words[term.place].head in heads
