"""Puts faults into the plan of an article that would otherwise cite without one."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from benchmarks.citation_manners import Group, Manner
from benchmarks.citation_sources import works

if TYPE_CHECKING:
    from benchmarks.citation_articles import Plan

MOST_FAULTS = 3

Injection = Callable[[random.Random, "Plan", Manner], None]


def inject(draw: random.Random, plan: Plan, manner: Manner) -> None:
    """One to three faults of kinds that this manner can have."""
    possible: list[Injection] = [_dangling, _unused, _same_address]
    if plan.numbered:
        possible += [_same_number, _gap, _missing_entry]
        if any(group.kind == "range" for group in plan.groups):
            possible += [_hole_in_range, _hole_in_range]
    if manner.keys == "number" and not manner.alphabetical:
        possible += [_order, _order]
    chosen = draw.sample(possible, min(draw.randint(1, MOST_FAULTS), len(possible)))
    # First uses are exchanged before numbers move, or the exchanged numbers would be others.
    for fault in sorted(dict.fromkeys(chosen), key=lambda fault: fault is not _order):
        fault(draw, plan, manner)


def _stranger(draw: random.Random, plan: Plan, manner: Manner) -> str:
    """A key that the list does not have."""
    if manner.keys == "number":
        return str(max(int(key) for key in plan.names) + draw.randint(2, 9))
    if manner.keys == "author":
        work = draw.choice(
            [each for each in plan.names.values() if not each.institution] or [*plan.names.values()]
        )
        moved = replace(work, year=work.year - 7 if work.year > 1980 else work.year + 41)
        key = f"{moved.authors[0]} {moved.dated}"
        if key in plan.names:
            return key
        plan.names[key] = moved
        return key
    return "Zzz99" if manner.keys == "label" else f"missing{draw.randint(1, 9)}"


def _dangling(draw: random.Random, plan: Plan, manner: Manner) -> None:
    plan.groups.insert(draw.randint(1, len(plan.groups)), Group("single", [_stranger(draw, plan, manner)]))


def _unused(draw: random.Random, plan: Plan, manner: Manner) -> None:
    (work,) = works(draw, 1)
    work = replace(work, year=work.year - 1, title="A work that nobody opened")
    if manner.keys == "author":
        key = f"{work.authors[0]} {work.dated}"
    elif manner.keys == "number":
        key = str(int(plan.entries[-1][0]) + 1)
    else:
        key = "Unu77" if manner.keys == "label" else "neverused"
    if key not in plan.names and key not in {each for group in plan.groups for each in group.keys}:
        plan.entries.append((key, work))
        plan.names[key] = work


def _same_address(draw: random.Random, plan: Plan, _: Manner) -> None:
    at, other = sorted(draw.sample(range(len(plan.entries)), 2))
    url = plan.entries[at][1].url or "https://example.org/archive/one-page"
    for place in (at, other):
        key, work = plan.entries[place]
        plan.entries[place] = (key, replace(work, url=url))


def _same_number(draw: random.Random, plan: Plan, _: Manner) -> None:
    at = draw.randrange(len(plan.entries))
    (work,) = works(draw, 1)
    plan.entries.insert(at + 1, (plan.entries[at][0], replace(work, title="The other one", url=None)))


def _gap(draw: random.Random, plan: Plan, _: Manner) -> None:
    """One number is never given: everything behind it moves up."""
    ranges = [range(int(g.keys[0]), int(g.keys[-1])) for g in plan.groups if g.kind == "range"]
    numbers = sorted({int(key) for key, _ in plan.entries})
    free = [number for number in numbers[:-1] if not any(number in each for each in ranges)]
    if not free:
        return
    after = draw.choice(free)

    def moved(key: str) -> str:
        return str(int(key) + 1) if int(key) > after else key

    _renumber(plan, moved)


def _renumber(plan: Plan, moved: Callable[[str], str]) -> None:
    for group in plan.groups:
        group.keys[:] = [moved(key) for key in group.keys]
    plan.entries[:] = [(moved(key), work) for key, work in plan.entries]
    plan.names = {moved(key): work for key, work in plan.names.items()}
    if plan.swapped:
        plan.swapped = (moved(plan.swapped[0]), moved(plan.swapped[1]))


def _missing_entry(draw: random.Random, plan: Plan, _: Manner) -> None:
    if len(plan.entries) > 4:
        _drop(plan, plan.entries[draw.randrange(1, len(plan.entries) - 1)][0])


def _hole_in_range(draw: random.Random, plan: Plan, _: Manner) -> None:
    ranges = [group for group in plan.groups if group.kind == "range"]
    if ranges and len(plan.entries) > 4:
        _drop(plan, draw.choice(ranges).keys[1])


def _drop(plan: Plan, missing: str) -> None:
    plan.entries[:] = [(key, work) for key, work in plan.entries if key != missing]


def _order(draw: random.Random, plan: Plan, _: Manner) -> None:
    """Two neighbouring first uses change places."""
    firsts = _first_uses(plan.groups)
    pairs = [(a, b) for a, b in pairwise(firsts) if plan.groups[a].kind == plan.groups[b].kind == "single"]
    if not pairs or len(plan.entries) < 5:
        return
    a, b = draw.choice(pairs)
    plan.swapped = (plan.groups[a].keys[0], plan.groups[b].keys[0])
    for between in plan.groups[a + 1 : b]:
        between.keys[:] = [plan.groups[b].keys[0] if key == plan.swapped[0] else key for key in between.keys]
    plan.groups[a].keys[:], plan.groups[b].keys[:] = plan.groups[b].keys, plan.groups[a].keys


def _first_uses(groups: Sequence[Group]) -> list[int]:
    """Indices of the groups that cite something for the first time."""
    seen: set[str] = set()
    firsts = []
    for at, group in enumerate(groups):
        if not seen.issuperset(group.keys):
            firsts.append(at)
        seen.update(group.keys)
    return firsts
