"""The manners in which people cite: how a marker is written, and how the list of references is."""

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from benchmarks.citation_sources import WRITTEN, Work

Kind = Literal["single", "pair", "several", "range", "pin", "narrative", "note", "needed"]
Piece = tuple[str, tuple[str, ...] | None]
"""Characters, and the keys of the marker that they are; None when they are none."""
RAISED = str.maketrans("0123456789-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻")


@dataclass(slots=True)
class Group:
    """What stands at one place: one or more markers."""

    kind: Kind
    keys: list[str]


Render = Callable[[random.Random, Group, dict[str, Work]], list[Piece]]


@dataclass(frozen=True, slots=True)
class Manner:
    """One way of citing, from the marker to the list."""

    name: str
    render: Render
    lines: tuple[str, ...]
    """How an entry's line begins: `{k}` is its key; one is chosen for an article."""
    written: tuple[str, ...]
    """Conventions of the entries themselves."""
    headings: tuple[str, ...]
    """One is chosen; "" for a list without one."""
    kinds: tuple[Kind, ...] = ("single", "single", "single", "pair", "several", "range", "pin")
    keys: Literal["number", "author", "label", "name"] = "number"
    markdown: bool | None = None
    """None when either will do."""
    before_stop: bool = False
    spaced: bool = False
    alphabetical: bool = False
    """Whether the list is sorted by author, so that first uses may come in any order."""

    def line(self, start: str, key: str, work: Work, convention: str) -> str:
        """One entry of the list."""
        raised = key.translate(RAISED)
        return start.format(k=key, raised=raised) + WRITTEN[convention](work)


def span_of(keys: Sequence[str]) -> tuple[str, ...]:
    """Every number from the first to the last."""
    return tuple(str(number) for number in range(int(keys[0]), int(keys[-1]) + 1))


def brackets(draw: random.Random, group: Group, _: dict[str, Work]) -> list[Piece]:
    """`[1]`, `[1][2]`, `[1, 3]`, `[1-3]`, `[1, p. 5]`."""
    keys = group.keys
    if group.kind == "pair":
        return [(f"[{key}]", (key,)) for key in keys]
    if group.kind == "several":
        return [("[" + draw.choice((", ", ",", "; ")).join(keys) + "]", tuple(keys))]
    if group.kind == "range":
        return [(f"[{keys[0]}{draw.choice('-–')}{keys[-1]}]", span_of(keys))]
    if group.kind == "pin":
        pin = draw.choice((", p. 5", ", pp. 12–14", ", p.7", ": p. 33", ", ch. 4", ", § 12"))
        return [(f"[{keys[0]}{pin}]", (keys[0],))]
    return [(f"[{keys[0]}]", (keys[0],))]


def engineers(draw: random.Random, group: Group, names: dict[str, Work]) -> list[Piece]:
    """`[1], [2]` and `[1]–[3]`, as engineers write."""
    keys = group.keys
    if group.kind == "pair":
        return [(f"[{keys[0]}]", (keys[0],)), (", ", None), (f"[{keys[1]}]", (keys[1],))]
    if group.kind == "range":
        return [(f"[{keys[0]}]–[{keys[-1]}]", span_of(keys))]
    if group.kind == "pin":
        return [
            (f"[{keys[0]}, {draw.choice(('Sec. 3', 'Fig. 2', 'p. 9', 'eq. (4)', 'Theorem 2'))}]", (keys[0],))
        ]
    return brackets(draw, group, names)


def encyclopedia(draw: random.Random, group: Group, names: dict[str, Work]) -> list[Piece]:
    """`[1][2]`, `[3]: 12`, `[note 1]`, `[citation needed]`."""
    if group.kind == "note":
        return [(f"[{group.keys[0]}]", (group.keys[0],))]
    if group.kind == "needed":
        return [("[citation needed]", ("citation needed",))]
    found: list[Piece] = [(f"[{key}]", (key,)) for key in group.keys]
    if group.kind == "pin":
        found.append((draw.choice((": 12", ":  33–35", ":4")), None))
    return found


def superscripts(draw: random.Random, group: Group, _: dict[str, Work]) -> list[Piece]:
    """`¹`, `¹,²`, `¹⁻³`."""
    raised = [key.translate(RAISED) for key in group.keys]
    if group.kind in ("pair", "several"):
        return [(",".join(raised), tuple(group.keys))]
    if group.kind == "range":
        return [(raised[0] + draw.choice("⁻–") + raised[-1], span_of(group.keys))]
    return [(raised[0], (group.keys[0],))]


def carets(draw: random.Random, group: Group, _: dict[str, Work]) -> list[Piece]:
    """`^1`, `^1,2`, `^1-3`."""
    keys = group.keys
    if group.kind in ("pair", "several"):
        return [("^" + ",".join(keys), tuple(keys))]
    if group.kind == "range":
        return [(f"^{keys[0]}-{keys[-1]}", span_of(keys))]
    return [(f"^{keys[0]}", (keys[0],))]


def closed_carets(draw: random.Random, group: Group, names: dict[str, Work]) -> list[Piece]:
    """`^1^`, as Pandoc raises a number."""
    return [(f"{text}^", keys) for text, keys in carets(draw, group, names)]


def footnotes(_: random.Random, group: Group, __: dict[str, Work]) -> list[Piece]:
    """`[^n]`."""
    return [(f"[^{key}]", (key,)) for key in group.keys]


def _people(work: Work, *, joint: str) -> str:
    if work.institution or len(work.authors) == 1:
        return work.authors[0]
    if len(work.authors) == 2:
        return f"{work.authors[0]} {joint} {work.authors[1]}"
    return f"{work.authors[0]} et al."


def _key(work: Work) -> str:
    return f"{work.authors[0]} {work.dated}"


def author_year(
    draw: random.Random, group: Group, names: dict[str, Work], *, comma: str = ", "
) -> list[Piece]:
    """`(Okafor, 2020)`, `(Okafor & Li, 2019; Ng et al., 2021a)`, `Okafor (2020)`."""
    cited = [names[key] for key in group.keys]
    keys = tuple(_key(work) for work in cited)
    if group.kind == "narrative":
        return [(f"{_people(cited[0], joint='and')} ", None), (f"({cited[0].dated})", keys)]
    joint = "&" if comma == ", " else "and"
    parts = [f"{_people(work, joint=joint)}{comma}{work.dated}" for work in cited]
    text = "; ".join(parts)
    if group.kind == "pin":
        text += draw.choice(
            (", p. 12", ", pp. 33–35", ", chap. 2") if comma == ", " else (", 12", ", 33–35", ": 7")
        )
    lead = draw.choice(("", "", "", "", "see ", "e.g., ", "see also ", "cf. "))
    return [(f"({lead}{text})", keys)]


def author_year_without_comma(draw: random.Random, group: Group, names: dict[str, Work]) -> list[Piece]:
    """`(Okafor 2020, 15)`."""
    return author_year(draw, group, names, comma=" ")


_NUMBER_HEADINGS = ("References", "REFERENCES", "Sources", "Notes", "References and notes", "7. References",
                    "Literature", "Bibliography", "Sources:", "Endnotes", "Works cited", "")  # fmt: skip
_AUTHOR_KINDS: tuple[Kind, ...] = ("single", "single", "several", "pin", "narrative", "narrative")
_RAISED_KINDS: tuple[Kind, ...] = ("single", "single", "single", "several", "range")
_AUTHOR_HEADINGS = (
    "References",
    "Bibliography",
    "Works Cited",
    "Literature cited",
    "Reference list",
    "Sources",
)

MANNERS = (
    Manner("web [1]", brackets, ("[{k}] ", "{k}. ", "{k}) ", "[{k}]: "), ("news", "bare"), _NUMBER_HEADINGS),
    Manner("journal [1–3]", brackets, ("{k}. ", "[{k}] "), ("vancouver",), _NUMBER_HEADINGS,
           before_stop=True, spaced=True),
    Manner("engineers [1]–[3]", engineers, ("[{k}] ",), ("ieee",), ("REFERENCES", "References"),
           before_stop=True, spaced=True),
    Manner("mathematics [7]", brackets, ("[{k}] ", "{k}. "), ("ieee", "apa"), ("References",),
           before_stop=True, spaced=True, alphabetical=True),
    Manner("encyclopedia [1][2]", encyclopedia, ("{k}. ", "{k}. ^ ", "^ "), ("news", "apa"),
           ("References", "Notes", "Citations"), kinds=("single", "single", "pair", "pin")),
    Manner("superscript ¹", superscripts, ("{raised} ", "{k}. ", "{raised}"), ("chicago", "bare"),
           ("Notes", "Endnotes", "Footnotes", "References", ""), kinds=_RAISED_KINDS),
    Manner("caret ^1", carets, ("^{k} ", "{k}. "), ("news", "chicago"), ("Notes", "Sources", ""),
           kinds=_RAISED_KINDS, markdown=False),
    Manner("caret ^1^", closed_carets, ("^{k}^ ", "{k}. "), ("news",), ("Notes", "Sources"),
           kinds=_RAISED_KINDS),
    Manner("footnote [^n]", footnotes, ("[^{k}]: ",), ("news", "chicago", "bare"),
           ("", "Notes", "References"), kinds=("single", "single", "pair"), keys="name", markdown=True),
    Manner("author (A, 2020)", author_year, ("", "- "), ("apa",), _AUTHOR_HEADINGS, kinds=_AUTHOR_KINDS,
           keys="author", before_stop=True, spaced=True),
    Manner("author (A 2020)", author_year_without_comma, ("", "* "), ("chicago",), _AUTHOR_HEADINGS,
           kinds=_AUTHOR_KINDS, keys="author", before_stop=True, spaced=True),
    Manner("label [Oka20]", brackets, ("[{k}] ",), ("ieee", "chicago"), ("References", "Bibliography"),
           kinds=("single", "single", "several"), keys="label", before_stop=True, spaced=True),
)  # fmt: skip
