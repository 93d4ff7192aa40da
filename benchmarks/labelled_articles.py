"""Two articles on one event, with what a careful reader would be told of them and what would be wrong.

A TOML file has `field`, the tables `earlier` and `later` with `published` and `text`, and any number of
`expected` (`kind` has every accepted one) and `trap` (`why` nothing must be said), each with an exact quote
from either article.
"""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Expected:
    """A passage of each article, and what may be said of them."""

    kinds: frozenset[str]
    earlier: str
    later: str

    @property
    def group(self) -> str:
        """Under which heading it is counted: a repetition, or something that does not agree."""
        return "duplicate" if "duplicate" in self.kinds else "conflict"


@dataclass(frozen=True, slots=True)
class Trap:
    """A passage of each article that look at odds, or alike, and are about two things."""

    why: str
    earlier: str
    later: str


@dataclass(frozen=True, slots=True)
class LabelledPair:
    """Two articles with their labels."""

    name: str
    field: str
    """What it is about: weather, sport, …"""
    texts: tuple[str, str]
    """The earlier article, then the later one."""
    published: tuple[str, str]
    expected: tuple[Expected, ...]
    traps: tuple[Trap, ...]


def labelled_pairs(folder: Path) -> Iterator[LabelledPair]:
    """Every pair of a folder, by file name."""
    for path in sorted(folder.glob("*.toml")):
        yield _pair(path.stem, tomllib.loads(path.read_text(encoding="utf-8")))


def _pair(name: str, told: Mapping[str, Any]) -> LabelledPair:
    sides = told["earlier"], told["later"]
    return LabelledPair(
        name=name,
        field=told["field"],
        texts=(sides[0]["text"], sides[1]["text"]),
        published=(sides[0]["published"], sides[1]["published"]),
        expected=tuple(
            Expected(frozenset(row["kind"].split()), row["earlier"], row["later"])
            for row in told.get("expected", ())
        ),
        traps=tuple(Trap(row["why"], row["earlier"], row["later"]) for row in told.get("trap", ())),
    )
