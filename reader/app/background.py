"""What goes on behind the article that is read: the others are read and analysed, one after the other."""

import asyncio
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Any, TypeAlias

from textual.app import App
from textual.message import Message

from reader.model import Article, Citation
from reader.model.errors import InputError, ReaderError
from reader.worker.events import Analyst, Died, Event, is_last

if TYPE_CHECKING:
    from reader.app.state.reading_list import Listed, ReadingList

PIPE = "-"
"""The source that can be read only once."""
Read: TypeAlias = Callable[[str], tuple[Article, Sequence[Citation]]]
"""Reads a path or an address, with its citation markers; raises a ReaderError when it cannot."""
Expand: TypeAlias = Callable[[str], Sequence[str]]
"""The sources that a folder or a feed stands for; raises a ReaderError when there are none."""


class Background:
    """One source is read at a time beside the one that is wanted, and one article analysed."""

    def __init__(
        self, app: App[Any], analyst: Analyst, read: Read | None, *, tell: Callable[[Message], None]
    ) -> None:
        """Without `read` nothing is read but what is there already; `tell` is called from any thread."""
        self._app = app
        self._tell = tell
        self._analyst = analyst
        self._read = read
        self._in_flight: list[Listed] = []
        """Sources that are being read."""
        self._analysed: Article | None = None
        """The article whose analysis goes on."""
        self._broken = False
        """Whether the analysis died for good on the last article, or the reader stopped it."""

    def read_on(self, items: "ReadingList") -> None:
        """Read the next source that waits, on a thread; `ItemRead` or `ItemUnreadable` tells of it.

        What the reader wants now does not wait for an address that takes its time.
        """
        item = items.next_to_read()
        if item is None or self._read is None or item in self._in_flight:
            return
        if self._in_flight and item is not items.wanted:
            return
        self._in_flight.append(item)
        work = partial(self._open, item, self._read)
        self._app.run_worker(unwaited(work), group="reading list")

    def find(self, named: str, expand: Expand) -> None:
        """What a name stands for, on a thread: `SourcesNamed` or `NothingNamed` tells."""

        from reader.app import messages  # not there before the first frame

        def ask() -> None:
            try:
                message: Message = messages.SourcesNamed(expand(named))
            except ReaderError as error:
                message = messages.NothingNamed(str(error))
            self._app.post_message(message)

        self._app.run_worker(unwaited(ask), group="names")

    def was_read(self, item: "Listed") -> None:
        """The source is done, well or not."""
        if item in self._in_flight:
            self._in_flight.remove(item)

    def _open(self, item: "Listed", read: Read) -> None:
        from reader.app import messages  # not there before the first frame

        try:
            if item.source == PIPE:
                raise InputError(
                    "it came through a pipe, which can be read only once", where="standard input"
                )
            message: Message = messages.ItemRead(item.source, *read(item.source))
        except ReaderError as error:
            message = messages.ItemUnreadable(item.source, str(error))
        self._app.post_message(message)

    def analyse(self, article: Article, start: int) -> None:
        """Analyse this article now, whatever else was going on."""
        self._analysed, self._broken = article, False
        self._analyst.analyse(article, start=start, on_event=partial(self._hand_over, article))

    def stop(self) -> None:
        """Analyse nothing until an article is asked for again."""
        self._analysed, self._broken = None, True
        self._analyst.cancel()

    def analyse_on(self, items: "ReadingList", start: int) -> None:
        """Go on with the current article, from the offset `start`; when it is done, with another."""
        item = items.next_to_analyse()
        if item is None or item.session is None:
            return
        article = item.session.reading.article
        idle = self._analysed is None
        if item is items.current and article is not self._analysed:
            self.analyse(article, start)
        elif idle and not self._broken:
            self.analyse(article, item.session.top)

    def heard(self, event: Event, article: Article) -> bool:
        """Whether the event ends the analysis of the article that it was about."""
        over = is_last(event)
        if over and article is self._analysed:
            self._analysed = None
            self._broken = isinstance(event, Died)
        return over

    def _hand_over(self, article: Article, event: Event) -> None:
        """Called by the analysis from its own thread."""
        from reader.app import messages  # not there before the first frame

        self._tell(messages.EventArrived(event, article))


async def unwaited(work: Callable[[], None]) -> None:
    """Do something on a thread that leaving does not wait for, as it does for those of Textual's workers.

    An address may take half a minute to answer nothing.
    """
    loop = asyncio.get_running_loop()
    done: asyncio.Future[None] = loop.create_future()

    def end(error: BaseException | None) -> None:
        if not done.done():
            done.set_result(None) if error is None else done.set_exception(error)

    def run() -> None:
        failed: BaseException | None = None
        try:
            work()
        except BaseException as error:  # noqa: BLE001 - it is raised where it is waited for
            failed = error
        with suppress(RuntimeError):  # the screen was left
            loop.call_soon_threadsafe(end, failed)

    threading.Thread(target=run, name="reading", daemon=True).start()
    await done
