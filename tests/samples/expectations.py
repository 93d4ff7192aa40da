"""What each sample article is expected to show, as its `.expected.toml` says."""

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent.parent.parent / "sample_articles"
PAIR_KINDS = ("contradiction", "duplicate", "dispute", "update")
"""What a pair of quotes must not be flagged as, unless the file names fewer kinds."""


@dataclass(frozen=True, slots=True)
class ExpectedName:
    """One entry of the article's names."""

    kind: str
    name: str
    aliases: tuple[str, ...]
    known_gap: str


@dataclass(frozen=True, slots=True)
class ExpectedWarning:
    """A warning over one or two exact quotes."""

    kind: str
    type: str | None
    quotes: tuple[str, ...]
    known_gap: str


@dataclass(frozen=True, slots=True)
class Trap:
    """Two quotes that look alike and must not be flagged as any of `not_as`."""

    quotes: tuple[str, str]
    not_as: tuple[str, ...]
    known_gap: str


@dataclass(frozen=True, slots=True)
class Limit:
    """A number of warnings that the analysis must not exceed."""

    value: int
    known_gap: str


@dataclass(frozen=True, slots=True)
class Expectations:
    """Everything expected of one sample."""

    sample: str
    path: Path
    title: str
    shows: str
    names: tuple[ExpectedName, ...]
    resolved: int
    dangling: int
    warnings: tuple[ExpectedWarning, ...]
    traps: tuple[Trap, ...]
    contradictions: Limit
    silent: Limit | None
    """A limit of 0 warnings of any kind, for a clean article."""

    @property
    def quotes(self) -> tuple[str, ...]:
        """Every quote that the file holds."""
        expected = [quote for warning in self.warnings for quote in warning.quotes]
        return (*expected, *(quote for trap in self.traps for quote in trap.quotes))


def index() -> dict[str, Any]:
    """The table of contents of the sample articles."""
    return tomllib.loads((FOLDER / "index.toml").read_text(encoding="utf-8"))


def every_sample() -> list[Expectations]:
    """The expectations of each sample in the index's order."""
    return [expectations(entry["name"], FOLDER / entry["file"]) for entry in index()["sample"]]


def expectations(sample: str, path: Path) -> Expectations:
    """Read `<sample>.expected.toml`; an unknown or missing key is an error."""
    data = tomllib.loads((FOLDER / f"{sample}.expected.toml").read_text(encoding="utf-8"))
    citations = data.pop("citations")
    silent = Limit(0, data.pop("silence_known_gap", "")) if data.pop("no_warnings", False) else None
    read = Expectations(
        sample=sample,
        path=path,
        title=data.pop("title"),
        shows=data.pop("shows"),
        names=tuple(_name(entry) for entry in data.pop("names")),
        resolved=citations["resolved"],
        dangling=citations["dangling"],
        warnings=tuple(_warning(entry) for entry in data.pop("warnings", ())),
        traps=tuple(_trap(entry) for entry in data.pop("must_not")),
        contradictions=_limit(data.pop("contradictions")),
        silent=silent,
    )
    if data:
        raise ValueError(f"{sample}: unknown keys {sorted(data)}")
    return read


def _name(entry: dict[str, Any]) -> ExpectedName:
    aliases = tuple(entry.get("aliases", ()))
    return ExpectedName(entry["kind"], entry["name"], aliases, entry.get("known_gap", ""))


def _warning(entry: dict[str, Any]) -> ExpectedWarning:
    quotes = tuple(entry[key] for key in ("quote_a", "quote_b") if key in entry)
    return ExpectedWarning(entry["kind"], entry.get("type"), quotes, entry.get("known_gap", ""))


def _trap(entry: dict[str, Any]) -> Trap:
    not_as = tuple(entry.get("not_as", PAIR_KINDS))
    return Trap((entry["quote_a"], entry["quote_b"]), not_as, entry.get("known_gap", ""))


def _limit(entry: dict[str, Any]) -> Limit:
    return Limit(entry["at_most"], entry.get("known_gap", ""))
