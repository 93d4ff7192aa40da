"""What a command made of the words that it was given."""

from functools import partial

from rich.text import Text
from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from reader.app.bindings import bind, dialog_bindings
from reader.app.layout.cells import printable
from reader.app.outside.command import Command, Outcome
from reader.app.screens.dialogs.dialog import Dialog
from reader.keys import Keymap

KEYS = {
    "scroll.down": "scroll(1)",
    "scroll.up": "scroll(-1)",
    "page.down": "scroll(10)",
    "page.up": "scroll(-10)",
    "half.down": "scroll(5)",
    "half.up": "scroll(-5)",
    "go.top": "scroll(-10000)",
    "go.end": "scroll(10000)",
    "copy": "copy",
    **dict.fromkeys(("close", "quit", "pane.enter"), "close"),
}
"""What the keys of these actions do in here."""


class OutputScreen(Dialog[None]):
    """Runs the command on a thread; closing ends it when it still runs."""

    def __init__(self, command: Command, given: str, text: str, keymap: Keymap) -> None:
        """`given` says what of the article `text` is."""
        super().__init__()
        self._command = command
        self._title = f"{given} | {command.line}"
        self._text = text
        self._written = ""
        self._keymap = keymap
        bind(self, dialog_bindings(keymap, KEYS))

    def compose(self) -> ComposeResult:
        """The command, what it wrote, and what the keys do."""
        with Vertical(id="output", classes="dialog"):
            yield Static(Content(printable(self._title)), classes="dialog-title")
            with VerticalScroll(can_focus=False):
                yield Static(Content("running …"), id="written")
            yield Static(Content(self._keymap.words("{close} ends it")), classes="dialog-help")

    def on_mount(self) -> None:
        """Run it."""
        self.run_worker(self._run, thread=True, group="command")

    def _run(self) -> None:
        try:
            outcome = self._command.run(self._text)
        except OSError as error:
            outcome = Outcome(str(error), 1)
        self.app.call_from_thread(partial(self._show, outcome))

    def _show(self, outcome: Outcome) -> None:
        if not self.is_attached:
            return
        self._written = "\n".join(_line(line) for line in outcome.output.rstrip("\n").split("\n"))
        self.query_one("#written", Static).update(Text(self._written or "It wrote nothing."))
        ended = f"exit code {outcome.code}" if outcome.code else "done"
        cut = ", cut here: it wrote more" if outcome.cut else ""
        keys = self._keymap.words("{copy} copies it, {close} goes back")
        self.query_one(".dialog-help", Static).update(Content(f"{ended}{cut} · {keys}"))

    def action_scroll(self, by: int) -> None:
        """Scroll some rows."""
        self.query_one(VerticalScroll).scroll_relative(y=by, animate=False)

    def action_copy(self) -> None:
        """Send the output to the terminal's clipboard."""
        self.app.copy_to_clipboard(self._written)
        self.notify("Sent to the terminal's clipboard.", markup=False, timeout=4)

    def action_close(self) -> None:
        """End the command, and go back."""
        self.leave()

    def leave(self) -> None:
        """The command ends, if it still runs."""
        self._command.stop()
        self.dismiss(None)


def _line(line: str) -> str:
    """A line of output on which nothing can command the terminal; its spaces stay."""
    return "".join(c if c.isprintable() else "\ufffd" for c in line.rstrip("\r").expandtabs())
