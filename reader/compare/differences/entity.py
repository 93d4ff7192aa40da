"""Another person, place or organisation in a role that only one can have."""

from rapidfuzz import fuzz

from reader.compare.differences.difference import Difference, between
from reader.compare.facts.claim_facts import Facts
from reader.compare.facts.terms import Term
from reader.compare.pairs.alignment import Alignment
from reader.compare.pairs.slots import (
    describes_topic,
    objects,
    predicates_match,
    preposition,
    same_slot,
    subjects,
)
from reader.compare.words.names import TITLES

ONE_HOLDER = frozenset(
    [
        "win",
        "lead",
        "head",
        "chair",
        "found",
        "invent",
        "discover",
        "write",
        "kill",
        "murder",
        "direct",
        "compose",
        "own",
        "assassinate",
        "captain",
        "conquer",
        "design",
        "paint",
        "host",
        "run_by",
        "command",
        "succeed",
        "replace",
    ]
)
"""Predicates that one agent holds: who won, who heads, who wrote it."""
ONE_PLACE = frozenset(
    [
        "bear",
        "die",
        "bury",
        "locate",
        "base",
        "headquarter",
        "situate",
        "found",
        "hold",
        "marry",
        "crash",
        "sink",
        "land",
        "name",
        "elect",
        "appoint",
        "succeed",
        "replace",
        "marry",
        "play_for",
        "host",
        "take place",
        "crown",
        "inaugurate",
        "baptise",
        "christen",
        "belong",
    ]
)
"""Predicates that go with one place, or one person, in the prepositional phrase or object."""
ONE_OFFICE = frozenset(
    [
        "capital",
        "president",
        "chairman",
        "chair",
        "head",
        "leader",
        "founder",
        "author",
        "winner",
        "owner",
        "king",
        "queen",
        "director",
        "chancellor",
        "governor",
        "mayor",
        "pope",
        "ceo",
        "father",
        "mother",
        "wife",
        "husband",
        "birthplace",
        "headquarters",
        "host",
        "champion",
        "commander",
        "executive",
        "captain",
        "chief",
    ]
)
"""Nouns that name the single holder of an office or the single one of its kind."""
PRIZES = frozenset(("trophy", "prize", "award", "title", "medal", "cup", "contract", "presidency", "record"))
"""What goes to one winner."""
UNIQUE = frozenset(("first", "last", "only", "sole", "winning", "final", "deciding", "opening"))
"""Modifiers of what is done once: the winning goal."""
SEATS = tuple(
    frozenset(line.split())
    for line in (
        "washington united states us usa america american white house", "moscow kremlin russia russian",
        "london britain uk united kingdom england british downing street", "beijing china chinese",
        "paris france french elysee", "berlin germany german", "kyiv kiev ukraine ukrainian",
        "tokyo japan japanese", "delhi new india indian", "brussels eu european union",
        "ankara turkey turkish",
        "tehran iran iranian", "jerusalem israel israeli", "istanbul turkey", "seoul south korea",
    )
)  # fmt: skip
"""Capitals and the states that the news means by them."""
OWNERS = frozenset(("person", "organisation"))
"""Kinds of names that can stand for one another: a house belongs to a woman or to a firm."""
NEAR_SPELLING = 75
"""rapidfuzz ratio of two spellings of one name."""
TRUST_ONE, TRUST_COPY, TRUST_SUBJECT, TRUST_TOPIC = 0.8, 0.6, 0.35, 0.2
NEAR_COPY, MUCH_SHARED = 0.8, 3.0
"""Elsewhere two names exclude each other only in near copies that share this much weight."""


def entity_differences(pair: Alignment) -> list[Difference]:
    """Unmatched names of one kind in the same slot."""
    found = []
    right = [term for term in pair.only_b if _is_name(term)]
    for a in pair.only_a if right else ():
        b = next((b for b in right if _is_name(a) and _competes(pair, a, b)), None)
        if b is None:
            continue
        right.remove(b)
        trust = _trust(pair, a, b)
        reason = "Where one names {a}, the other names {b}."
        subject = a.role == b.role == "subject"
        found.append(between("entity", a, b, trust=trust, reason=reason, of_subject=subject))
    return found


def _is_name(term: Term) -> bool:
    return term.kind == "name" or term.pos == "PROPN"


def _competes(pair: Alignment, a: Term, b: Term) -> bool:
    if a.name and b.name and a.name.kind != b.name.kind and {a.name.kind, b.name.kind} != OWNERS:
        return False
    if {a.key[1:], b.key[1:]} & TITLES or a.role != b.role or _may_be_one(a, b):
        return False
    if same_slot(pair, a, b):
        return True
    if not a.name or not b.name:
        return False
    return a.role == "subject" or _only_one_fits(pair, a, b)


def _only_one_fits(pair: Alignment, a: Term, b: Term) -> bool:
    """Whether the predicates leave room for one such place each, wherever in the clause it hangs."""
    alike = preposition(pair.a, a) == preposition(pair.b, b) != ""
    return alike and bool(predicates_match(pair)) and _exclusive(pair.a, a) and _exclusive(pair.b, b)


def _may_be_one(a: Term, b: Term) -> bool:
    """New York and New York City, Fallujah and Falluja, Washington and the United States."""
    first, second = set(a.key[1:].split()), set(b.key[1:].split())
    are_places = (
        a.name is not None and a.name.kind == "place" and b.name is not None and b.name.kind == "place"
    )
    shares = first <= second or second <= first if are_places else bool(first & second)
    if shares or fuzz.ratio(a.key, b.key) >= NEAR_SPELLING:
        return True
    return any(first <= seats and second <= seats for seats in SEATS)


def _trust(pair: Alignment, a: Term, b: Term) -> float:
    if is_identity(pair.a, a) and is_identity(pair.b, b) and _is_same_tense(pair):
        return TRUST_ONE
    if predicates_match(pair) and _exclusive(pair.a, a) and _exclusive(pair.b, b) and _of_one_thing(pair, a):
        return TRUST_ONE
    if _names_topic(pair, a, b):
        return TRUST_TOPIC
    if a.role == "subject":
        return TRUST_SUBJECT
    near = pair.overlap_without((a, b)) >= NEAR_COPY and pair.shared >= MUCH_SHARED
    return TRUST_COPY if near else TRUST_SUBJECT


def _names_topic(pair: Alignment, a: Term, b: Term) -> bool:
    """Whether the names tell which thing the claims are about: the committee of Belarus."""
    return describes_topic(pair.a, a) and describes_topic(pair.b, b)


def _of_one_thing(pair: Alignment, a: Term) -> bool:
    """Whether both subjects did it to the same: who won the seat, not who won a share of some voters."""
    if a.role != "subject":
        return True
    first, second = objects(pair.a), objects(pair.b)
    if not first or not second:
        return True
    same = [term for term in first if pair.partner(term) in second]
    return any(not _is_counted(pair.a, term) for term in same)


def _is_counted(facts: Facts, term: Term) -> bool:
    return any(facts.words[measure.place].head == term.place for measure in facts.measures)


def _exclusive(facts: Facts, term: Term) -> bool:
    """Whether the claim's predicate leaves room for one such name only."""
    main = _main(facts)
    if term.role == "subject":
        return main in ONE_HOLDER or main in ONE_OFFICE or _does_once(facts)
    if main in ONE_PLACE and preposition(facts, term) in ("in", "at", "as", "by", "near", "on", ""):
        return True
    if preposition(facts, term) == "to" and (main == "belong" or (main == "go" and _is_prize(facts))):
        return True
    return main in ONE_OFFICE


def _main(facts: Facts) -> str:
    """The main word, with "place" after "take"."""
    main = facts.words[facts.root].lemma.casefold()
    placed = any(word.lemma == "place" and word.head == facts.root for word in facts.words)
    return "take place" if main == "take" and placed else main


def _is_prize(facts: Facts) -> bool:
    return any(facts.words[term.place].lemma in PRIZES for term in subjects(facts))


def _does_once(facts: Facts) -> bool:
    """Whether the object is the only one of its kind: the winning goal."""
    return any(
        facts.words[word.head].role == "object" and word.text.casefold() in UNIQUE for word in facts.words
    )


def is_identity(facts: Facts, term: Term) -> bool:
    """Whether a name is said to be the one thing: she is the head of the bank, the capital is Tarma."""
    words, root = facts.words, facts.root
    if root < 0 or not any(word.lemma == "be" and word.head == root for word in words):
        return False
    if term.role == "subject":
        return words[root].pos == "NOUN" and _is_definite(facts, root) and not _is_one_of(facts)
    heads = [other for other in subjects(facts) if words[other.place].pos == "NOUN"]
    return term is facts.predicate and any(_is_definite(facts, other.place) for other in heads)


def _is_definite(facts: Facts, noun: int) -> bool:
    """Whether a noun stands with "the" right under it, or belongs to someone named."""
    return any(
        word.head == noun and (word.text.casefold() == "the" or _is_owner(facts, i))
        for i, word in enumerate(facts.words[:noun])
    )


def _is_owner(facts: Facts, i: int) -> bool:
    return i + 1 < len(facts.words) and facts.words[i + 1].text.casefold() in ("'s", "’s", "'", "’")


def _is_one_of(facts: Facts) -> bool:
    return "one of the" in facts.claim.text.casefold()


def _is_same_tense(pair: Alignment) -> bool:
    """Whether both speak of now, or both of then: another may have held the office before."""
    first, second = (
        {word.text.casefold() for word in facts.words if word.pos == "AUX" and word.head == facts.root}
        for facts in (pair.a, pair.b)
    )
    return first == second
