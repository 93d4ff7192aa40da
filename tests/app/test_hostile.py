"""Texts that look like markup, or like commands to the terminal, are shown as they are."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any, NoReturn

import pytest

from reader.model import Analysis, Article, Claim, Name, Span, Warning
from reader.model.errors import OutputError
from reader.worker.events import Failed, Finished

STRINGS = ("[/x]", "[@click=app.quit]x[/]", "[sic]", "[1]", "[bold]b[/bold]", "[link=file:///]l[/link]")
SIZE = (160, 50)


def shown(app: Any) -> str:
    return "\n".join(strip.text for strip in app.screen._compositor.render_strips())


def hostile(text: str, build: Callable[..., Article]) -> tuple[Article, Analysis]:
    article = build([("title", f"T {text}"), ("paragraph", f"P {text} was said.")])
    start = article.text.index("P ")
    span = Span(start, len(article.text))
    claim = Claim("c1", span, span.of(article.text), f"reads {text}", span, "", "", speaker=f"S {text}")
    warning = Warning(
        "w1", "contradiction", "number", 0.9, ("c1",), (span, span), ((text, text),), reason=f"W {text}"
    )
    names = (Name("e1", "person", f"N {text}", (f"A {text}",)),)
    return article, Analysis(article.id, claims=(claim,), warnings=(warning,), names=names)


@pytest.mark.parametrize("text", STRINGS)
async def test_hostile_text_is_literal_in_every_pane(
    text: str, open_reader: Any, told: Callable[..., Any], build: Callable[..., Article], tmp_path: Path
) -> None:
    article, analysis = hostile(text, build)

    def save(*_: object) -> NoReturn:
        raise OutputError(f"cannot write {text}", where=str(tmp_path))

    app = open_reader(article, analyst=told(Finished(analysis)), save_notes=save)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await pilot.pause()
        assert f"claimreader T {text}" in shown(app)
        for keys, words in [("J", f"S {text}"), ("w", f"W {text}"), ("g n j", f"A {text}")]:
            await pilot.press(*keys.split())
            await pilot.pause()
            assert words in shown(app)
        await pilot.press("J", "a", *text, "enter", "s")
        await pilot.pause()
        assert f"cannot write {text}" in shown(app)
        assert app.reading_screen.session.notebook.notes[0].text == text
        await pilot.press("slash", *text)
        await pilot.pause()
        assert f"/ {text}" in shown(app)
        assert app.is_running


async def test_remarks_on_the_source_are_literal_toasts(open_reader: Any, article: Article) -> None:
    app = open_reader(replace(article, remarks=("[/x] was\x1b odd", "[sic]")))
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await pilot.pause()
        assert "[/x] was\ufffd odd" in shown(app)
        assert "[sic]" in shown(app)


async def test_the_reason_of_a_failure_is_literal(open_reader: Any, told: Callable[..., Any]) -> None:
    app = open_reader(analyst=told(Failed("no [/model]\x1b[31m here")))
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        assert "analysis failed: no [/model]\ufffd[31m here" in shown(app)


async def test_a_source_shown_for_want_of_a_title_cannot_command_the_terminal(
    open_reader: Any, article: Article
) -> None:
    app = open_reader(replace(article, title="", source="a\x1b]0;b\x07\nc.txt"))
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        assert "claimreader a\ufffd]0;b\ufffd c.txt" in shown(app)
