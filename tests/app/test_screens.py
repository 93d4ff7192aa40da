"""Golden screens: every state, drawn as rows of text and as pieces of style, at two sizes.

`CLAIMREADER_GOLDEN=write pytest tests/app/test_screens.py` writes them anew.
"""

import os
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from reader.app.screens.reading import ReadingScreen
from reader.model import Analysis, Article, Findings
from reader.model.errors import FileExists, InputError, ReaderError
from reader.worker.events import Died, Event, Failed, Finished, Progressed

GOLDEN = Path(__file__).parent / "golden"
SIZES = ((80, 24), (120, 40))
STATES: dict[str, str] = {
    "waiting": "",
    "analysing": "J",
    "restarted": "",
    "stopped": "g p g w",
    "died": "g w",
    "failed": "",
    "no_claims": "g c",
    "no_warnings": "g w",
    "found": "",
    "claim": "J",
    "claim_in_list": "tab j",
    "contradiction": "w",
    "duplicate": "w w w %",
    "dangling": "w w",
    "weighing": "w i %",
    "weighing_fault": "w w i",
    "confirmed": "w Y g w",
    "dismissed": "w X g w G",
    "name": "g n j",
    "source": "g s j",
    "outline": "t j",
    "filtered": "& s p e a k e r : a d a enter",
    "filtering": "& b o a t",
    "no_match": "& z z z enter",
    "warned_by_weight": "! ,",
    "no_notes": "g a",
    "notes": "J x J a o k enter g a j",
    "searching": "/ b o a t s",
    "not_found": "/ z z",
    "pattern": "g / ^ T .",
    "no_pattern": "g / (",
    "marks": "m a 3 J m b B j",
    "mark_waits": "3 J m",
    "writing": "J a h m",
    "help": "?",
    "themes": "T",
    "leaving": "J x q",
    "hidden_side": "\\",
    "dimmed": "H",
    "hints": "F",
    "exporting": "S",
    "replacing": "S enter ctrl+u m i n e enter",
    "tagging": "J x # h a r b o u r",
    "palette": ": n o t e",
    "piping": "J |",
    "selecting": "J v 4 right",
    "selecting_sentences": "J V )",
    "folded": "H H",
    "several": "g j",
    "articles": "R j",
}  # fmt: skip


def others(state: str, article: Article) -> dict[str, Article | ReaderError] | None:
    """The other articles of the states that have some."""
    if state not in ("several", "articles"):
        return None
    long_title = replace(
        article, source="dam.txt", title="A dam that has a title too long for any tab of ours"
    )
    missing = InputError("no such file", where="texts/gone.txt", remedy="check the name")
    return {"dam.txt": long_title, "texts/gone.txt": missing, "c.txt": replace(article, source="c.txt")}


class TwoFormats:
    """Formats that no new one changes."""

    formats = (("markdown", "Notes, warnings and claims as Markdown"), ("json", "Everything that was found"))

    def path(self, *_: object) -> Path:
        """A file of that format."""
        return Path("bridge.findings.md")

    def write(self, *_: object, **__: object) -> None:
        """Everything is there already."""
        raise FileExists("the file exists")


def events(state: str, analysis: Analysis) -> tuple[Event, ...]:
    some = Progressed(61, 100, Findings(analysis.entities[:1], analysis.claims[:2]))
    told: dict[str, tuple[Event, ...]] = {
        "waiting": (),
        "analysing": (some,),
        "restarted": (some, Died(restarted=True)),
        "stopped": (some,),
        "died": (some, Died(restarted=False)),
        "failed": (Failed("the language pipeline could not be loaded"),),
        "no_claims": (Finished(Analysis(article="")),),
        "no_warnings": (Finished(Analysis(article="", claims=analysis.claims)),),
    }
    return told.get(state, (Finished(analysis),))


def drawn(screen: ReadingScreen) -> str:
    """The whole screen as text, then the article's and the list's rows in styled pieces."""
    lines = [strip.text.rstrip() for strip in screen.app.screen._compositor.render_strips()]
    article, cards = screen.panes.article, screen.panes.side.cards
    lines.append("--- article")
    if screen.weighing:
        return "\n".join([*lines[:-1], "--- weighing", *map(pieces, screen.panes.weighing._rows)]) + "\n"
    for row in range(article.top, min(article.top + article.size.height, len(article.page))):
        lines.append(pieces(article.painted(row)))
    if screen.side_shown and len(cards):
        lines.append("--- list")
        for index in range(min(len(cards), 3)):
            lines.extend(pieces(cards.painted(index, row)) for row in range(3))
    return "\n".join(line.rstrip() for line in lines) + "\n"


def pieces(parts: Sequence[tuple[str, tuple[str, ...]]]) -> str:
    return "".join(f"{{{' '.join(names)}:{text}}}" if names else text for text, names in parts if text)


@pytest.mark.parametrize("size", SIZES, ids="{0[0]}x{0[1]}".format)
@pytest.mark.parametrize("state", STATES)
async def test_every_state_is_drawn_as_it_was_designed(
    state: str,
    size: tuple[int, int],
    open_reader: Any,
    told: Callable[..., Any],
    analysis: Analysis,
    article: Article,
) -> None:
    app = open_reader(
        analyst=told(*events(state, analysis)),
        citations=analysis.citations,
        others=others(state, article),
        exporting=TwoFormats(),
    )
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        await app.workers.wait_for_complete()
        await pilot.pause()
        for key in STATES[state].split():
            await pilot.press(key)
        await app.workers.wait_for_complete()
        await pilot.pause()
        picture = drawn(app.reading_screen)
    golden = GOLDEN / f"{state}_{size[0]}x{size[1]}.txt"
    if os.environ.get("CLAIMREADER_GOLDEN") == "write":
        golden.write_text(picture, encoding="utf-8")
    assert picture == golden.read_text(encoding="utf-8")


def test_no_golden_screen_is_left_over() -> None:
    wanted = {f"{state}_{width}x{height}.txt" for state in STATES for width, height in SIZES}
    assert {file.name for file in GOLDEN.iterdir()} == wanted


async def test_a_tiny_terminal_is_asked_to_grow(open_reader: Any) -> None:
    app = open_reader()
    async with app.run_test(size=(38, 9)) as pilot:
        await pilot.pause()
        text = "\n".join(strip.text for strip in app.screen._compositor.render_strips())
    assert "Enlarge it to 40 columns by 10 rows." in text
    assert "Bridge" not in text
