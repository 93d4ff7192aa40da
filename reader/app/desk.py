"""What lies on the reader's desk: the articles of this run, what goes on behind them, and the library."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from textual.message import Message

from reader.app.themed import ThemedApp
from reader.app.wardrobe import Wardrobe

if TYPE_CHECKING:
    from reader.app import messages
    from reader.app.background import Background
    from reader.app.handed import Handed
    from reader.app.keeper import Keeper
    from reader.app.screens.home import HomeScreen
    from reader.app.screens.reading import ReadingScreen
    from reader.app.state.reading_list import Listed, ReadingList
    from reader.app.state.session import Session
    from reader.model import Elsewhere
    from reader.workbench.memory import Memory


SLOW, AGAIN = 0.5, 4.0
"""Seconds after which opening an article is worth a word, and another one."""


class Desk(ThemedApp, inherit_bindings=False):
    """Turns to articles, and brings what is told of them to where it belongs."""

    opens = False
    """Whether the first article is on its way."""

    def __init__(self, styles: list[Path], wardrobe: Wardrobe, *, hand: "Callable[[], Handed]") -> None:
        """Nothing is opened yet; `hand` is called behind the first frame, and may import what it likes."""
        super().__init__(styles, wardrobe)
        self._first: Session | None = None
        self._others: tuple[Sequence[str], Sequence[str]] = ((), ())
        self._going_to: tuple[Elsewhere, Session] | None = None
        """The quote that the reader is on the way to, and from which article."""
        self._hand = hand

    @cached_property
    def handed(self) -> "Handed":
        """What reads, writes and analyses for the screen."""
        return self._hand()

    @cached_property
    def _background(self) -> "Background":
        from reader.app.background import Background

        return Background(self, self.handed.analyst, self.handed.read, tell=self._tell)

    def stop_analysis(self) -> None:
        """End it, if it was ever begun."""
        if "handed" in vars(self):
            self.handed.analyst.stop()

    @cached_property
    def items(self) -> "ReadingList":
        """The articles of this run, once the first one is there."""
        from reader.app.state.reading_list import ReadingList

        if self._first is None and self.opens:
            raise RuntimeError("the article is still being opened")
        return ReadingList(self._first, before=self._others[0], after=self._others[1])

    @cached_property
    def keeper(self) -> "Keeper | None":
        """The way to the library, when there is one."""
        from reader.app.keeper import Keeper

        memory = self.handed.memory
        return None if memory is None else Keeper(memory, self._tell)

    @property
    def reading_screen(self) -> "ReadingScreen":
        """The screen on which the current article is read."""
        raise NotImplementedError  # the app, which is a desk with screens, has it

    @property
    def session(self) -> "Session":
        """What is being read."""
        session = self.items.current.session
        assert session is not None  # only articles that were read are turned to
        return session

    # Several articles

    def on_article_wanted(self, message: "messages.ArticleWanted") -> None:
        """Turn to an article at once, or as soon as it was read."""
        self._want(message.index)

    def _want(self, index: int) -> None:
        if self.items.want(index):
            self._turn_to(index)
            return
        item = self.items.items[index]
        self.set_timer(SLOW, partial(self._say_opening, item, ""))
        self._go_on()

    def _say_opening(self, item: "Listed", still: str) -> None:
        if item is self.items.wanted:
            leave = (
                "" if self.is_reading and self.screen is self.reading_screen else "; {close} waits no longer"
            )
            self._say(self.wardrobe.keymap.words(f"{still or 'Opening'} {item.title} …{leave}"))
            self.set_timer(AGAIN, partial(self._say_opening, item, "Still opening"))

    def on_source_wanted(self, message: "messages.SourceWanted") -> None:
        """Find out what was named; a folder or a feed stands for many."""
        self._background.find(message.named, self.handed.expand)

    def on_sources_named(self, message: "messages.SourcesNamed") -> None:
        """Put them into the list, and turn to the first."""
        indices = [self.items.add(source) for source in message.sources]
        if indices:
            self._want(indices[0])

    def on_nothing_named(self, message: "messages.NothingNamed") -> None:
        """Say why."""
        self._say(message.reason, severity="error")

    def on_elsewhere_wanted(self, message: "messages.ElsewhereWanted") -> None:
        """Turn to the other article of a warning, at its quote."""
        self._going_to = message.place, self.session
        self._want(self.items.add(message.place.source))

    def on_item_read(self, message: "messages.ItemRead") -> None:
        """A source of the list is there."""
        from reader.app.state.session import Session

        item = self.items.find(message.source)
        item.session = Session(message.article, message.citations)
        self._background.was_read(item)
        if item is self.items.wanted:
            self._turn_to(self.items.items.index(item))
        else:
            self._go_on()

    def on_item_unreadable(self, message: "messages.ItemUnreadable") -> None:
        """A source of the list cannot be read: the others can."""
        item = self.items.find(message.source)
        self._background.was_read(item)
        if item is self.items.wanted and self.keeper is not None and not item.looked_up:
            self._look_up(item, message.reason, self.keeper)
            return
        item.trouble = message.reason
        if item is self.items.wanted:
            self.items.wanted = self._going_to = None
            self._say(message.reason, severity="error")
            self._forget(item)
        self._go_on()

    def _look_up(self, item: "Listed", reason: str, keeper: "Keeper") -> None:
        """The text as it was read, when its source is gone or came through a pipe."""
        from reader.app import messages

        item.looked_up = True
        ident = self._going_to[0].article if self._going_to is not None else ""

        def ask(memory: "Memory") -> Message:
            article = memory.text_of(item.source, ident)
            if article is None:
                return messages.ItemUnreadable(item.source, reason)
            remark = f"The source cannot be read; this is as you read it. {reason}"
            return messages.ItemRead(item.source, replace(article, remarks=(remark,)), ())

        keeper.do(ask)

    def _forget(self, item: "Listed") -> None:
        """What was never read has no place in a list that holds nothing else."""
        if not self.items.sessions:
            self.items.items.remove(item)

    def _turn_to(self, index: int) -> None:
        self.items.turn_to(index)
        if self.is_reading:
            while self.screen is not self.reading_screen and len(self.screen_stack) > 1:
                self.pop_screen()
            self.reading_screen.turn_to(self.session)
        else:
            self.push_screen(self.reading_screen)
        if self._going_to is not None:
            place, came_from = self._going_to
            self._going_to = None
            if place.source == self.items.current.source:
                self.session.came_from = came_from if came_from is not self.session else None
                self.reading_screen.go_to_quote(place)
        self._go_on()

    @property
    def is_reading(self) -> bool:
        """Whether there is an article on the screen, or beneath a list or dialog."""
        return "reading_screen" in vars(self)

    def show_home(self, *, ask: bool = False) -> None:
        """Show what there is to read over the article."""
        self.push_screen(self.home(ask=ask))

    def home(self, *, ask: bool = False) -> "HomeScreen":
        """What there is to read, or with `ask` the line where a path or an address is typed."""
        from reader.app.screens.home import HomeScreen

        return HomeScreen(self.wardrobe, handed=self.handed, items=self.items, keeper=self.keeper, ask=ask)

    def on_home_wanted(self, message: "messages.HomeWanted") -> None:
        """The reader asks for the list of articles."""
        self.show_home(ask=message.ask)

    def on_recent_found(self, message: "messages.RecentFound") -> None:
        """The library told what was read last."""
        from reader.app.screens.home import HomeScreen

        for screen in self.screen_stack:
            if isinstance(screen, HomeScreen):
                screen.show_recent(message.found)

    def on_theme_worn(self, message: "messages.ThemeWorn") -> None:
        """The article beneath wears it too."""
        if self.is_reading:
            self.reading_screen.use_theme(message.name)

    def _say(
        self, words: str, *, severity: Literal["information", "warning", "error"] = "information"
    ) -> None:
        self.notify(words, severity=severity, markup=False, timeout=4 if severity == "information" else 8)

    # The library

    def on_remembered(self, message: "messages.Remembered") -> None:
        """The library answered: what was kept joins what was made since, and is kept of this text too."""
        from reader.app.state.remembering import take_in

        item = self.items.of(message.article)
        if item is None or item.session is None:
            return
        item.session.awaits_library = False
        here = item is self.items.current
        if here:
            item.session.top = self._offset_at_top
        if message.recalled is not None:
            take_in(item.session, message.recalled)
            if here:
                self.reading_screen.show_remembered()
                self.reading_screen.keep()
        self._go_on()

    def on_library_failed(self, message: "messages.LibraryFailed") -> None:
        """Reading goes on; the reader knows that nothing is kept."""
        words = f"Nothing is kept in the library: {message.reason}. {{note.save}} saves notes to a file."
        self._say(self.wardrobe.keymap.words(words), severity="warning")
        if self.is_reading:
            self.reading_screen.panes.show_status()

    def _tell(self, message: Message) -> None:
        """Hand on what another thread found; posting is safe from any."""
        if self.is_running:
            shown = self.is_reading and self.reading_screen.is_running
            (self.reading_screen if shown else self).post_message(message)

    # The background

    def on_text_changed(self, _message: "messages.TextChanged") -> None:
        """The source was edited: its findings are looked for anew."""
        self._go_on()

    def on_analysis_stopped(self, _message: "messages.AnalysisStopped") -> None:
        """Nothing is analysed until the reader asks for it."""
        self._background.stop()

    def on_event_arrived(self, message: "messages.EventArrived") -> None:
        """What the analysis tells of an article that is not on the screen; and what comes after its end."""
        item = self.items.of(message.article)
        if item is not None and item.session is not None and item is not self.items.current:
            item.session.receive(message.event)
        if self._background.heard(message.event, message.article):
            self._go_on()

    def _go_on(self) -> None:
        """Read, look up and analyse what is next."""
        self._background.read_on(self.items)
        if not self.is_reading:
            return
        if self.keeper is not None:
            for session in self.items.sessions:
                self.reading_screen.look_up(session, self.keeper)
        self.reading_screen.show_articles()
        self._background.analyse_on(self.items, self._offset_at_top)

    @property
    def _offset_at_top(self) -> int:
        return self.reading_screen.panes.article.offset_at_top
