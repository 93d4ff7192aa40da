"""All widgets of the reading screen, and how the session gets into them."""

from collections.abc import Callable, Mapping

from reader.app.layout.page import Page
from reader.app.paint import Paint
from reader.app.state.lists.filtering import NO_MATCH
from reader.app.state.session import Session
from reader.app.state.shown import marking
from reader.app.state.shown.bars import Hints, Parts, empty_words, status, title, title_in_words
from reader.app.state.shown.weighing import weigh
from reader.app.widgets.article_view import ArticleView
from reader.app.widgets.bars import Bar
from reader.app.widgets.entry import Entry
from reader.app.widgets.overview import Overview
from reader.app.widgets.page_view import WIDEST
from reader.app.widgets.side_pane import SidePane
from reader.app.widgets.tabs import ArticleTabs
from reader.app.widgets.weighing_view import WeighingView
from reader.keys import Keymap
from reader.model import Warning


class Panes:
    """One method for each part of the session that may have changed."""

    def __init__(
        self,
        session: Session,
        paint: Paint,
        *,
        keymap: Keymap,
        hints: Callable[[], Hints],
        widest: int = WIDEST,
    ) -> None:
        """`hints` tells which keys are of use where the reader stands."""
        self._session = session
        self._keymap = keymap
        self._hints = hints
        self.title = Bar(paint, ident="title")
        self.articles = ArticleTabs(paint)
        self.article = ArticleView(Page(session.reading.article), paint, widest=widest)
        self.weighing = WeighingView(paint)
        self.overview = Overview(self.article, paint)
        self.side = SidePane(paint)
        self.entry = Entry(paint, keymap.words)
        self.status = Bar(paint, ident="status")
        self.pending = ""
        """Keys typed that wait for the rest of a sequence."""

    def use(self, session: Session) -> None:
        """Show another article from now on."""
        self._session = session
        self.show_article()
        self.article.to_row(self.article.page.row_at(session.top))

    def show_all(self) -> None:
        """Everything, for the first frame."""
        self.show_findings()
        self.show_selection()
        self.show_search()

    def show_article(self) -> None:
        """Another text, with everything known about it."""
        self.article.set_page(Page(self._session.reading.article))
        self.show_all()

    def show_findings(self) -> None:
        """What the analysis found."""
        session = self._session
        self.article.set_layers(marking.finding_layers(session.reading, session.links, values=session.values))
        self.show_repeats()
        self.title.set_parts(*title(session.reading), fuller=title_in_words(session.reading))
        self.show_notes()

    def show_repeats(self) -> None:
        """What was said before."""
        session = self._session
        dimmed = session.new_only.dimmed(session.reading)
        self.article.set_layers({"repeated": marking.repeated_layer(dimmed)})
        self.article.fold(session.new_only.folded(session.reading))

    def show_notes(self) -> None:
        """What the reader keeps."""
        session = self._session
        self.article.set_layers({"note": marking.note_layer(session.notebook)})
        self.article.set_marks(*marking.gutter(session.reading, session.notebook, session.places))
        self._show_overview()
        self.show_list()
        self.show_place()

    def show_selection(self) -> None:
        """What is selected."""
        session = self._session
        caret = 0 if session.selecting is None else session.selecting.head
        self.article.set_layers({"selection": marking.selection_layer(session.selected, caret)})
        self.show_status()

    def show_hints(self, labels: Mapping[int, str]) -> None:
        """Letters on places in sight, by offset."""
        self.article.set_layers({"hint": marking.hint_layer(labels)})

    def show_search(self) -> None:
        """The hits of the search."""
        session = self._session
        self.article.set_layers({"search": marking.search_layer(session.search)})
        self.entry.set_count(session.search.count)
        self._show_overview()
        self.show_place()

    def show_list(self) -> None:
        """The open list."""
        session = self._session
        self.side.tabs.set_tabs(session.tabs, session.tab)
        empty = NO_MATCH if session.filter else empty_words(session.tab, session.reading)
        shown = [
            *([session.filter.words] if session.filter else []),
            *(["by weight"] if session.by_weight else []),
        ]
        self.side.set_filter(" · ".join(shown), session.listed)
        self.side.cards.gap = 0 if session.tab == "outline" else 1
        self.side.cards.set_cards(session.cards, index=session.index, empty=self._keymap.words(empty))

    def show_place(self) -> None:
        """Where the reader stands: in the text, in the list and in the detail."""
        session = self._session
        layers = marking.current_layers(session.here, session.marks, session.search.current)
        self.article.set_layers(layers)
        self.side.cards.set_index(session.index)
        self.side.set_detail(session.details)
        if isinstance(session.finding, Warning):
            self.weighing.set_weighing(weigh(session.finding, session.here, session.reading))
        self.show_status()

    def show_status(self) -> None:
        """The bottom row."""
        session = self._session
        parts = status(
            session.reading,
            percent=self.article.percent,
            remarks=self._remarks(),
            pending=self.pending,
            hints=[*self._hints(), *self._way_on()],
            width=self.status.size.width,
        )
        self.status.set_parts(*parts)

    def _way_on(self) -> Hints:
        """What to press when the analysis broke off."""
        word = {"died": "again", "failed": "again", "stopped": "go on"}.get(
            self._session.reading.progress.stage
        )
        return [(self._keymap.first("analysis.toggle"), word)] if word else []

    def _remarks(self) -> Parts:
        session = self._session
        repeats = session.new_only.words(session.reading)
        selected = session.selected
        words = 0 if selected is None else len(selected.of(session.reading.article.text).split())
        return [
            *([(f"{words} word{'' if words == 1 else 's'} selected", ("accent",))] if words else []),
            *([(repeats, ("fold",))] if repeats else []),
            *([("✎ not saved", ("note",))] if session.notebook.unsaved and not session.is_kept else []),
        ]

    def set_paint(self, paint: Paint) -> None:
        """Use another theme everywhere."""
        for part in (
            self.title,
            self.articles,
            self.article,
            self.overview,
            self.weighing,
            self.side,
            self.entry,
            self.status,
        ):
            part.set_paint(paint)

    def _show_overview(self) -> None:
        session = self._session
        marks = marking.overview(session.reading, session.notebook, session.search)
        self.overview.set_marks(marks, marking.OVERVIEW)
