"""The least that a Textual app can be: what our start is measured against.

`python -m benchmarks.bare_app WORDS` shows the words and waits.
"""

import sys

from textual.app import App, ComposeResult
from textual.widgets import Static


class BareApp(App[None]):
    """One line of text."""

    def compose(self) -> ComposeResult:
        """The words of the command line."""
        yield Static(sys.argv[1], markup=False)


if __name__ == "__main__":
    BareApp().run()
