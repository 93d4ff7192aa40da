"""How two wordings differ: what was replaced by what, what was added, which small words changed."""

from collections import Counter
from collections.abc import Iterable, Sequence

from rapidfuzz import fuzz

from reader.compare.differences.quantifier import SHARES
from reader.compare.facts.negation import NEGATORS
from reader.compare.traits.edits import CONTENT, KINDS, Edits, Substitution, Token, edits_between
from reader.compare.words.word_senses import rarity


def words(listed: str) -> frozenset[str]:
    """A set of words told with blanks between them."""
    return frozenset(listed.split())


WORDS_OF: dict[str, frozenset[str]] = {
    "denial": NEGATORS | words("fail fails failed refused unable lack lacks"),
    "future": words("will shall would 'll going"),
    "chance": words(
        "may might could possibly perhaps probably likely potentially reportedly allegedly apparently"
    ),
    "duty": words("must should need needs ought has have"),
    "whole": frozenset(word for word, (low, _) in SHARES.items() if low >= 1)
    | words("always entirely completely fully only exclusively solely never"),
    "part": frozenset(word for word, (low, high) in SHARES.items() if 0 < low < 1)
    | words("sometimes often partly partially mostly usually"),
    "more": words("more most higher greater larger better best"),
    "less": words("less least fewer lower smaller worse worst"),
    "joining": words("and or but nor"),
    "reason": words("if unless whether provided although though despite because since while"),
    "order": words("before after until during first last then later earlier"),
    "he": words("he him his himself"),
    "she": words("she her hers herself"),
    "pronoun": words("they them their it its we our us i my you your"),
    "degree": words(
        "very slightly significantly highly extremely rather quite nearly almost approximately about around "
        "roughly somewhat"
    ),
}
"""Small words whose exchange changes a sentence in a way of its own, by that way."""
CLASS_OF = {word: name for name, words in WORDS_OF.items() for word in words}
SAME_MEANING = frozenset(("inflected", "alike"))
REPLACED = ("NOUN", "VERB", "ADJ", "ADV", "NUM", "PROPN")
LONE = (*REPLACED, "ADP")

Traits = dict[str, float]


def wording_traits(texts: tuple[str, str], a: Sequence[Token], b: Sequence[Token]) -> Traits:
    """The traits of two wordings."""
    edits = edits_between(a, b)
    first, second = (text.casefold() for text in texts)
    return {
        "ratio": fuzz.ratio(first, second) / 100,
        "sorted_ratio": fuzz.token_sort_ratio(first, second) / 100,
        "set_ratio": fuzz.token_set_ratio(first, second) / 100,
        "partial_ratio": fuzz.partial_ratio(first, second) / 100,
        "places": edits.places,
        "tokens": max(min(len(a), len(b)), 1),
        "length_differs": abs(len(a) - len(b)),
        **_moved(edits.moved),
        **_replaced(edits),
        **_lone(edits),
        **_small_words(edits),
        **_spelt(a, b),
    }


def _moved(moved: Iterable[Token]) -> Traits:
    pos = Counter(token.pos for token in moved)
    content = sum(count for part, count in pos.items() if part in CONTENT)
    return {"moved": content, "moved_names": pos["PROPN"], "moved_numbers": pos["NUM"]}


def _replaced(edits: Edits) -> Traits:
    kin = Counter(one.kin for one in edits.substitutions)
    other = [one for one in edits.substitutions if one.kin not in SAME_MEANING]
    far = [one for one in other if one.kin != "broader"]
    rarities = [(rarity(one.a.lemma), rarity(one.b.lemma)) for one in other]
    return {
        **{f"replaced_{kind}": kin[kind] for kind in KINDS},
        **{f"replaced_{pos}": sum(pos in (one.a.pos, one.b.pos) for one in far) for pos in REPLACED},
        "replaced_farthest": max((_distance(one) for one in other), default=0.0),
        "replaced_far": sum(map(_distance, other)),
        "replaced_rarest": max(map(max, rarities), default=0.0),
        "replaced_rare_far": max(
            (_distance(one) * min(rare) for one, rare in zip(other, rarities, strict=True)), default=0.0
        ),
        "replaced_per_place": len(edits.substitutions) / max(edits.places, 1),
    }


def _distance(one: Substitution) -> float:
    return 1 - one.nearness


def _lone(edits: Edits) -> Traits:
    """Words without counterpart, on the side that has fewer and on the one that has more."""
    found: Traits = {}
    sides = sorted((edits.only_a, edits.only_b), key=lambda side: (len(side), [token.text for token in side]))
    for name, side in zip(("least", "most"), sides, strict=True):
        pos = Counter(token.pos for token in side)
        found |= {f"lone_{name}_{part}": pos[part] for part in LONE}
        found[f"lone_{name}_rare"] = sum(rarity(token.lemma) for token in side if token.pos in CONTENT)
        found[f"lone_{name}"] = len(side)
    return found


def _small_words(edits: Edits) -> Traits:
    first = Counter(CLASS_OF.get(t.text) for t in (*edits.only_a, *(one.a for one in edits.substitutions)))
    second = Counter(CLASS_OF.get(t.text) for t in (*edits.only_b, *(one.b for one in edits.substitutions)))
    return {f"words_of_{name}": abs(first[name] - second[name]) for name in WORDS_OF}


def _figures(text: str) -> str:
    """The digits of a number without unit and separators: 5 of 5%, 2.3 of 2.3bn, 1200 of 1,200."""
    return "".join(letter for letter in text if letter.isdigit() or letter == ".").rstrip(".")


def _spelt(a: Sequence[Token], b: Sequence[Token]) -> Traits:
    """Negators and figures, counted without grammar."""
    first, second = ({_figures(t.text) for t in side if any(map(str.isdigit, t.text))} for side in (a, b))
    denials = [sum(token.text in NEGATORS for token in side) for side in (a, b)]
    alone = sorted((len(first - second), len(second - first)))
    return {"denials": abs(denials[0] - denials[1]), "figures_least": alone[0], "figures_most": alone[1]}
