"""The words of the title bar and the status bar."""

from collections.abc import Callable, Mapping, Sequence
from typing import TypeAlias

from reader.app.layout.cells import cell_len, printable
from reader.app.state.kinds import WARNINGS
from reader.app.state.reading import Progress, Reading
from reader.model import WarningKind

METER = 14
"""Cells of the progress bar."""
METERED = 60
"""Columns from which there is room for it beside the keys."""
Parts = list[tuple[str, tuple[str, ...]]]
Hints: TypeAlias = Sequence[tuple[str, str]]
"""Keys, and in a word what they do now."""


COUNTED: Mapping[WarningKind, tuple[str, str]] = {
    "contradiction": ("contradiction", "contradictions"),
    "dispute": ("dispute", "disputes"),
    "duplicate": ("repetition", "repetitions"),
    "update": ("update", "updates"),
    "dangling_citation": ("missing source", "missing sources"),
}
"""What the title counts, the weightiest first, and the words for one and for several."""


def title(reading: Reading) -> tuple[Parts, Parts]:
    """The article's name, and how much was found in it."""
    name = printable(reading.article.title) or printable(reading.article.source)
    return [("claimreader ", ("muted",)), (name, ("strong",))], _counts(
        reading, lambda kind, count: f"{count}{WARNINGS[kind].glyph}"
    )


def title_in_words(reading: Reading) -> Parts:
    """How much was found, each count behind its sign and before what it counts."""
    return _counts(
        reading,
        lambda kind, count: f"{WARNINGS[kind].glyph} {count} {COUNTED[kind][count != 1]}",
    )


def _counts(reading: Reading, words: Callable[[WarningKind, int], str]) -> Parts:
    claims = len(reading.analysis.claims)
    counted: Parts = [(f"{claims} claim{'' if claims == 1 else 's'}", ())] if claims else []
    dangling = sum(citation.status == "dangling" for citation in reading.analysis.citations)
    for kind in COUNTED:
        if count := dangling if kind == "dangling_citation" else reading.count(kind):
            counted.append((words(kind, count), (WARNINGS[kind].style,)))
    return [part for found in counted for part in ((" · ", ("muted",)), found)][1:]


def status(
    reading: Reading, *, percent: int, remarks: Parts, pending: str, hints: Hints, width: int
) -> tuple[Parts, Parts]:
    """Where the reader is, what the analysis does, remarks, and as many keys to go on with as fit."""
    analysis = _analysis(reading, meter=METER if width >= METERED else 0)
    left: Parts = [(f"{percent:>3} %", ()), (" · ", ("muted",)), *analysis]
    for remark in remarks:
        left.extend([(" · ", ("muted",)), remark])
    if pending:
        return left, [(f"{pending} …", ("key",))]
    hints = list(hints)
    room = width - sum(cell_len(words) for words, _ in left) - 4
    while hints and sum(len(key) + len(words) + 3 for key, words in hints) > room:
        del hints[0]
    return left, [
        part for key, words in hints for part in ((f"  {key}", ("key",)), (f" {words}", ("muted",)))
    ]


def _analysis(reading: Reading, *, meter: int) -> Parts:
    progress = reading.progress
    if broken := _broken_off(progress):
        return broken
    if progress.running:
        full = round(progress.share * meter)
        words = "analysis restarted" if progress.stage == "restarted" else f"analysing {progress.share:.0%}"
        return [(f"{words} ", ()), ("━" * full, ("accent",)), ("─" * (meter - full), ("track",))]
    if not reading.analysis.claims:
        return [("no checkable claims found", ())]
    if reading.comparing or reading.uncompared:
        how = ("comparing", ()) if reading.comparing else ("not compared", ("warning",))
        return [("analysed, ", ("muted",)), how, (" with the library", how[1])]
    if reading.quiet:
        return [("nothing repeated, nothing contradicted", ())]
    count = len(reading.analysis.warnings)
    return [(f"{count} warning{'' if count == 1 else 's'}", ("muted",))]


def _broken_off(progress: Progress) -> Parts:
    """Why no more findings come; nothing when they do, or all are there."""
    if progress.stage == "failed":
        return [("analysis failed: ", ("error",)), (printable(progress.trouble), ())]
    if progress.stage == "died":
        return [("the analysis broke off twice", ("error",))]
    if progress.stage == "stopped":
        return [(f"analysis stopped at {progress.share:.0%}", ("warning",))]
    return []


WITHOUT_ANALYSIS = {
    "notes": "No notes yet: {note.keep} keeps a claim, {note.write} adds a note.",
    "outline": "No headings in this text.",
    "sources": "No citations in this text.",
}
BROKEN_OFF = "so nothing can be listed here; {analysis.toggle} begins it again."


def empty_words(tab: str, reading: Reading) -> str:
    """What an empty list says instead of nothing; actions in braces stand for their keys."""
    progress = reading.progress
    if tab in WITHOUT_ANALYSIS:
        return WITHOUT_ANALYSIS[tab]
    if progress.stage in ("failed", "died"):
        return f"The analysis did not come to an end, {BROKEN_OFF}"
    if progress.stage == "stopped":
        return f"The analysis was stopped, {BROKEN_OFF}"
    if progress.running:
        return {"claims": "No claims yet; they appear here as they are found."}.get(
            tab, f"{tab.capitalize()} appear here when the analysis is done."
        )
    return {
        "claims": "No checkable claims found: no sentence here says something that could be looked up.",
        "warnings": f"Nothing repeated, nothing contradicted{_left_out(reading)}.",
        "names": "No people, places or organisations found.",
    }[tab]


def _left_out(reading: Reading) -> str:
    """What has not been looked at, though all that the article says has been."""
    if reading.comparing:
        return " in it; it is still being compared with the library"
    return " in it; it was not compared with the library" if reading.uncompared else ""
