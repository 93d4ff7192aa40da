"""What the model of check-worthiness looks at: words, their pieces, the sentence's skeleton and its frame."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import pairwise

from reader.language.parse.parsed import Token
from reader.model import Word

Row = tuple[str, str, str]
"""A word, its universal part of speech, and "root", "subject" or "" for its part in the sentence."""

CLOSED = frozenset({"ADP", "AUX", "CCONJ", "DET", "PART", "PRON", "SCONJ", "INTJ"})
"""Parts of speech that the skeleton keeps as words."""
SKIPPED = frozenset({"PUNCT", "SPACE"})
PIECE_SIZES = (3, 4, 5)
EDGE_MARKS = frozenset({"<s>", "</s>"})
"""Stand for the beginning and the end."""
_FIGURE = re.compile(r"\d")
_FIGURES = re.compile(r"\d+")
_YEAR = re.compile(r"(?:1[89]|20)\d\ds?$")
_SAYS: dict[str, str] = {
    "scale": "million billion trillion thousand hundred millions billions thousands",
    "number word": (
        "two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty "
        "half third quarter dozen dozens double doubled tripled twice"
    ),
    "percent": "% percent per-cent percentage",
    "money": "$ € £ dollar dollars cents euros pounds",
    "I": "i i'm me my mine myself 'm",
    "we": "we us our ours let's",
    "you": "you your yours",
    "they": "he she they him her his their them it its",
    "should": "should must ought need needs let gotta",
    "will": "will 'll shall going gonna wo",
    "would": "would could might may can if 'd whether perhaps maybe",
    "opinion": ("think believe feel hope want wish guess like know love suppose mean agree proud glad sure"),
    "judges": (
        "good bad great best worst wrong right important terrible wonderful beautiful better "
        "strong serious ridiculous disaster fair unfair"
    ),
    "thanks": "thank thanks please welcome hello hi sorry congratulations okay ok well yes no oh",
    "question": "? what why how who where when which whose",
    "says": "said says say told reported announced according claimed stated wrote report reports",
    "compares": "more less fewer higher lower largest biggest highest lowest most than least record",
    "always": "never only first every all none always ever last any nobody everyone",
    "changes": (
        "increase increased decrease decreased raise raised cut cuts reduced rose risen fell "
        "fallen lost created grew grown doubled up down gained dropped declined won"
    ),
    "not": "not n't never no nothing none neither",
    "votes": (
        "voted vote votes passed signed supported opposed bill law budget tax taxes deficit jobs unemployment"
    ),
}
"""Kinds of word that say how a sentence may be checked; chosen by hand, weighed by the model."""
_KINDS: dict[str, tuple[str, ...]] = {}
for _kind, _words in _SAYS.items():
    for _word in _words.split():
        _KINDS[_word] = (*_KINDS.get(_word, ()), _kind)
MANY = 4
"""A kind that occurs more often than this counts no more."""
LENGTH_STEP, LONGEST = 4, 32


def rows_of_words(words: Sequence[Word]) -> list[Row]:
    """The words of a claim."""
    rows = []
    for at, word in enumerate(words):
        top = word.head == at or word.role == "predicate"
        rows.append((word.text, word.pos, "root" if top else "subject" if word.role == "subject" else ""))
    return rows


def rows_of_tokens(tokens: Iterable[Token]) -> list[Row]:
    """The words of a parsed sentence."""
    return [(token.text, token.pos, _part(token.label)) for token in tokens if not token.is_space]


def _part(label: str) -> str:
    return "root" if label == "ROOT" else "subject" if label.startswith("nsubj") else ""


@lru_cache(maxsize=20_000)
def key_of(text: str) -> str:
    """The word in lower case, with figures as "0" and years as "1990"."""
    low = text.lower().replace("’", "'")
    if not _FIGURE.search(low):
        return low
    return "1990" if _YEAR.match(low) else _FIGURES.sub("0", low)


@lru_cache(maxsize=20_000)
def pieces_of(key: str) -> tuple[str, ...]:
    """The stretches of letters that a word is made of, its edges marked by spaces."""
    if "0" in key or key == "1990":
        return ()
    edged = f" {key} "
    return tuple("c" + edged[at : at + size] for size in PIECE_SIZES for at in range(len(edged) - size + 1))


@lru_cache(maxsize=20_000)
def bone_of(text: str, pos: str) -> str:
    """What a word contributes to the skeleton: itself, or its part of speech with its ending."""
    if pos in CLOSED:
        return key_of(text)
    if pos not in ("VERB", "NOUN"):
        return pos
    low = text.lower()
    ending = next((end for end in ("ed", "ing", "s") if low.endswith(end)), "")
    return pos + ending


@lru_cache(maxsize=20_000)
def kinds_of(text: str, pos: str) -> tuple[str, ...]:
    """The kinds of word that a word belongs to."""
    low = text.lower().replace("’", "'")
    kinds = list(_KINDS.get(low, ()))
    if _FIGURE.search(low):
        kinds.append("year" if _YEAR.match(low) else "figure")
    if pos == "PROPN":
        kinds.append("name")
    if pos == "VERB":
        kinds.append("past" if low.endswith("ed") or low in IRREGULAR_PAST else "verb")
    if pos == "AUX" and low in ("was", "were", "had", "did", "been"):
        kinds.append("past")
    if pos in ("ADJ", "ADV") and low.endswith(("er", "est")) and len(low) > 4:
        kinds.append("compares")
    return tuple(kinds)


IRREGULAR_PAST = frozenset(
    {"came", "went", "took", "made", "gave", "got", "said", "told", "found", "left", "lost", "won",
     "held", "led", "met", "paid", "ran", "saw", "sold", "sent", "spent", "stood", "thought",
     "became", "began", "brought", "built", "bought", "broke", "chose", "cut", "did", "drew",
     "drove", "fell", "fought", "grew", "hit", "kept", "knew", "put", "rose", "set", "shot", "shut",
     "spoke", "stole", "struck", "taught", "threw", "understood", "wore", "wrote"}
)  # fmt: skip
"""Past tenses without -ed, the frequent ones of news."""


def keys_and_bones(rows: Iterable[Row]) -> tuple[list[str], list[str]]:
    """Words and skeleton between marks of beginning and end; names of several
    words are one, punctuation is none."""
    keys, bones = ["<s>"], ["<s>"]
    for text, pos, _ in rows:
        if pos in SKIPPED and text not in "?!":
            continue
        keys.append(key_of(text))
        bone = bone_of(text, pos)
        if bone != "PROPN" or bones[-1] != "PROPN":
            bones.append(bone)
    keys.append("</s>")
    bones.append("</s>")
    return keys, bones


def grams(rows: Iterable[Row]) -> list[str]:
    """Names of the n-gram features, as often as they occur: words and pairs "w", skeleton "s"."""
    keys, bones = keys_and_bones(rows)
    return [
        *("w" + key for key in keys),
        *(f"w{first} {second}" for first, second in pairwise(keys)),
        *("s" + bone for bone in bones),
        *(f"s{first} {second}" for first, second in pairwise(bones)),
        *(
            f"s{first} {second} {third}"
            for first, second, third in zip(bones, bones[1:], bones[2:], strict=False)
        ),
    ]


def frame(rows: Sequence[Row]) -> list[tuple[str, float]]:
    """Features of the frame with their values: kinds of word, subject, main verb, length."""
    counts: dict[str, int] = {}
    for text, pos, part in rows:
        for kind in kinds_of(text, pos):
            counts[kind] = counts.get(kind, 0) + 1
        if part:
            name = f"{part} {bone_of(text, pos)}"
            counts[name] = counts.get(name, 0) + 1
    length = min(len(rows), LONGEST)
    often = [(f"f{kind} often", min(many, MANY) / MANY) for kind, many in counts.items() if many > 1]
    present = [("f" + kind, 1.0) for kind in counts]
    return [
        *present,
        *often,
        (f"flength {length // LENGTH_STEP * LENGTH_STEP}", 1.0),
        ("flong", length / LONGEST),
    ]


def words_in(rows: Iterable[Row]) -> list[str]:
    """The words whose pieces count."""
    return [key_of(text) for text, pos, _ in rows if pos not in SKIPPED or text in "?!"]
