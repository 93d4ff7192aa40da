"""Textual's driver for terminals, which also hears when the terminal turns light or dark, and outlives it.

Terminals with the private mode 2031 tell it while a program runs. The mode, its question and its report are
Contour's "color palette update notifications"; Ghostty, kitty, foot, VTE and tmux know them too. Terminals
that do not know a private mode ignore it. Only where there is a terminal as on Unix can this be imported.
"""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import IO

from textual._xterm_parser import XTermParser
from textual.drivers import linux_driver
from textual.drivers._writer_thread import WriterThread
from textual.message import Message

from reader.app.first_messages import HungUp, LightChanged
from reader.app.outside.interrupts import deaf_to_interrupts

ON, OFF, ASK = "\x1b[?2031h", "\x1b[?2031l", "\x1b[?996n"
LIGHT, DARK = "\x1b[?997;2n", "\x1b[?997;1n"
PRIVATE = "\x1b[?"
"""How answers begin and no key does, so that nothing shorter is kept waiting."""


class Reports:
    """Takes reports out of what comes from the terminal; Textual would type them as keys."""

    def __init__(self) -> None:
        self._held = ""

    def split(self, data: str) -> Iterator[str | LightChanged]:
        """The rest, and each report in its place; one that breaks off waits for what comes next."""
        data, self._held = self._held + data, ""
        last = data.rfind(PRIVATE)
        if last >= 0 and data[last:] not in (LIGHT, DARK) and _begins_report(data[last:]):
            data, self._held = data[:last], data[last:]
        while (at := min((i for i in (data.find(LIGHT), data.find(DARK)) if i >= 0), default=-1)) >= 0:
            if at:
                yield data[:at]
            yield LightChanged(data.startswith(LIGHT, at))
            data = data[at + len(LIGHT) :]
        if data:
            yield data


def _begins_report(words: str) -> bool:
    return LIGHT.startswith(words) or DARK.startswith(words)


class ListeningParser(XTermParser):
    """Reads keys, the mouse, and reports of light and dark."""

    def __init__(self, debug: bool = False) -> None:
        super().__init__(debug)
        self._reports = Reports()

    def feed(self, data: str) -> Iterable[Message]:
        """What the characters stand for; no characters are the end."""
        if not data:
            yield from super().feed(data)
        for part in self._reports.split(data):
            if isinstance(part, str):
                yield from super().feed(part)
            else:
                yield part


class OutlivingWriter(WriterThread):
    """Goes on when the terminal is gone: Textual's own ends then, and whoever writes waits for it forever."""

    def __init__(self, file: IO[str], gone: Callable[[], object]) -> None:
        super().__init__(file)
        self._gone = gone

    def run(self) -> None:
        """Write until the end; without a terminal, drop what should be written."""
        try:
            super().run()
        except OSError:
            self._gone()
            while self._queue.get() is not None:
                pass


class ListeningDriver(linux_driver.LinuxDriver):
    """Switches the mode on and off together with Textual's own, and ends the program without a terminal."""

    _begun = False

    def start_application_mode(self) -> None:
        """At the start, and after another program, while which a change went unheard."""
        gone = partial(self._app.post_message, HungUp())
        # Textual's driver makes its writer itself, by this name
        vars(linux_driver)["WriterThread"] = partial(OutlivingWriter, gone=gone)
        with deaf_to_interrupts():
            super().start_application_mode()  # type: ignore[no-untyped-call] # Textual leaves it so
        if self._writer_thread is not None:  # it is None in a background job, which may not draw
            self.write(ON + (ASK if self._begun else ""))
            self.flush()
            self._begun = True

    def stop_application_mode(self) -> None:
        """At the end, after an error, and before another program."""
        self.write(OFF)
        super().stop_application_mode()

    def run_input_thread(self) -> None:
        """With the parser above: Textual's driver makes its parser itself, by this name."""
        vars(linux_driver)["XTermParser"] = ListeningParser
        super().run_input_thread()
