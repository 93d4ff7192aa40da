"""What is on the screen before the rest of the program is loaded: the article's text, in its place."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from textual import events
from textual.app import ComposeResult
from textual.screen import Screen

from reader.app.first_messages import Painted
from reader.app.layout.cells import printable
from reader.app.layout.layers import Layer
from reader.app.layout.page import Page
from reader.app.screens.arrangement import arrange
from reader.app.wardrobe import Wardrobe
from reader.app.widgets.article_view import ArticleView
from reader.app.widgets.bars import Bar
from reader.model import Article

Complete: TypeAlias = Callable[[], Article]
"""Reads what the first frame can do without: the rest of the article."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where the article comes from, and what else is read."""

    complete: Complete
    before: Sequence[str] = ()
    """Paths and addresses before it in the reading list; they could not be read a moment ago."""
    after: Sequence[str] = ()
    """Those after it."""
    typed: str = ""
    """What was typed before there was a screen."""
    stop: Callable[[], None] | None = None
    """Ends the reading of a long document; None for what is read in a moment."""
    troubles: Sequence[str] = ()
    """Why those before it could not be read."""


class OpeningScreen(Screen[None]):
    """The beginning of an article where the reading screen will show it, without panes and keys."""

    def __init__(
        self, article: Article, complete: Complete, wardrobe: Wardrobe, *, several: bool = False
    ) -> None:
        """`several` keeps a row free for the names of the articles."""
        super().__init__(classes="-several" if several else None)
        self.complete = complete
        self.stop: Callable[[], None] | None = None
        """Ends the completing, when that takes long."""
        paint = wardrobe.paint
        self._title = Bar(paint, ident="title")
        self._title.set_parts([("claimreader ", ("muted",)), (printable(article.title), ("strong",))], [])
        self._article = ArticleView(Page(article), paint, widest=wardrobe.width)
        inlines = Layer((i.span.start, i.span.end, i.kind) for i in article.inlines)
        self._article.set_layers({"inline": inlines})

    def on_resize(self, event: events.Resize) -> None:
        """Keep free the room of the panes to come."""
        arrange(self, event.size)

    def on_painted(self, _message: Painted) -> None:
        """Hand it on: what is posted while painting bubbles no further than to the screen."""
        self.app.post_message(Painted())

    def compose(self) -> ComposeResult:
        """The fewest widgets that put every word where it will stay: each one more costs milliseconds."""
        arrange(self, self.app.size)  # before the first frame, which must not move afterwards
        yield self._title
        yield self._article
