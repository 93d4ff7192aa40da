"""What one claim has and the other has not, and how the odd words of both are related."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reader.compare.facts.claim_facts import Facts
from reader.compare.facts.terms import Term
from reader.compare.pairs.alignment import PARAPHRASE, RELATED_FORM, SYNONYM, Alignment, opposed
from reader.compare.pairs.slots import anchor
from reader.compare.traits.edits import KINDS, Token, coarse, kin_of
from reader.compare.traits.wording import Traits
from reader.compare.words.word_senses import nearness, rarity

WORDS = ("NOUN", "VERB", "ADJ", "ADV", "PROPN")
KIND_OR_POS = ("name", "number", "time", *WORDS)
ROLES = ("subject", "predicate", "object", "oblique", "modifier")


@dataclass(frozen=True, slots=True)
class Sides:
    """Two claims with the one that says less first."""

    short: Facts
    long: Facts
    only_short: Sequence[Term]
    only_long: Sequence[Term]
    partners: Mapping[Term, Term]
    """What each matched term of the short claim was matched with."""


def sides_of(pair: Alignment) -> Sides:
    """The claims of a pair by weight."""
    if (pair.a.weight, pair.a.claim.text) <= (pair.b.weight, pair.b.claim.text):
        return Sides(pair.a, pair.b, pair.only_a, pair.only_b, pair.partners)
    return Sides(pair.b, pair.a, pair.only_b, pair.only_a, {b: a for a, b in pair.partners.items()})


def term_traits(pair: Alignment, sides: Sides) -> Traits:
    """The traits of matched and unmatched terms."""
    strengths = Counter(match.strength for match in pair.matches)
    kinds = Counter(match.a.kind for match in pair.matches)
    return {
        "overlap": pair.overlap,
        "containment": pair.containment,
        "shared": pair.shared,
        "weight_short": sides.short.weight,
        "weight_long": sides.long.weight,
        "related_forms": strengths[RELATED_FORM],
        "paraphrased": strengths[PARAPHRASE],
        "synonyms": strengths[SYNONYM],
        "matched_names": kinds["name"],
        "matched_numbers": kinds["number"],
        "opposed": sum(opposed(x, y) is not None for x in pair.only_a for y in pair.only_b),
        "lost_share": _weight(sides.only_short) / sides.short.weight if sides.short.weight else 0.0,
        "lost_of_told": _lost_of_told(sides),
        **_only("short", sides.only_short),
        **_only("long", sides.only_long),
        **_strange(sides),
        **_kin(sides),
        **_names(sides),
        **_values(sides),
        **_arcs(sides),
    }


def _weight(terms: Sequence[Term]) -> float:
    return sum(term.weight for term in terms)


def _lost_of_told(sides: Sides) -> float:
    """The share of what the short claim says of its subject that the long one has not, 0 to 1."""
    told = _weight([term for term in sides.short.terms if term.role != "subject"])
    lost = _weight([term for term in sides.only_short if term.role != "subject"])
    return lost / told if told else 0.0


def _only(side: str, terms: Sequence[Term]) -> Traits:
    weights: Counter[str] = Counter()
    for term in terms:
        weights[term.pos if term.kind == "word" else term.kind] += term.weight  # type: ignore[assignment]
        weights[term.role] += term.weight  # type: ignore[assignment]
    found = {f"only_{side}_{name}": float(weights[name]) for name in (*KIND_OR_POS, *ROLES)}
    return found | {f"only_{side}": _weight(terms)}


def _words(terms: Sequence[Term]) -> list[Term]:
    return [term for term in terms if term.kind == "word" and term.pos in WORDS]


def _distances(terms: Sequence[Term], others: Sequence[Term]) -> list[float]:
    """How far each word is from the nearest of the others."""
    words = _words(others)
    return [1 - max((nearness(x.key[1:], y.key[1:]) for y in words), default=0.0) for x in _words(terms)]


def _strange(sides: Sides) -> Traits:
    """How far the short claim's odd words are from the long one's: its odd words, and all of them."""
    odd = _words(sides.only_short)
    to_odd, to_any = _distances(odd, sides.only_long), _distances(odd, sides.long.terms)
    weights = [term.weight for term in odd]
    return {
        "strange": max(to_odd, default=0.0),
        "strange_sum": sum(to_odd),
        "strange_heavy": max((d * w for d, w in zip(to_odd, weights, strict=True)), default=0.0),
        "foreign": max(to_any, default=0.0),
        "foreign_sum": sum(d * w for d, w in zip(to_any, weights, strict=True)),
        "foreign_predicate": max(
            (d for d, term in zip(to_any, odd, strict=True) if term.role == "predicate"), default=0.0
        ),
        "foreign_rare": max(
            (d * rarity(term.key[1:]) for d, term in zip(to_any, odd, strict=True)), default=0.0
        ),
    }


def _kin(sides: Sides) -> Traits:
    """The closest kin that each odd word of the short claim has among the odd words of the long one."""
    others = [_token(term) for term in _words(sides.only_long)]
    found: Counter[str] = Counter()
    for token in map(_token, _words(sides.only_short)):
        kin = [kin_of(token, other)[0] for other in others if coarse(other.pos) == coarse(token.pos)]
        found[min(kin, key=KINDS.index) if kin else "none"] += 1
    return {f"kin_{name}": found[name] for name in (*KINDS[1:], "none")}


def _token(term: Term) -> Token:
    return Token(term.text.casefold(), term.key[1:], term.pos)


def _names(sides: Sides) -> Traits:
    """Odd names of the short claim, with and without a rival of their kind; who is spoken of may be "he"."""
    kinds = {term.name.kind for term in sides.only_long if term.name is not None}
    odd = [(term.name.kind, term.role) for term in sides.only_short if term.name is not None]
    rivals = [role for kind, role in odd if kind in kinds]
    return {
        "name_rivals": len(rivals),
        "name_rivals_told": sum(role != "subject" for role in rivals),
        "names_unrivalled": len(odd) - len(rivals),
    }


def _values(sides: Sides) -> Traits:
    """Odd numbers and times of the short claim that the long one has others for."""
    short, long = (Counter(term.kind for term in terms) for terms in (sides.only_short, sides.only_long))
    rivals = {f"{kind}_rivals": min(short[kind], long[kind]) for kind in ("number", "time")}
    return {
        **rivals,
        **{f"{kind}_unrivalled": max(short[kind] - long[kind], 0) for kind in ("number", "time")},
    }


def _arcs(sides: Sides) -> Traits:
    """Matched terms that hang on matched terms: how often on the same one in both claims."""
    kept = broken = 0
    for term, partner in sides.partners.items():
        above = anchor(sides.short, term)
        if above is not None and above in sides.partners:
            same = anchor(sides.long, partner) is sides.partners[above]
            kept, broken = kept + same, broken + (not same)
    return {"arcs_kept": kept, "arcs_broken": broken}
