"""Words that deny one another by how they are built: un-, in-, dis-, -ful and -less, over- and under-."""

from collections.abc import Iterator, Mapping

NEGATING_PREFIXES: Mapping[str, tuple[str, ...]] = {
    "a": ("un", "in", "im", "il", "ir", "dis", "non", "non-"),
    "v": ("dis", "mis"),
    "r": ("un", "in"),
}
"""Part of speech to the prefixes that deny."""
SHORTEST_STEM = 4
SEEMING = frozenset(
    ["invaluable", "infamous", "inflammable", "intense", "impending", "indifferent", "impassioned",
     "indebted", "inbuilt", "inborn", "disinterested", "unnerving", "infirm", "important", "immense",
     "pitiless", "shameless", "thankless", "restless", "priceless", "undergo", "undertake", "understand",
     "underlie", "overcome", "overtake", "overlie", "overlook", "underlook"]
)  # fmt: skip
"""Words that look like the negation of another word, or its counterpart, and mean something of their own."""
EXCHANGED = (("over", "under"), ("pro-", "anti-"), ("pre-", "post-"), ("inter", "intra"))
"""Beginnings of which one excludes the other: overpaid, underpaid."""
ENDINGS = ("ful", "less")


def denied_stems(word: str, part: str) -> Iterator[str]:
    """What a word would deny: "reliable" for "unreliable"; the caller knows whether that is a word."""
    if word in SEEMING:
        return
    for prefix in NEGATING_PREFIXES.get(part, ()):
        stem = word.removeprefix(prefix)
        if stem != word and len(stem) >= SHORTEST_STEM:
            yield stem


def counterparts(word: str, part: str) -> Iterator[str]:
    """What a word turns into with its affix exchanged: underpaid for overpaid, harmless for harmful."""
    if word in SEEMING:
        return
    for pair in EXCHANGED if part in "av" else ():
        for prefix, other in (pair, pair[::-1]):
            stem = word.removeprefix(prefix)
            if stem != word and len(stem) >= SHORTEST_STEM and f"{other}{stem}" not in SEEMING:
                yield f"{other}{stem}"
    for ending, other in (ENDINGS, ENDINGS[::-1]) if part == "a" else ():
        stem = word.removesuffix(ending)
        if stem != word and len(stem) >= SHORTEST_STEM and f"{stem}{other}" not in SEEMING:
            yield f"{stem}{other}"
