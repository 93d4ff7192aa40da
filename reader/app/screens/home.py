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
from reader.app.messages import ArticleWanted, CardChosen, RecentFound, SourceWanted, TabChosen, ThemeWorn
from reader.app.screens.card_keys import CardKeys
from reader.app.screens.pointing import Pointing
from reader.app.state import home
from reader.app.state.home import SHELVES, Offer, Shelf
from reader.app.state.reading_list import ReadingList
from reader.app.wardrobe import Wardrobe
from reader.app.widgets.bars import Bar, Parts
from reader.app.widgets.card_list import CardList
from reader.app.widgets.detail import Detail
from reader.app.widgets.entry import Entry
from reader.app.widgets.tabs import TabBar

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
    **dict.fromkeys(("filter.open", "search.open"), "filter"),
    "help": "help",
    "theme.choose": "themes",
    "close": "give_up",
    **dict.fromkeys(("quit", "article.list"), "close"),
}
"""What the keys of these actions do in here."""
RECENT_SHOWN = 40
LOW, LOWEST = 30, 16
"""Rows below which nothing is left empty, and below which the welcome gives its room to the list."""


class HomeScreen(CardKeys, Pointing, Screen[None]):
    """Lists to choose from, what is known of the chosen one, and a line for everything else."""

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
        self._query = ""
        """What the list is filtered by."""
        paint = wardrobe.paint
        self._title = Bar(paint, ident="title")
        self._intro = Detail(paint, ident="intro")
        self._tabs = TabBar(paint)
        self.cards = CardList(paint)
        self._detail = Detail(paint)
        self.entry = Entry(paint, wardrobe.keymap.words)
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
        self._intro.set_paragraphs(home.welcome(self._keymap))
        self._show(self._items.index)
        if self._keeper is not None:
            self._keeper.do(lambda memory: RecentFound(memory.recent(RECENT_SHOWN)))
        if self._ask_first:
            self.action_ask()

    def on_resize(self, event: events.Resize) -> None:
        """As many hints as fit, and the welcome where there is room for more than the list."""
        self.set_class(event.size.height < LOW, "-low")
        self.set_class(event.size.height < LOWEST, "-lowest")
        self._show_detail()
        self._show_status()

    # What is shown

    def _show(self, index: int = 0) -> None:
        greets = not self._items.items and not self._offers["recent"]
        self.set_class(greets, "-greeting")
        self._title.set_parts(
            [("claimreader ", ("muted",)), ("welcome" if greets else "what to read", ("strong",))],
            [(f"filter {self._query.strip()}", ("key",))] if self._query.strip() else [],
        )
        offers = self._listed
        self._tabs.set_tabs(home.shelf_words(self._counts), self._shelf)
        some, library = bool(self._offers[self._shelf]), self._keeper is not None
        empty = self._keymap.words(home.empty_words(self._shelf, some=some, library=library))
        self.cards.set_cards(offers, index=index if offers else None, empty=empty)
        self.entry.set_count(f"{len(offers)} of {len(self._offers[self._shelf])}")
        self._show_detail()
        self._show_status()

    @property
    def _listed(self) -> list[Offer]:
        return home.matching(self._offers[self._shelf], self._query)

    def _show_detail(self) -> None:
        offer = self._chosen
        room = self.app.size.height >= LOWEST
        self._detail.display = room and offer is not None and bool(offer.about)
        self._detail.set_paragraphs([] if offer is None else home.about(offer))

    def _show_status(self) -> None:
        leave = "back" if self._items.items else "quit"
        hints = home.hints(self._keymap, leave=leave, width=self.size.width - 2)
        parts: Parts = [
            part for key, word in hints for part in ((f"{key} ", ("key",)), (f"{word}   ", ("muted",)))
        ]
        parts[-1] = (hints[-1][1], ("muted",))
        self._status.set_parts(parts, [])

    def show_recent(self, found: "Sequence[Recent]") -> None:
        """The library answered."""
        self._offers["recent"] = home.recent(found, datetime.now().astimezone())
        if not self._chose_shelf and not self._items.items and found:
            self._shelf = "recent"
        self._show(self.cards.index or 0)

    @property
    def _chosen(self) -> Offer | None:
        index, offers = self.cards.index, self._listed
        return offers[index] if index is not None and index < len(offers) else None

    # What the reader does

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
        """Read what is marked, or use what was typed."""
        if self.entry.purpose is not None:
            self.submitted()
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

    def action_filter(self) -> None:
        """Ask for words; the list follows every letter."""
        self.entry.open("filter", self._query)
        self._status.display = False

    @on(Input.Changed)
    def typed(self, event: Input.Changed) -> None:
        """Only what has these words."""
        if self.entry.asked == "filter":
            self._use_filter(event.value)

    def _use_filter(self, query: str) -> None:
        self._query = query
        self._show()

    @on(Input.Submitted)
    def submitted(self) -> None:
        """What was typed is wanted; the filter is used already."""
        if self.entry.purpose == "filter":
            self._close_entry()
        else:
            self.entry.then(self._take)

    def _take(self, words: str) -> None:
        self._close_entry()
        if words.strip():
            self.post_message(SourceWanted(words.strip()))

    def _close_entry(self, *, cancel: bool = False) -> None:
        self.entry.close(cancel=cancel)
        self._status.display = True
        self.set_focus(self.cards)

    def action_help(self) -> None:
        """All keys."""
        from reader.app.screens.dialogs.help import HelpScreen

        self.app.push_screen(HelpScreen(self._wardrobe.paint, self._keymap))

    def action_themes(self) -> None:
        """Choose a theme."""
        from reader.app.screens.dialogs.themes import ThemeScreen

        self.app.push_screen(
            ThemeScreen(self._wardrobe.titles, self._wardrobe.name, self.use_theme, self._keymap)
        )

    def use_theme(self, name: str) -> None:
        """Wear another theme."""
        self._wardrobe.name = name
        bars = (self._title, self._tabs, self._status)
        for part in (*bars, self._intro, self.cards, self._detail, self.entry):
            part.set_paint(self._wardrobe.paint)
        self.app.theme = name
        self.post_message(ThemeWorn(name))

    def action_give_up(self) -> None:
        """Wait no longer for an article that is being opened, else close."""
        wanted = self._items.wanted
        if wanted is None or self.entry.purpose is not None:
            self.action_close()
        else:
            self._items.wanted = None
            self.notify(f"{wanted.title} is not waited for any more.", markup=False, timeout=4)

    def action_close(self) -> None:
        """Close the line, else show all again, else go back to the article, else quit."""
        if self.entry.purpose is not None or self._query:
            self._close_entry(cancel=True)
            self._use_filter("")
        elif self.app.screen_stack[0] is self:
            self.app.exit(0)
        else:
            self.app.pop_screen()
