"""The same article from elsewhere: what was kept of it is asked for once, and told."""

from typing import TYPE_CHECKING

from reader.app.messages import EditionFound, EventArrived
from reader.app.state.remembering import take_in_edition
from reader.model.printable import printable
from reader.worker.events import Compared

if TYPE_CHECKING:
    from reader.app.screens.article import ArticleScreen
    from reader.workbench.memory import Memory


def ask_about(message: EventArrived, screen: "ArticleScreen") -> None:
    """Ask for what was kept of another edition, when there is one; nothing of what was read before."""
    item, article = screen.items.of(message.article), message.article
    edition = message.event.edition_of if isinstance(message.event, Compared) else ""
    keeping = None if item is None or item.session is None else item.session.keeping

    def ask(memory: "Memory") -> EditionFound | None:
        found = memory.edition(edition)
        return None if found is None else EditionFound(article, *found)

    if edition and keeping is not None and keeping.is_new and screen.keeper is not None:
        keeping.is_new = False
        screen.keeper.do(ask)


def take_in(found: EditionFound, screen: "ArticleScreen") -> None:
    """Put its notes among those of the article, and say so."""
    item = screen.items.of(found.article)
    if item is None or item.session is None:
        return
    count = take_in_edition(item.session, found.earlier)
    if item is screen.items.current:
        kept = (
            ""
            if not count
            else " Its note is here too."
            if count == 1
            else f" Its {count} notes are here too."
        )
        day, source = (found.entry.last_read or "")[:10], printable(found.entry.source)
        screen.notes_changed()
        screen.say(f"You read this article on {day} from {source}.{kept}")
