"""Whether two claims speak of the same event, so that a difference between them means something."""

from collections.abc import Iterable

from reader.compare import names, periods
from reader.compare.alignment import Alignment, opposed
from reader.compare.circumstances import is_another_case
from reader.compare.differences.difference import Difference
from reader.compare.differences.quantifier import is_part_of_group
from reader.compare.facts import Facts
from reader.compare.reality import Reality, reality_of
from reader.compare.slots import anchor, objects, predicates_match, pronoun_subject, subjects, subjects_match
from reader.compare.terms import Term
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
    return word.pos == "VERB" and (text == lemma or text.endswith("s") or text.endswith("ing"))


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
    left, right = _rest(pair.only_a, differing), _rest(pair.only_b, differing)
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


def _rest(terms: Iterable[Term], differing: Iterable[Term]) -> list[Term]:
    left_out = {id(term) for term in differing}
    return [term for term in terms if id(term) not in left_out]


def _names(terms: Iterable[Term]) -> bool:
    return any(term.kind == "name" or term.pos == "PROPN" for term in terms)


def _objects(facts: Facts, terms: Iterable[Term]) -> bool:
    main = objects(facts)
    return any(term in main and term.role == "object" for term in terms)


def _circumstances(facts: Facts, terms: Iterable[Term]) -> bool:
    """Whether anything that hangs on the main word tells where, to whom or of what: sells to importers."""
    return any(
        term.role == "oblique"
        and term.pos in ("NOUN", "PROPN", "NUM")
        and term.kind != "time"
        and anchor(facts, term) is facts.predicate
        for term in terms
    )


def _extent(pair: Alignment, difference: Difference) -> float:
    """A factor for parts of things: some agreed, some refused; 20 million lent, 5 million of it to farms."""
    if difference.type in ("antonym", "polarity"):
        partial = [is_part_of_group(facts) for facts in (pair.a, pair.b)]
        return 0.0 if all(partial) else PART if any(partial) else 1.0
    if difference.type == "number":
        return PART if _smaller_is_restricted(pair, difference) else 1.0
    return 1.0


def _smaller_is_restricted(pair: Alignment, difference: Difference) -> bool:
    """Whether only the smaller number comes with a further place, receiver or the like."""
    if len(difference.terms) != 2:
        return False
    a, b = difference.terms
    if a.measure is None or b.measure is None:
        return False
    sides = (a, pair.only_a), (b, pair.only_b)
    smaller, larger = sides if a.measure.low < b.measure.low else sides[::-1]
    return bool(_restrictions(*smaller)) and not _restrictions(*larger)


def _restrictions(number: Term, terms: Iterable[Term]) -> list[Term]:
    """Nouns that stand alone on a number's side; what follows a second number belongs to that one."""
    rest = [term for term in terms if term is not number]
    second = min((t.place for t in rest if t.measure and t.place > number.place), default=None)
    nouns = [t for t in rest if t.kind != "number" and t.pos in ("NOUN", "PROPN")]
    return [t for t in nouns if second is None or t.place < second]


def picks_other_things(pair: Alignment, differing: Iterable[Term]) -> bool:
    """Whether matched subjects carry different modifiers: the north tower, the south tower."""
    differing = tuple(differing)
    if _are_turned_round(pair):
        return True
    for heads in (subjects, objects):
        for x in heads(pair.a):
            y = pair.partner(x)
            if y is None or x.kind == "name" or y not in heads(pair.b):
                continue
            first, second = _modifiers(pair.a, x, pair.only_a), _modifiers(pair.b, y, pair.only_b)
            if (_rest(first, differing) and _rest(second, differing)) or _labels_clash(pair, x, y):
                return True
        if heads(pair.a):
            return False
    return False


def _are_turned_round(pair: Alignment) -> bool:
    """Whether an adjective alone tells which is meant, and the other way: the older, the younger."""
    return any(
        x.pos == y.pos == "ADJ" and opposed(x, y) is not None
        for x in objects(pair.a)
        if _is_definite(pair.a, x)
        for y in objects(pair.b)
        if _is_definite(pair.b, y)
    )


def _is_definite(facts: Facts, term: Term) -> bool:
    return any(
        word.head == term.place and word.text.casefold() == "the" for word in facts.words[: term.place]
    )


def _labels_clash(pair: Alignment, x: Term, y: Term) -> bool:
    """Flight 212 and flight 308: numbers behind a noun tell one of its kind from another."""
    first, second = _label(pair.a, x), _label(pair.b, y)
    return bool(first) and bool(second) and first != second


def _label(facts: Facts, term: Term) -> str:
    after = term.place + 1
    if after < len(facts.words) and facts.words[after].pos == "NUM" and facts.words[after].head == term.place:
        return facts.words[after].text
    return ""


def in_other_circumstances(pair: Alignment, differing: Iterable[Term]) -> bool:
    """Whether nouns beside the events differ in their modifiers: in the walking group, the tablet group."""
    differing = tuple(differing)
    for match in pair.matches:
        if match.a.pos == match.b.pos == "NOUN" and not {match.a.role, match.b.role} & {"subject", "object"}:
            first = _modifiers(pair.a, match.a, pair.only_a)
            second = _modifiers(pair.b, match.b, pair.only_b)
            if _rest(first, differing) and _rest(second, differing):
                return True
    return False


def _modifiers(facts: Facts, head: Term, terms: Iterable[Term]) -> list[Term]:
    """Unmatched words and names that depend on a head and stand before it, or are nouns after a subject."""
    return [term for term in terms if term.kind in ("word", "name") and _modifies(facts, term, head)]


def _modifies(facts: Facts, term: Term, head: Term) -> bool:
    is_direct = facts.words[term.place].head == head.place
    if term.place > head.place:
        return is_direct and head.role == "subject" and term.pos in ("NOUN", "PROPN")
    return is_direct or _is_joined(facts, term.place, head.place)


def _is_joined(facts: Facts, first: int, head: int) -> bool:
    """Whether nothing but nouns and their attributes stand from a word to the head: child mortality rate."""
    return all(word.pos in ("NOUN", "PROPN", "ADJ") for word in facts.words[first:head])


def titles_clash(pair: Alignment) -> bool:
    """Mayor Lee and Sergeant Lee: matched persons who are given different offices."""
    for match in pair.matches:
        if match.a.name and match.a.name.kind == "person":
            first, second = _titles(pair.a, match.a), _titles(pair.b, match.b)
            if first and second and not first & second:
                return True
    return False


def _titles(facts: Facts, term: Term) -> set[str]:
    """Offices that stand in or right before a person's name."""
    words = facts.words
    near = range(max(term.place - 2, 0), term.place + 1)
    inside = term.text.casefold().split()
    found = {words[i].text.casefold() for i in near if words[i].pos in ("NOUN", "PROPN")}
    return (found | set(inside)) & names.TITLES
