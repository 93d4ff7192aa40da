"""Invented articles that cite, with every marker, fault and decoy known; the same at every call."""

import random
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from benchmarks.citation_faults import inject
from benchmarks.citation_manners import MANNERS, Group, Kind, Manner
from benchmarks.citation_prose import (
    BARE_DECOYS,
    DECOYS,
    FURTHER_READING,
    MARKDOWN_DECOYS,
    PLAIN,
    SENTENCES,
    TITLES,
)
from benchmarks.citation_sources import Work, works

Place = tuple[int, int]
WRAP = 76
FAULTLESS = 0.35
LISTLESS = 0.1
"""Shares of articles without a fault and of articles without a list."""


@dataclass(frozen=True, slots=True)
class Truth:
    """One fault that was put in, and where it can be seen."""

    kind: str
    places: tuple[Place, ...]


@dataclass(slots=True)
class Case:
    """An article and all that is to be found in it; offsets are those of `text`."""

    manner: str
    markdown: bool
    text: str = ""
    markers: list[tuple[Place, tuple[str, ...]]] = field(default_factory=list)
    entries: list[tuple[Place, str]] = field(default_factory=list)
    decoys: list[Place] = field(default_factory=list)
    faults: list[Truth] = field(default_factory=list)

    def write(self, text: str, keys: tuple[str, ...] | None = None) -> None:
        """Add characters; with keys they are a marker, between « and » a decoy."""
        start = len(self.text)
        for i, part in enumerate(re.split("[«»]", text)):
            if i % 2:
                self.decoys.append((len(self.text), len(self.text) + len(part)))
            self.text += part
        if keys is not None:
            self.markers.append(((start, len(self.text)), keys))


@dataclass(slots=True)
class Plan:
    """What will be cited where, and the list, before anything is written."""

    groups: list[Group]
    entries: list[tuple[str, Work]]
    names: dict[str, Work]
    numbered: bool
    swapped: tuple[str, str] | None = None
    """Keys whose first uses were exchanged."""


def articles(count: int, *, seed: int = 1) -> Iterator[Case]:
    """That many articles, every manner in turn, and one in eight that cites nothing."""
    for number in range(count):
        draw = random.Random(f"{seed} {number}")
        if number % 8 == 7:
            yield uncited(draw)
        else:
            yield cited(draw, MANNERS[(number - number // 8) % len(MANNERS)])


def uncited(draw: random.Random) -> Case:
    """An article full of decoys that cites nothing."""
    case = Case("cites nothing", draw.random() < 0.5)
    case.write(draw.choice(TITLES) + "\n\n")
    decoys = list(DECOYS if case.markdown else BARE_DECOYS)
    draw.shuffle(decoys)
    for start in range(0, 15, 3):
        _paragraph(case, draw, [], decoys[start : start + 3])
    if draw.random() < 0.4:
        case.write(
            "Further reading\n\n" + "\n".join(f"{i}. {each}" for i, each in enumerate(FURTHER_READING, 1))
        )
    return case


def cited(draw: random.Random, manner: Manner) -> Case:
    """An article in this manner, with its faults."""
    case = Case(manner.name, draw.random() < 0.5 if manner.markdown is None else manner.markdown)
    start = draw.choice(manner.lines)
    plan = _plan(draw, manner, start)
    listless = draw.random() < LISTLESS and manner.keys != "label"
    if listless:  # without a list nobody can tell that "Okafor (2020)" cites
        plan.groups = [Group("single" if g.kind == "narrative" else g.kind, g.keys) for g in plan.groups]
    if draw.random() > FAULTLESS and not listless:
        inject(draw, plan, manner)
    _body(case, draw, plan, manner)
    if not listless:
        _list(case, draw, plan, manner, start)
    _closing(case, draw)
    case.faults = _no_list(case) if listless else _truths(case, plan)
    if draw.random() < 0.25 and not (case.markdown and manner.keys == "name"):
        case.text = _wrapped(case.text)
    return case


def _plan(draw: random.Random, manner: Manner, start: str) -> Plan:
    listed = works(draw, draw.randint(4, 14))
    if manner.alphabetical or manner.keys == "author":
        listed.sort(key=lambda work: (work.authors[0].lower(), work.year))
    keys = [_name(draw, manner, work, at) for at, work in enumerate(listed, 1)]
    names = dict(zip(keys, listed, strict=True))
    order = draw.sample(keys, len(keys)) if manner.alphabetical or manner.keys != "number" else keys
    groups = list(_groups(draw, manner, order))
    numbered = (manner.keys == "number" and "k" in start) or "raised" in start
    return Plan(groups, list(names.items()), names, numbered)


def _name(draw: random.Random, manner: Manner, work: Work, at: int) -> str:
    letters = re.sub(r"[^A-Za-z]", "", work.authors[0]) or "Anon"
    if manner.keys == "label":
        return f"{letters[:3].title()}{work.year % 100:02}" + "abcdefghijklmnop"[at % 16]
    if manner.keys == "name":
        return draw.choice((str(at), f"{letters.lower()}{work.year}{at}"))
    return f"{work.authors[0]} {work.dated}" if manner.keys == "author" else str(at)


def _groups(draw: random.Random, manner: Manner, order: Sequence[str]) -> Iterator[Group]:
    """Groups that cite every key once, in order, with some cited again."""
    at = 0
    while at < len(order):
        kind: Kind = draw.choice(manner.kinds)
        need = {"pair": 2, "several": 2, "range": 3}.get(kind, 1)
        consecutive = order[at : at + need]
        sorted_run = kind != "range" or [int(key) for key in consecutive] == list(
            range(int(consecutive[0]), int(consecutive[0]) + need)
        )
        if len(consecutive) < need or not sorted_run:
            kind, need = "single", 1
        yield Group(kind, list(order[at : at + need]))
        at += need
        if draw.random() < 0.3:
            yield Group("single", [draw.choice(order[:at])])


def _body(case: Case, draw: random.Random, plan: Plan, manner: Manner) -> None:
    case.write(("# " if case.markdown else "") + draw.choice(TITLES) + "\n\n")
    pool = list(DECOYS if case.markdown else BARE_DECOYS)
    draw.shuffle(pool)
    at = 0
    while at < len(plan.groups):
        step = draw.randint(1, 4)
        decoys = [pool.pop()] if pool and draw.random() < 0.6 else []
        _paragraph(case, draw, plan.groups[at : at + step], decoys, manner=manner, plan=plan)
        at += step
        if case.markdown and draw.random() < 0.1:
            case.write(draw.choice(MARKDOWN_DECOYS) + "\n\n")
        if draw.random() < 0.12:
            case.write(
                ("## " if case.markdown else "")
                + draw.choice(("Background", "What comes next", "Methods"))
                + "\n\n"
            )


def _paragraph(
    case: Case, draw: random.Random, groups: Sequence[Group], decoys: Sequence[str], *,
    manner: Manner | None = None, plan: Plan | None = None,
) -> None:  # fmt: skip
    sentences: list[Group | str] = [*groups]
    for each in (*decoys, *draw.sample(PLAIN, draw.randint(0, 1)), draw.choice(PLAIN)):
        sentences.insert(draw.randint(0, len(sentences)), each)
    for number, sentence in enumerate(sentences):
        case.write(" " if number else "")
        if isinstance(sentence, str):
            case.write(sentence)
        elif manner is not None and plan is not None:
            _cite(case, draw, sentence, manner, plan)
    case.write("\n\n")


def _cite(case: Case, draw: random.Random, group: Group, manner: Manner, plan: Plan) -> None:
    """One sentence with the group's markers."""
    pieces = manner.render(draw, group, plan.names)
    template = draw.choice(SENTENCES)
    if group.kind == "narrative":
        for text, keys in pieces:
            case.write(text, keys)
        case.write(draw.choice((" argued that ", " found that ", " were among the first to say that ")))
        case.write(template[0].lower() + template[1:].replace("{}", "") + ".")
        return
    inside = "{}" in template and draw.random() < 0.6
    before, after = template.split("{}", 1) if inside else (template.replace("{}", ""), "")
    after = after.replace("{}", "")
    case.write(before if inside or manner.before_stop else before + ".")
    case.write(" " if manner.spaced else "")
    for text, keys in pieces:
        case.write(text, keys)
    case.write(after + "." if inside or manner.before_stop else "")


def _list(case: Case, draw: random.Random, plan: Plan, manner: Manner, start: str) -> None:
    """The heading and the lines; entries stand apart or under each other."""
    heading = draw.choice(manner.headings) if len(plan.entries) >= 3 else "References"
    if "k" not in start and "raised" not in start:
        heading = heading or "References"
    if heading:
        mark = draw.choice(("## {}", "**{}**", "### {}")) if case.markdown else "{}"
        case.write(mark.format(heading) + "\n\n")
    apart = "\n\n" if draw.random() < 0.3 or manner.keys == "author" or case.markdown else "\n"
    convention = draw.choice(manner.written)
    for key, work in plan.entries:
        begin = len(case.text)
        case.text += manner.line(start, key, work, convention)
        case.entries.append(((begin, len(case.text)), key))
        case.text += apart
    case.text += "\n" if apart == "\n" else ""


def _closing(case: Case, draw: random.Random) -> None:
    chance = draw.random()
    mark = "## " if case.markdown else ""
    if chance < 0.2:
        case.write(f"{mark}Further reading\n\n" + "\n".join(f"- {each}" for each in FURTHER_READING) + "\n")
    elif chance < 0.35:
        case.write(
            f"{mark}About the author\n\nIda Brandt writes about rivers «(and, since 2019, about trains)».\n"
        )


def _no_list(case: Case) -> list[Truth]:
    return [Truth("no list", tuple(place for place, _ in case.markers))] if case.markers else []


def _truths(case: Case, plan: Plan) -> list[Truth]:
    """What is wrong, told from what was written, whatever was put in on purpose."""
    named = [
        f"{plan.names[key].authors[0]} {plan.names[key].dated}" if " " in key else key
        for key, _ in plan.entries
    ]
    known = Counter(named)
    cited_keys = {key for _, keys in case.markers for key in keys}
    places = [place for place, _ in case.entries]
    truths: list[Truth] = []
    for place, keys in case.markers:
        if any(key not in known for key in keys):
            written = case.text[place[0] : place[1]]
            spans_more = len(keys) > 2 and not re.search(r"[,;]", written)
            truths.append(Truth("range" if spans_more else "dangling", (place,)))
    truths += [Truth("unused", (places[at],)) for at, key in enumerate(named) if key not in cited_keys]
    truths += [
        Truth("same number", tuple(places[at] for at, other in enumerate(named) if other == key))
        for key, times in known.items() if times > 1
    ]  # fmt: skip
    if plan.numbered:
        steps = zip(range(len(named)), named, named[1:], strict=False)
        truths += [Truth("gap", (places[at], places[at + 1])) for at, a, b in steps if int(b) - int(a) > 1]
    by_url: dict[str, list[int]] = {}
    for at, (_, work) in enumerate(plan.entries):
        if work.url and work.url in case.text[slice(*places[at])]:
            by_url.setdefault(work.url, []).append(at)
    truths += [
        Truth("same address", tuple(places[at] for at in same))
        for same in by_url.values() if len({named[at] for at in same}) > 1
    ]  # fmt: skip
    return truths + _order(case, plan)


def _order(case: Case, plan: Plan) -> list[Truth]:
    if plan.swapped is None:
        return []
    firsts = [next((place for place, keys in case.markers if key in keys), None) for key in plan.swapped]
    found = tuple(place for place in firsts if place is not None)
    return [Truth("order", found)] if len(found) == 2 else []


def _wrapped(text: str) -> str:
    """The text with line ends for some spaces, as old mail has it; no offset changes."""
    lines = []
    for line in text.split("\n"):
        at = 0
        while len(line) - at > WRAP and not line.startswith(("    ", "#", "```")):
            space = line.rfind(" ", at + 1, at + WRAP)
            if space <= at:
                break
            line = line[:space] + "\n" + line[space + 1 :]
            at = space + 1
        lines.append(line)
    return "\n".join(lines)
