"""Links, the clipboard and the editor: what other programs are asked, and what is said of it."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from reader.app.actions.keeping import SENT
from reader.app.outside import browser, clipboard, editor
from reader.model import Article, Citation, Inline, Metadata, Reference, Span
from tests.app.pressing import press

SIZE = (120, 40)


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    urls: list[str] = []

    def open_address(url: str, **_: object) -> bool:
        urls.append(url)
        return "refused" not in url

    monkeypatch.setattr(browser, "open_address", open_address)
    return urls


@pytest.fixture
def linked(article: Article) -> Article:
    words = ("Ada Lindqvist", "https://town.test/mayor"), ("Ostvik", "javascript:alert(1)")
    spans = [Span(article.text.index(text), article.text.index(text) + len(text)) for text, _ in words]
    inlines = [Inline(span, "link", url) for span, (_, url) in zip(spans, words, strict=True)]
    return replace(article, inlines=tuple(inlines))


@pytest.mark.parametrize(
    ("keys", "urls", "words"),
    [
        ("1 o", ["https://town.test/mayor"], "Opening https://town.test/mayor"),
        ("p o", ["https://town.test/mayor"], "Opening https://town.test/mayor"),
        ("o", [], "No link here: U lists them."),
        ("3 o", [], "There is no link 3; the last is 2."),
        ("2 o", [], "Only web addresses are opened, not javascript:alert(1)"),
        ("U enter", ["https://town.test/mayor"], "Opening https://town.test/mayor"),
        ("U j k escape", [], ""),
        ("O", [], "This article has no address; e opens its file."),
    ],
)
async def test_links_open_at_the_readers_word_and_only_web_addresses(
    keys: str, urls: list[str], words: str, open_reader: Any, linked: Article, opened: list[str]
) -> None:
    app = open_reader(linked)
    async with app.run_test(size=SIZE) as pilot:
        assert await press(pilot, keys) == words
    assert opened == urls


@pytest.mark.parametrize(
    ("keys", "urls", "quote"),
    [
        ("F a", ["https://town.test/mayor"], None),
        ("F s", [], "[1]"),
        ("F x", [], None),
        ("F escape a", [], None),
    ],
)
async def test_letters_lead_to_links_and_markers_in_sight(
    keys: str, urls: list[str], quote: str | None, open_reader: Any, linked: Article, opened: list[str]
) -> None:
    app = open_reader(linked)
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, keys)
        here = app.reading_screen.session.here
        assert (here and here.of(linked.text)) == quote
        assert len(app.reading_screen.panes.article._layers["hint"]) == 0
    assert opened == urls


async def test_a_marker_leads_to_what_it_cites(open_reader: Any, told: Any, analysis: Any) -> None:
    from reader.worker.events import Finished

    marker, words = analysis.citations[0].span, Span(0, 6)
    found = replace(
        analysis,
        citations=(Citation(marker, "numeric", ("1",), "resolved", "r1"),),
        references=(Reference("r1", "1", words, "Bridge"),),
    )
    app = open_reader(analyst=told(Finished(found)))
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "F a")
        assert app.reading_screen.session.here == words


async def test_a_text_without_links_says_so(
    open_reader: Any, opened: list[str], build: Any, told: Any
) -> None:
    app = open_reader()
    async with app.run_test(size=SIZE) as pilot:
        assert await press(pilot, "o") == "No links in this text."
        assert await press(pilot, "U") == "No links in this text."
    bare = open_reader(build([("paragraph", "No links.")]), analyst=told())
    async with bare.run_test(size=SIZE) as pilot:
        assert await press(pilot, "F") == "No links or citations in sight."
    assert opened == []


async def test_a_marker_leads_to_the_address_of_its_reference(
    open_reader: Any, told: Any, analysis: Any, opened: list[str]
) -> None:
    from reader.worker.events import Finished

    marker = analysis.citations[0].span
    found = replace(
        analysis,
        citations=(Citation(marker, "numeric", ("1",), "resolved", "r1"),),
        references=(Reference("r1", "1", Span(0, 6), "Bridge", "https://refused.test/1"),),
    )
    app = open_reader(analyst=told(Finished(found)))
    async with app.run_test(size=SIZE) as pilot:
        assert await press(pilot, "c o") == "No browser took https://refused.test/1"
        assert await press(pilot, "g s j o") == "No browser took https://refused.test/1"
    assert opened == ["https://refused.test/1"] * 2


async def test_an_article_with_an_address_opens_there(
    open_reader: Any, article: Article, opened: list[str]
) -> None:
    app = open_reader(replace(article, source="https://town.test/news"))
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "O")
    assert opened == ["https://town.test/news"]


async def test_an_article_that_names_its_own_address_opens_there(
    open_reader: Any, article: Article, opened: list[str]
) -> None:
    app = open_reader(replace(article, metadata=Metadata(url="https://town.test/news")))
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "O")
    assert opened == ["https://town.test/news"]


async def test_the_terminal_can_open_links_but_nothing_else(open_reader: Any, linked: Article) -> None:
    app = open_reader(linked)
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        article = app.reading_screen.panes.article
        strips = [article.render_line(row) for row in range(20)]
        urls = {
            (segment.text, segment.style.link) for strip in strips for segment in strip if segment.style.link
        }
        assert urls == {("Ada Lindqvist", "https://town.test/mayor")}


@pytest.mark.parametrize(
    ("takes", "words"),
    [
        (True, "Copied with xclip, and sent to the terminal."),
        (
            False,
            f"xclip did not take it. {SENT}",
        ),
    ],
)
async def test_copying_says_which_way_it_went(
    takes: bool, words: str, open_reader: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    copied: list[str] = []

    def copy_with(_tool: clipboard.Tool, text: str) -> bool:
        copied.append(text)
        return takes

    monkeypatch.setattr(clipboard, "native_tool", lambda: ("xclip",))
    monkeypatch.setattr(clipboard, "copy_with", copy_with)
    app = open_reader()
    async with app.run_test(size=SIZE) as pilot:
        assert await press(pilot, "J J y") == words
        assert copied == [app.clipboard] == ["The council met on Monday."]


@pytest.fixture
def away(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What happened while the screen was away; without a terminal it cannot really go."""
    happened: list[str] = []

    @contextmanager
    def suspend(_app: object) -> Iterator[None]:
        happened.append("away")
        yield
        happened.append("back")

    monkeypatch.setattr("reader.app.app.ReaderApp.suspend", suspend)
    return happened


def use(monkeypatch: pytest.MonkeyPatch, script: str) -> None:
    monkeypatch.setattr(editor, "editor", lambda: [sys.executable, "-c", script])


WRITE = "import sys, pathlib; pathlib.Path(sys.argv[-1]).write_text({!r}); sys.exit({})"


async def test_a_note_is_edited_while_the_screen_is_away(
    open_reader: Any, away: list[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    use(monkeypatch, WRITE.format("\n- two\x1b]0;x\x07\n    - lines  and\tmore\n", 0))
    app = open_reader()
    async with app.run_test(size=SIZE) as pilot:
        assert await press(pilot, "J x e") == "Note changed."
        assert (
            app.reading_screen.session.notebook.notes[0].text
            == "- two\ufffd]0;x\ufffd\n    - lines  and    more"
        )
        assert await press(pilot, "e") == "The note is as it was."
        use(monkeypatch, WRITE.format("lost", 3))
        said = await press(pilot, "e")
        (draft,) = tmp_path.glob("claimreader-*/note.md")
        assert (
            said == f"{sys.executable} did not end well; the note is as it was. What you wrote is in {draft}."
        )
        assert draft.read_text() == "lost"
        await press(pilot, ".")
        assert app.reading_screen.session.notebook.notes[0].text == ""
    assert away == ["away", "back"] * 3


async def test_a_note_of_several_lines_is_edited_in_one_and_keeps_them(open_reader: Any) -> None:
    app = open_reader()
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "J x")
        book = app.session.notebook
        book.write(book.notes[0].span, "one\n\n  two  and")
        await press(pilot, "a space ! enter")
        assert book.notes[0].text == "one\n\ntwo  and !"


async def test_the_source_is_edited_at_the_line_and_read_again(
    open_reader: Any, away: list[str], article: Article, monkeypatch: pytest.MonkeyPatch
) -> None:
    ran: list[list[str]] = []

    def run(command: list[str]) -> bool:
        ran.append(list(command))
        return True

    monkeypatch.setattr(editor, "editor", lambda: ["vim"])
    monkeypatch.setattr(editor, "run", run)
    edited = replace(article, text=article.text.replace("12 boats", "13 boats"))
    app = open_reader(reread=lambda: (edited, ()))
    async with app.run_test(size=SIZE) as pilot:
        assert await press(pilot, "3 J e") == "bridge.txt changed on disk: read again, your place kept."
        assert app.session.reading.article is edited
    assert ran[0][1] == "+4"
    assert ran[0][2].endswith("bridge.txt")
    assert away == ["away", "back"]


async def test_what_was_made_from_pages_or_fetched_is_not_handed_to_an_editor(
    open_reader: Any, away: list[str], article: Article, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(editor, "editor", lambda: ["vim"])
    monkeypatch.setattr(editor, "run", lambda command: pytest.fail("an editor was run"))
    book = replace(article, metadata=Metadata(format="epub"))
    app = open_reader(book, reread=lambda: (book, ()))
    async with app.run_test(size=SIZE) as pilot:
        said = await press(pilot, "e")
        assert said == "Only files of text can be edited; this one was made from something else."


async def test_without_an_editor_a_file_or_a_terminal_it_is_said(
    open_reader: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = open_reader()
    async with app.run_test(size=SIZE) as pilot:
        monkeypatch.setattr(editor, "editor", lambda: ())
        assert await press(pilot, "e") == "No editor found: set VISUAL or EDITOR to one."
        monkeypatch.setattr(editor, "editor", lambda: ("no-such-editor", "--wait"))
        said = await press(pilot, "e")
        assert said == "There is no program no-such-editor, which VISUAL or EDITOR names as your editor."
        monkeypatch.setattr(editor, "editor", lambda: [sys.executable])
        assert await press(pilot, "e") == "An editor needs a terminal, which there is none here."


async def test_a_text_from_a_pipe_has_no_file_to_edit(
    open_reader: Any, away: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(editor, "editor", lambda: ["vim"])
    app = open_reader()
    async with app.run_test(size=SIZE) as pilot:
        assert await press(pilot, "e") == "There is no file to edit: the text came from elsewhere."
        assert await press(pilot, "r") == "There is nothing to read again: the text came through a pipe."
