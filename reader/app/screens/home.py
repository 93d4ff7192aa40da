"""What there is to read: the first screen when nothing was named, and the list of articles later."""

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Center, Vertical
from textual.screen import Screen
from textual.widgets import Input

from reader.app.bindings import bind, dialog_bindings
from reader.app.handed import Handed
from reader.app.layout.flow import Fragments
from reader.app.messages import ArticleWanted, CardChosen, RecentFound, SourceWanted, TabChosen, ThemeWorn
from reader.app.state import home
from reader.app.state.home import SHELVES, Offer, Shelf
from reader.app.state.reading_list import ReadingList
from reader.app.wardrobe import Wardrobe
from reader.app.widgets.bars import Bar, Parts, TabBar
from reader.app.widgets.card_list import CardList
from reader.app.widgets.detail import Detail
from reader.app.widgets.entry import Entry

if TYPE_CHECKING:
    from reader.app.keeper import Keeper
    from reader.workbench.memory import Recent

KEYS = {
    "scroll.down": "move(1)",
    "scroll.up": "move(-1)",
    "page.down": "page(1)",
    "page.up": "page(-1)",
    "half.down": "page(0.5)",
    "half.up": "page(-0.5)",
    "go.top": "edge(False)",
    "go.end": "edge(True)",
    "pane.next": "shelf(1)",
    "pane.previous": "shelf(-1)",
    "pane.enter": "choose",
    "article.open": "ask",
    "help": "help",
    "theme.choose": "themes",
    **dict.fromkeys(("close", "quit", "article.list"), "close"),
}
"""What the keys of these actions do in here."""
HINTS = (
    ("scroll.down", "next"), ("pane.enter", "read"), ("pane.next", "other list"), ("article.open", "open"),
    ("theme.choose", "theme"), ("help", "help"), ("quit", "quit"),
)  # fmt: skip
WELCOME = (
    "claimreader shows what an article claims, who says so, what it says twice and where it"
    " contradicts itself.",
    "Choose an article with {scroll.down}, {scroll.up} and {pane.enter}; {article.open} opens a file,"
    " a folder or a web address of yours.",
    "While you read: {warning.next} goes to the next warning, {warning.weigh} puts its quotes side by side,"
    " {note.keep} keeps one, {note.write} adds a note, {note.save} saves the notes.",
)
RECENT_SHOWN = 40


class HomeScreen(Screen[None]):
    """Lists to choose from, what is known of the chosen one, and a line for everything else."""

    CSS_PATH = "../styles.tcss"
    AUTO_FOCUS = "#cards"

    def __init__(
        self,
        wardrobe: Wardrobe,
        *,
        handed: Handed,
        items: ReadingList,
        keeper: "Keeper | None",
        ask: bool = False,
    ) -> None:
        """`ask` begins in the line where a path or an address is typed."""
        super().__init__()
        self._keymap = wardrobe.keymap
        self._wardrobe = wardrobe
        self._items = items
        self._keeper = keeper
        self._ask_first = ask
        self._offers: dict[Shelf, list[Offer]] = {
            "open": home.opened(items),
            "recent": [],
            "samples": home.samples(handed.samples()),
        }
        self._shelf = home.first_shelf(self._counts)
        self._chose_shelf = False
        paint = wardrobe.paint
        self._title = Bar(paint, ident="title")
        self._intro = Detail(paint, ident="intro")
        self._tabs = TabBar(paint)
        self.cards = CardList(paint)
        self._detail = Detail(paint)
        self.entry = Entry(paint)
        self._status = Bar(paint, ident="status")
        bind(self, dialog_bindings(wardrobe.keymap, KEYS))

    @property
    def _counts(self) -> dict[Shelf, int]:
        return {shelf: len(offers) for shelf, offers in self._offers.items()}

    def compose(self) -> ComposeResult:
        """From top to bottom."""
        yield self._title
        with Center(id="middle"), Vertical(id="shelves"):
            yield self._intro
            yield self._tabs
            yield self.cards
            yield self._detail
        yield self.entry
        yield self._status

    def on_mount(self) -> None:
        """Show what is there; the library is asked behind that."""
        words = "what to read" if self._items.items else "welcome"
        self._title.set_parts([("claimreader ", ("muted",)), (words, ("strong",))], [])
        intro: list[Fragments] = []
        for line in WELCOME:
            intro.extend([[], home.with_keys(line, self._keymap)])
        self._intro.set_paragraphs(intro)
        self._intro.display = not self._items.items
        self._show(self._items.index)
        if self._keeper is not None:
            self._keeper.do(lambda memory: RecentFound(memory.recent(RECENT_SHOWN)))
        if self._ask_first:
            self.action_ask()

    def on_resize(self, _event: events.Resize) -> None:
        """As many hints as fit."""
        self._show_status()

    # What is shown

    def _show(self, index: int = 0) -> None:
        offers = self._offers[self._shelf]
        self._tabs.set_tabs(home.shelf_words(self._counts), self._shelf)
        empty = home.EMPTY[self._shelf]
        if self._shelf == "recent" and self._keeper is None:
            empty = home.NO_LIBRARY
        self.cards.set_cards(offers, index=index if offers else None, empty=self._keymap.words(empty))
        self._show_detail()
        self._show_status()

    def _show_detail(self) -> None:
        offer = self._chosen
        self._detail.display = offer is not None and bool(offer.about)
        self._detail.set_paragraphs([] if offer is None else home.about(offer))

    def _show_status(self) -> None:
        hints = [(self._keymap.first(ident), word) for ident, word in HINTS]
        parts: Parts = [
            part for key, word in hints for part in ((f"{key} ", ("key",)), (f"{word}   ", ("muted",)))
        ]
        self._status.set_parts(parts, [])

    def show_recent(self, found: "Sequence[Recent]") -> None:
        """The library answered."""
        self._offers["recent"] = home.recent(found, datetime.now().astimezone())
        if not self._chose_shelf and not self._items.items and found:
            self._shelf = "recent"
        self._show(self.cards.index or 0)

    @property
    def _chosen(self) -> Offer | None:
        index = self.cards.index
        offers = self._offers[self._shelf]
        return offers[index] if index is not None and index < len(offers) else None

    # What the reader does

    def action_move(self, by: int) -> None:
        """Some cards on."""
        self.cards.move_lines(by)

    def action_page(self, by: float) -> None:
        """Some pages on."""
        self.cards.move_pages(by)

    def action_edge(self, end: bool) -> None:
        """To the first or the last card."""
        self.cards.move_to_edge(end=end)

    def action_shelf(self, by: int) -> None:
        """Another list."""
        shelves = [shelf for shelf in SHELVES if self._counts[shelf] or shelf != "open"]
        self._open_shelf(shelves[(shelves.index(self._shelf) + by) % len(shelves)])

    def _open_shelf(self, shelf: Shelf) -> None:
        self._shelf, self._chose_shelf = shelf, True
        self._show()
        self.set_focus(self.cards)

    def on_tab_chosen(self, message: TabChosen) -> None:
        """Open the list whose name was clicked."""
        self._open_shelf(next(shelf for shelf in SHELVES if shelf == message.tab))

    def on_card_chosen(self, message: CardChosen) -> None:
        """Tell about another one, or read it."""
        self._show_detail()
        if message.opened:
            self.action_choose()

    def action_choose(self) -> None:
        """Read what is marked, or what was typed."""
        if self.entry.purpose is not None:
            self.entry.then(self._take)
            return
        offer = self._chosen
        if offer is not None and offer.index is not None:
            self.post_message(ArticleWanted(offer.index))
        elif offer is not None:
            self.post_message(SourceWanted(offer.source))

    def action_ask(self) -> None:
        """Ask for a path or an address."""
        self.entry.open("open", "")
        self._status.display = False

    @on(Input.Submitted)
    def submitted(self) -> None:
        """What was typed is wanted."""
        self.entry.then(self._take)

    def _take(self, words: str) -> None:
        self._close_entry()
        if words.strip():
            self.post_message(SourceWanted(words.strip()))

    def _close_entry(self) -> None:
        self.entry.close()
        self._status.display = True
        self.set_focus(self.cards)

    def action_help(self) -> None:
        """All keys."""
        from reader.app.screens.help import HelpScreen

        self.app.push_screen(HelpScreen(self._wardrobe.paint, self._keymap))

    def action_themes(self) -> None:
        """Choose a theme."""
        from reader.app.screens.themes import ThemeScreen

        self.app.push_screen(
            ThemeScreen(self._wardrobe.titles, self._wardrobe.name, self.use_theme, self._keymap)
        )

    def use_theme(self, name: str) -> None:
        """Wear another theme."""
        self._wardrobe.name = name
        for part in (
            self._title,
            self._intro,
            self._tabs,
            self.cards,
            self._detail,
            self.entry,
            self._status,
        ):
            part.set_paint(self._wardrobe.paint)
        self.app.theme = name
        self.post_message(ThemeWorn(name))

    def action_close(self) -> None:
        """Close the line, else go back to the article, else quit."""
        if self.entry.purpose is not None:
            self._close_entry()
        elif self.app.screen_stack[0] is self:
            self.app.exit(0)
        else:
            self.app.pop_screen()
