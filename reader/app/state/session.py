"""One article being read: what was found, what is kept, and where the reader stands."""

from collections.abc import Callable, Sequence
from functools import cached_property
from pathlib import Path

from reader.app.layout.flow import Fragments
from reader.app.state.kept.judgements import Judgements
from reader.app.state.kept.keeping import Keeping
from reader.app.state.kept.notebook import Notebook, now
from reader.app.state.lists.cards import TABS, Card, Finding, Tab, cards, claim_card
from reader.app.state.lists.facets import Facets, FacetsOf
from reader.app.state.lists.filtering import Filter
from reader.app.state.lists.weights import weight
from reader.app.state.moving.links import Link, links
from reader.app.state.moving.places import Places
from reader.app.state.moving.search import Search
from reader.app.state.moving.selecting import Selecting
from reader.app.state.new_only import NewOnly
from reader.app.state.reading import Reading
from reader.app.state.shown.details import details
from reader.model import Article, Block, Citation, Claim, Decision, Name, Note, Reference, Span, Warning
from reader.worker.events import Compared, Event, Finished, Progressed

TAB_OF: dict[type, Tab] = {
    Claim: "claims",
    Warning: "warnings",
    Name: "names",
    Citation: "sources",
    Reference: "sources",
    Note: "notes",
    Block: "outline",
}
"""The list in which each finding stands."""


class Session:
    """Everything that the panes show, and nothing of how."""

    saved_to: Path | None = None
    """The file that the notes were saved to an earlier time, when all that was in it is known."""

    def __init__(self, article: Article, citations: Sequence[Citation] = ()) -> None:
        self._changed: list[Notebook | Judgements] = []
        """What was changed, in order, to be taken back."""
        self.judgements = Judgements(on_change=lambda: self._changed.append(self.judgements))
        self.notebook = Notebook(
            article.text, on_change=lambda: self._changed.append(self.notebook), clock=now
        )
        self.reading = Reading(article, citations, self.judgements)
        self.search = Search()
        self.places = Places()
        self.top = 0
        """The offset at the top of what was in sight when the reader turned to another article."""
        self.greeted = False
        """Whether the reader was told what there is to tell when it is first shown."""
        self.keeping: Keeping | None = None
        """What the library has of the article; None before it was asked, or where there is none."""
        self.awaits_library = False
        """Whether the library was asked and has not answered."""
        self.remembered = False
        """Whether the library has answered once."""
        self.came_from: Session | None = None
        """The article from which a warning led here."""
        self.resumed = False
        """Whether `top` is where the reader stopped an earlier time, and was not told so yet."""
        self.tab: Tab = "claims"
        self.values = False
        """Whether dates and quantities are marked."""
        self.new_only = NewOnly()
        self.finding: Finding | None = None
        self.here: Span | None = None
        """The span of the finding that the reader stands on."""
        self.selecting: Selecting | None = None
        self.filter = Filter()
        self.by_weight = False
        """Whether lists begin with what weighs most, not with what comes first."""
        self._all: Sequence[Card] = ()
        self._facets_of: FacetsOf | None = None
        self._known_facets: dict[int, Facets] = {}
        self.cards: Sequence[Card] = ()
        """The cards of the open list that the filter leaves, in order."""
        self.list_cards()

    @property
    def is_kept(self) -> bool:
        """Whether everything is told to a library as it is made, so that nothing needs to be saved."""
        return self.keeping is not None and not self.keeping.failed

    @property
    def in_library(self) -> bool:
        """Whether the library has the notes as they are."""
        return self.keeping is not None and self.keeping.has.notes == tuple(self.notebook.notes)

    @property
    def index(self) -> int | None:
        """Which card of the list is the current finding's."""
        return next((i for i, card in enumerate(self.cards) if card.finding is self.finding), None)

    @cached_property
    def sentences(self) -> Sequence[Span]:
        """The article's sentences as punctuation has them."""
        from reader.app.state.moving.sentences import sentences

        return sentences(self.reading.article)

    @property
    def selected(self) -> Span | None:
        """The words that are selected."""
        if self.selecting is None:
            return None
        return self.selecting.span(self.sentences if self.selecting.unit == "sentences" else ())

    @property
    def marked(self) -> Span | None:
        """The words that are selected, or else those that the reader stands on."""
        return self.here if self.selecting is None else self.selected

    @property
    def links(self) -> Sequence[Link]:
        """Where one can go from the text, by number."""
        return links(self.reading.article, self.reading.analysis.references)

    @property
    def marks(self) -> Sequence[Span]:
        """The differing words of the current warning."""
        return self.finding.marks if isinstance(self.finding, Warning) else ()

    @property
    def tabs(self) -> list[tuple[Tab, int]]:
        """The lists with their lengths; sources and outline only when the text has any."""
        found = self.reading.analysis
        sources = len(found.references) or len({key for c in found.citations for key in c.keys})
        counts: dict[Tab, int] = {
            "claims": len(found.claims),
            "warnings": len(found.warnings),
            "names": len(found.names),
            "sources": sources,
            "notes": len(self.notebook),
            "outline": sum(block.kind in ("title", "heading") for block in self.reading.article.blocks),
        }
        return [(tab, counts[tab]) for tab in TABS if counts[tab] or tab not in ("sources", "outline")]

    @property
    def details(self) -> Sequence[Fragments]:
        """The paragraphs about the current finding; none when there is none."""
        return [] if self.finding is None else details(self.finding, self.reading, self.notebook)

    def receive(self, event: Event) -> None:
        """Take in what the analysis tells; the reader goes on standing at the same words."""
        listed = self.reading.comparing  # all claims are, and stay
        self.reading.receive(event)
        if isinstance(event, Progressed):
            if not listed:
                self._list_more()
            return
        if isinstance(event, Finished | Compared):
            self.notebook.relink(self.reading.analysis.claims)
            self._stand_again()
        self.list_cards()

    def reopen(self, article: Article, citations: Sequence[Citation]) -> Callable[[int], int]:
        """Go on with an edited text, notes and marks at their words; returns where an offset went."""
        from reader.anchoring import Anchors, reanchor  # few texts are edited while they are read

        anchors = Anchors(self.reading.article.text, article.text)
        self.reading = Reading(article, citations, self.judgements)
        text = article.text
        self.notebook.move(text, lambda note: reanchor(note, text, anchors=anchors).on_text(text))
        self.keeping = None
        self.places.move(anchors.offset)
        self.search = Search.of(self.search.query, article.text, regex=self.search.regex)
        vars(self).pop("sentences", None)
        self.selecting = None
        self.stand(None)
        self.list_cards()
        return anchors.offset

    def forget_findings(self) -> None:
        """Keep the text and everything that is the reader's; the rest can be found again."""
        self.reading = Reading(self.reading.article, self.reading.analysis.citations, self.judgements)
        self.stand(None)
        self.list_cards()

    @property
    def can_undo(self) -> bool:
        """Whether there is a change to take back."""
        return bool(self._changed)

    def undo(self) -> str | None:
        """Take the last change of notes or judgements back and name it."""
        change = self._changed.pop().undo() if self._changed else None
        self.reading.sort_out()
        return change

    def judge(self, warning: Warning, judgement: Decision) -> bool:
        """Judge a warning, or take the judgement off; whether it bears it now."""
        about, text, other = self.reading.to_judge(warning)
        made = self.judgements.judge(about, text, judgement, other)
        self.reading.sort_out()
        return made

    def stand(self, finding: Finding | None, span: Span | None = None) -> None:
        """Go to a finding, at `span` or at its own place."""
        self.finding = finding
        self.here = span or self.place(finding)
        if finding is not None and TAB_OF[type(finding)] != self.tab:
            self.open(TAB_OF[type(finding)])

    def open(self, tab: Tab) -> None:
        """Show another list."""
        self.tab = tab
        self.list_cards()

    def list_cards(self) -> None:
        """Make the cards of the list anew."""
        self._take_cards(cards(self.tab, self.reading, self.notebook))

    def _take_cards(self, made: Sequence[Card]) -> None:
        self._all = made
        self._facets_of, self._known_facets = None, {}
        self.arrange()

    def arrange(self) -> None:
        """Choose and order the cards that are shown."""
        kept: Sequence[Card] = self._all
        if self.filter:
            kept = self.filter.keep(self._all, self._facets)
        if self.by_weight:
            kept = sorted(kept, key=lambda card: -weight(card.finding, self.reading))
        self.cards = kept

    def _facets(self, card: Card) -> Facets:
        """A card's facets, kept until the cards are made anew: every letter of a filter asks for all."""
        known = self._known_facets.get(id(card))
        if known is None:
            self._facets_of = self._facets_of or FacetsOf(self.reading)
            known = self._known_facets[id(card)] = self._facets_of(card.finding)
        return known

    @property
    def listed(self) -> str:
        """How many of how many cards are shown."""
        return f"{len(self.cards)} of {len(self._all)}"

    def _list_more(self) -> None:
        """Put the cards of a batch among those that are there; all that a batch can list is claims."""
        if self.tab == "claims":
            there = {id(card.finding): card for card in self._all}
            kept = {note.span for note in self.notebook.notes}
            made = [
                there.get(id(claim)) or claim_card(claim, self.reading, kept=claim.span in kept)
                for claim in self.reading.analysis.claims
            ]
            self._take_cards(made)

    def place(self, finding: Finding | None) -> Span | None:
        """Where a finding stands in the text."""
        if isinstance(finding, Warning):
            return finding.spans[0] if finding.spans else None
        if isinstance(finding, Name):
            return next((entity.span for entity in self.reading.mentions(finding.id)), None)
        return None if finding is None else finding.span

    def claim_at(self, offset: int) -> Claim | None:
        """The innermost claim over the offset."""
        from reader.app.state.moving.navigation import innermost

        index = innermost(self.reading.claim_spans, offset, longest=self.reading.longest_claim)
        return None if index is None else self.reading.analysis.claims[index]

    def at(self, offset: int) -> tuple[Finding, Span] | None:
        """What a click on the offset means: a citation, else a claim, else a name."""
        found = self.reading.analysis
        citation = next((c for c in found.citations if offset in c.span), None)
        if citation is not None:
            return citation, citation.span
        claim = self.claim_at(offset)
        if claim is not None:
            return claim, claim.span
        entity = next((e for e in found.entities if offset in e.span), None)
        name = next((n for n in found.names if entity is not None and n.id == entity.name), None)
        return (name, entity.span) if entity is not None and name is not None else None

    def _stand_again(self) -> None:
        if self.finding is None:
            return  # words of the text that stay where they are
        if isinstance(self.finding, Claim) and self.here is not None:
            again = self.claim_at(self.here.start)
            self.finding = again if again is not None and again.span == self.here else None
        elif isinstance(self.finding, Citation):
            self.finding = next((c for c in self.reading.analysis.citations if c.span == self.here), None)
        elif isinstance(self.finding, Warning):
            self.finding = next((w for w in self.reading.analysis.warnings if w == self.finding), None)
        elif isinstance(self.finding, Name):
            self.finding = next((n for n in self.reading.analysis.names if n == self.finding), None)
        elif not isinstance(self.finding, Note | Block):
            self.finding = None
        if self.finding is None:
            self.here = None
