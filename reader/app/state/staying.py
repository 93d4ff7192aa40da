"""What stays as the reader set it when another article is turned to, as in other readers."""

from reader.app.state.moving.search import Search
from reader.app.state.session import Session


def stay(before: Session, session: Session) -> None:
    """How sentences said before are shown, whether dates are marked, and what is searched."""
    session.new_only.showing = before.new_only.showing
    session.values = before.values
    wanted, has = before.search, session.search
    if (wanted.query, wanted.regex) != (has.query, has.regex):
        session.search = Search.of(wanted.query, session.reading.article.text, regex=wanted.regex)
