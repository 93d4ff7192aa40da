"""Marks, and the way back from jumps."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from reader.app.messages import ArticleWanted
from reader.app.state.lists import choices

if TYPE_CHECKING:
    from reader.app.screens.reading import ReadingScreen

SHOWN = 60
"""Characters of the text that tell a mark's place in the list."""


def set_mark(screen: "ReadingScreen") -> None:
    """Mark this place."""
    letter = screen.keys.letter
    screen.session.places.mark(letter, screen.place)
    screen.panes.show_notes()
    screen.keep()
    screen.say(screen.keys.keymap.words(f"Marked {letter}; {{mark.go}} and {letter} come back here."))


def go_to_mark(screen: "ReadingScreen") -> None:
    """To the mark of the letter."""
    place = screen.session.places.marks.get(screen.keys.letter)
    if place is None:
        screen.say(screen.keys.keymap.words(f"No mark {screen.keys.letter}; {{mark.list}} lists them."))
    else:
        screen.go(place)


def list_marks(screen: "ReadingScreen") -> None:
    """Choose one of the marks."""
    from reader.app.screens.dialogs.choosing import ChoosingScreen

    marks, text = screen.session.places.marks, screen.session.reading.article.text
    tops = [place.here.start if place.here else place.top for place in marks.values()]
    offered = [
        choices.mark(letter, 100 * at // max(len(text), 1), text[at : at + SHOWN])
        for letter, at in zip(marks, tops, strict=True)
    ]

    def chosen(index: int | None) -> None:
        if index is not None:
            screen.jump(lambda: screen.go(list(marks.values())[index]))

    screen.app.push_screen(ChoosingScreen("Marks", offered, screen.wardrobe, verb="goes there"), chosen)


def back(screen: "ReadingScreen") -> None:
    """Back to where the last jump began, as often as the count says; at last to the article it led from."""
    session = screen.session
    if not session.places.can_go_back and session.came_from is not None:
        screen.post_message(ArticleWanted(screen.items.sessions_index(session.came_from)))
        session.came_from = None
    for _ in range(screen.keys.times):
        if session.places.can_go_back:
            screen.go(session.places.back(screen.place))


def forward(screen: "ReadingScreen") -> None:
    """Forward again."""
    for _ in range(screen.keys.times):
        if screen.session.places.can_go_forward:
            screen.go(screen.session.places.forward(screen.place))


PERFORM: Mapping[str, "Callable[[ReadingScreen], None]"] = {
    "mark.set": set_mark,
    "mark.go": go_to_mark,
    "mark.list": list_marks,
    "jump.back": back,
    "jump.forward": forward,
}
