"""One keystroke test for every action of the key table."""

from typing import Any

import pytest

from reader.app.screens.reading import ReadingScreen
from reader.keys import ACTIONS
from tests.app.checks import (
    FIRST_SENTENCE,
    SIZE,
    Check,
    at,
    claim_is,
    in_row,
    listed,
    middle_is,
    open_screen,
    press,
    said,
    selected,
    tab,
    top,
)

LINES = ("paragraph", "word " * 400)
SAMPLE: list[tuple[str, str, str, Check]] = [
    ("pane.next", "", "tab", lambda s: s.focused is s.panes.side.cards),
    ("pane.previous", "", "shift+tab", lambda s: s.focused is s.panes.side.cards),
    ("pane.enter", "tab j", "enter", lambda s: s.focused is s.panes.article and claim_is("c1")(s)),
    ("claim.next", "", "J J", claim_is("c2")),
    ("claim.previous", "J J", "K", claim_is("c1")),
    ("warning.next", "", "w", claim_is("w1")),
    ("warning.next", "J J", "w", claim_is("w2")),
    ("warning.previous", "w w", "W", claim_is("w1")),
    ("warning.counterpart", "w", "%", at("nine boats were lost")),
    ("warning.weigh", "w", "i", lambda s: s.weighing and s.focused is s.panes.weighing),
    ("warning.dismiss", "w", "X", lambda s: [w.id for w in s.session.reading.dismissed] == ["w1"]),
    (
        "warning.confirm",
        "w",
        "Y",
        lambda s: s.session.reading.judgement(s.session.reading.analysis.warnings[0]) == "confirmed",
    ),
    ("citation.next", "", "c", at("[1]")),
    ("citation.previous", "J J J", "C", at("[1]")),
    ("name.next", "", "p p", at("Tom Reyes")),
    ("name.previous", "p p", "P", at("Ada Lindqvist")),
    ("search.open", "", "/ b o a t s", lambda s: s.session.search.count == "1/4"),
    ("search.next", "/ b o a t s enter", "n", lambda s: s.session.search.count == "2/4"),
    ("search.previous", "/ b o a t s enter", "N", lambda s: s.session.search.count == "4/4"),
    ("search.pattern", "", "g / ^ H a r", lambda s: s.session.search.count == "1/1"),
    ("search.pattern", "", "/ b . a t alt+r", lambda s: s.session.search.count == "1/4"),
    ("search.pattern", "/ b . a t alt+r", "alt+r", lambda s: s.session.search.count == "not found"),
    ("search.here", "J", "*", lambda s: s.session.search.query == "12 boats were lost in Friday's storm"),
    (
        "search.here",
        "4 p",
        "*",
        lambda s: (s.session.search.query, s.session.search.count) == ("Ostvik", "1/1"),
    ),
    ("search.here", "p", "*", lambda s: s.session.search.query == "Ada Lindqvist"),
    ("mark.set", "3 J", "m a", lambda s: s.session.places.marks["a"].here == s.session.here),
    ("mark.go", "3 J m b J J", "' b", at("nine boats were lost")),
    ("mark.list", "m a J m b", "B", open_screen("ChoosingScreen")),
    (
        "mark.list",
        "m a J m b J",
        "B j enter",
        lambda s: s.app.screen is s and at("12 boats were lost in Friday's storm")(s),
    ),
    ("select.characters", "J", "v", selected("1")),
    ("select.characters", "J v", "v", lambda s: s.session.selecting is None),
    ("select.characters", "J v", "escape", lambda s: s.session.selecting is None and claim_is("c1")(s)),
    ("select.sentences", "J", "V", selected(FIRST_SENTENCE)),
    ("select.sentences", "J", "V )", selected(f"{FIRST_SENTENCE} The council met on Monday.")),
    ("select.sentences", "J v l", "V", selected(FIRST_SENTENCE)),
    ("word.next", "J v", "right", selected("12")),
    ("word.next", "J v", "3 right", selected("12 boats were")),
    ("word.next", "", "right", said("Select first, with v or V.")),
    ("word.previous", "J v 3 right", "left", selected("12 boats w")),
    ("word.previous", "J v", "2 left", selected("Lindqvist said 1")),
    ("character.next", "J v", "7 l", selected("12 boats")),
    ("character.previous", "J v 7 l", "h", selected("12 boat")),
    ("character.previous", "J v", "3 h", selected("id 1")),
    ("copy", "J v 3 right", "y", lambda s: s.app.clipboard == "12 boats were" and not s.selecting),
    (
        "note.keep",
        "J v 2 right",
        "x",
        lambda s: [note.quote for note in s.session.notebook.notes] == ["12 boats"] and at("12 boats")(s),
    ),
    (
        "note.write",
        "J v 2 right",
        "a o k enter",
        lambda s: [(n.quote, n.text) for n in s.session.notebook.notes] == [("12 boats", "ok")],
    ),
    ("note.delete", "J v 2 right x", "D", lambda s: len(s.session.notebook) == 0),
    ("search.here", "J v 2 right", "*", lambda s: s.session.search.query == "12 boats"),
    ("link.open", "", "o", said("No links in this text.")),  # with links: test_links_and_editor.py
    ("link.list", "", "U", said("No links in this text.")),
    ("link.hints", "", "F a", at("[1]")),
    ("export", "", "S", open_screen("ChoosingScreen")),
    ("pipe", "J", "|", lambda s: s.panes.entry.purpose == "pipe"),
    ("source.open", "", "O", said("This article has no address")),
    ("edit", "", "e", said("An editor needs a terminal", "No editor found", "There is no program")),
    ("reload", "", "r", said("There is nothing to read again")),
    ("close", "/ b o a t s enter", "escape", lambda s: s.session.search.query == ""),
    ("note.keep", "J", "x", lambda s: len(s.session.notebook) == 1),
    ("note.write", "J", "a o k enter", lambda s: s.session.notebook.notes[0].text == "ok"),
    ("note.tag", "J", "# a enter", lambda s: s.session.notebook.notes[0].tags == ("a",)),
    ("note.tag", "J # a enter", "# space b enter", lambda s: s.session.notebook.notes[0].tags == ("a", "b")),
    ("note.attach", "J x", "g A", said("Every note is on its words.")),
    ("note.delete", "J x", "D", lambda s: len(s.session.notebook) == 0),
    ("note.undo", "J x D", ".", lambda s: len(s.session.notebook) == 1),
    ("note.save", "J x", "s", lambda s: not s.session.notebook.unsaved),
    ("copy", "J J", "y", lambda s: s.app.clipboard == "The council met on Monday."),
    ("claim.next", "", "5 J", claim_is("c5")),
    ("claim.next", "", "1 2 J", claim_is("c7")),
    ("claim.previous", "1 2 J", "3 K", claim_is("c4")),
    ("warning.next", "", "2 w", claim_is("w3")),
    ("name.next", "", "3 p", at("Lindqvist", 1)),
    ("sentence.next", "", ") )", at("Mayor Ada Lindqvist said 12 boats were lost in Friday's storm.[1]")),
    ("sentence.previous", ") ) )", "2 (", at("Bridge vote delayed again")),
    (
        "paragraph.next",
        "",
        "2 }",
        at("Harbour master Tom Reyes said nine boats were lost. The bridge did not close."),
    ),
    (
        "paragraph.previous",
        "3 }",
        "{",
        at("Harbour master Tom Reyes said nine boats were lost. The bridge did not close."),
    ),
    ("article.next", "", "g j", said("This is the only article")),  # among several: test_several.py
    ("article.previous", "", "g k", said("This is the only article")),
    (
        "library.find",
        "",
        "g l",
        said("This run has no library"),
    ),  # with a library: test_finding_in_library.py
    ("article.list", "", "R", open_screen("HomeScreen")),
    ("article.open", "", "L", open_screen("HomeScreen")),
    ("list.next", "", "g t", tab("warnings")),
    ("list.next", "", "5 g t", tab("notes")),
    ("list.previous", "", "g T", tab("outline")),
    ("tab.claims", "g w", "g c", tab("claims")),
    ("tab.warnings", "", "g w", tab("warnings")),
    ("tab.names", "", "g n", tab("names")),
    ("tab.sources", "", "g s", tab("sources")),
    ("tab.notes", "", "g a", tab("notes")),
    ("tab.outline", "", "t", tab("outline")),
    ("list.previous", "", "2 g T", tab("warnings")),
    ("filter.open", "", "& r e y e s", listed(["c3"])),
    (
        "filter.open",
        "",
        "& r e y e s enter",
        lambda s: s.focused is s.panes.side.cards and len(s.session.cards) == 1,
    ),
    ("filter.open", "", "& r e y e s escape", lambda s: len(s.session.cards) == 7),
    ("filter.warned", "", "!", listed(["c1", "c2", "c3", "c7"])),
    ("filter.warned", "!", "!", lambda s: len(s.session.cards) == 7),
    (
        "filter.here",
        "2 p",
        "g &",
        lambda s: s.session.filter.query == "name:tom name:reyes" and s.session.tab == "claims",
    ),
    ("filter.here", "J", "g &", listed(["c1"])),
    ("filter.here", "w", "g &", listed(["w1"])),
    ("filter.here", "c", "g &", listed(["c1"])),
    ("order.toggle", "g n", ",", lambda s: s.session.by_weight),
    ("order.toggle", ",", ",", lambda s: not s.session.by_weight),
    ("side.wider", "", "<", lambda s: s.panes.side.outer_size.width == 46),
    ("side.wider", "\\", "2 <", lambda s: s.panes.side.outer_size.width == 50),
    ("side.narrower", "", ">", lambda s: s.panes.side.outer_size.width == 38),
    ("side.narrower", "", "9 >", lambda s: s.panes.side.outer_size.width == 30),
    ("width.more", "", "+", lambda s: s.panes.article.widest == 84),
    ("width.less", "", "8 -", lambda s: s.panes.article.column == 48),
    ("width.less", "", "5 0 -", lambda s: s.panes.article.widest == 40),
    ("width.reset", "-", "=", lambda s: s.panes.article.widest == 80),
    ("zen", "", "Z", lambda s: not s.side_shown and not s.panes.title.display),
    ("zen", "Z", "Z", lambda s: s.side_shown and s.panes.title.display),
    ("zen", "Z", "tab", lambda s: s.focused is s.panes.side.cards and s.panes.title.display),
    ("analysis.toggle", "", "g p", said("The analysis is done.")),
    ("quit.now", "g w", "Q", lambda s: not s.app.is_running),
    ("quit.now", "J x", "Q", open_screen("QuestionScreen")),
    ("quit.now", "J x ?", "ctrl+q", open_screen("QuestionScreen")),
    ("side.toggle", "", "\\", lambda s: not s.side_shown),
    ("values.toggle", "", "E", lambda s: s.session.values),
    ("repeats", "", "H", lambda s: s.session.new_only.showing == "dimmed"),
    (
        "repeats",
        "H",
        "H",
        lambda s: s.session.new_only.showing == "folded" and len(s.panes.article.page.folded) == 1,
    ),
    ("theme.choose", "", "T", open_screen("ThemeScreen")),
    ("theme.choose", "", "T j", lambda s: s.wardrobe.name == "light"),
    ("theme.choose", "", "T j escape", lambda s: s.wardrobe.name == "dark"),
    ("theme.choose", "", "T j enter", lambda s: s.wardrobe.name == "light" and s.app.screen is s),
    ("mouse.toggle", "", "g m", lambda s: not s.wardrobe.mouse),
    ("mouse.toggle", "g m", "g m", lambda s: s.wardrobe.mouse),
    ("help", "", "?", open_screen("HelpScreen")),
    ("palette", "", ":", open_screen("Palette")),
    ("palette", "", "ctrl+p", open_screen("Palette")),
    ("quit", "", "q", lambda s: s.app.return_code == 0 and not s.app.is_running),
    ("quit", "J x", "q", open_screen("QuestionScreen")),
]
LONG: list[tuple[str, str, str, Check]] = [
    ("scroll.down", "", "j", top(1)),
    ("scroll.down", "", "down", top(1)),
    ("scroll.up", "j j", "k", top(1)),
    ("scroll.up", "j j", "up", top(1)),
    ("page.down", "", "space", top(20)),
    ("page.down", "", "f", top(20)),
    ("page.up", "space", "b", top(0)),
    ("half.down", "", "d", top(11)),
    ("half.up", "d", "u", top(0)),
    ("go.top", "space", "g g", top(0)),
    ("go.top", "space", "home", top(0)),
    ("go.end", "", "G", lambda s: s.panes.article.percent == 100),
    ("go.end", "", "end", lambda s: s.panes.article.percent == 100),
    ("scroll.down", "", "5 j", top(5)),
    ("scroll.down", "", "1 2 down", top(12)),
    ("page.down", "", "2 space", top(40)),
    ("go.top", "space", "3 g g", top(2)),
    ("go.end", "", "3 G", top(2)),
    ("go.percent", "", "g %", middle_is(50)),
    ("go.percent", "", "2 0 g %", middle_is(20)),
    ("view.top", "4 } j", "z t", lambda s: in_row(s, 0)),
    ("view.centre", "4 }", "z z", lambda s: in_row(s, 10)),
    ("view.bottom", "4 }", "z b", lambda s: in_row(s, s.panes.article.size.height - 1)),
    ("jump.back", "G", "backspace", top(0)),
    ("jump.back", "G g g G", "2 backspace", lambda s: s.panes.article.percent == 100),
    ("jump.back", "G", "g ;", top(0)),
    ("jump.forward", "5 0 j G backspace", "g ,", lambda s: s.panes.article.percent == 100),
    ("mark.go", "2 0 j m x G", "' x", top(20)),
    ("heading.next", "", "]", lambda s: s.panes.article.offset_at_top > 1000),
    ("heading.previous", "G", "[", lambda s: s.panes.article.offset_at_top > 1000),
]


LEAVES_ALL_AS_IT_WAS = ("& r e y e s escape", "T j escape")
"""Keys after which everything is as before, so that what holds after them has held all the time."""


def holds_before(holds: Check, screen: ReadingScreen) -> bool:
    try:
        return holds(screen)
    except (LookupError, AttributeError):  # what it looks at is not there yet
        return False


@pytest.mark.parametrize(("action", "before", "keys", "holds"), SAMPLE)
async def test_each_key_does_what_the_table_says(
    action: str, before: str, keys: str, holds: Check, open_reader: Any
) -> None:
    app = open_reader()
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, before)
        assert keys in LEAVES_ALL_AS_IT_WAS or not holds_before(holds, app.reading_screen), (
            "it proves nothing"
        )
        await press(pilot, keys)
        assert holds(app.reading_screen), action


@pytest.mark.parametrize(("action", "before", "keys", "holds"), LONG)
async def test_each_scrolling_key_goes_as_far_as_it_says(
    action: str, before: str, keys: str, holds: Check, open_reader: Any, build: Any
) -> None:
    lines = [("title", "Long"), LINES, LINES, ("heading", "Second part"), LINES, LINES]
    app = open_reader(build(lines))
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, before)
        await press(pilot, keys)
        assert holds(app.reading_screen), action


async def test_keys_for_the_terminal_reach_it(open_reader: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    app = open_reader()
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "J")
        asked: list[str] = []
        monkeypatch.setattr(app, "action_suspend_process", lambda: asked.append("suspend"))
        monkeypatch.setattr(
            app.reading_screen, "refresh", lambda **how: asked.append(f"redraw {sorted(how)}")
        )
        await press(pilot, "g r g z")
    assert (asked[0], "suspend" in asked) == ("redraw ['layout', 'repaint']", True)


def test_no_action_of_the_table_lacks_its_keystroke_test() -> None:
    assert {action.id for action in ACTIONS} == {case[0] for case in [*SAMPLE, *LONG]} | {"redraw", "suspend"}
