"""What a keystroke is checked by: where the reader stands and what is shown, as a function of the screen."""

from collections.abc import Callable

from textual.pilot import Pilot

from reader.app.screens.reading import ReadingScreen

Check = Callable[[ReadingScreen], bool]
SIZE = (100, 24)


def claim_is(ident: str) -> Check:
    return lambda screen: getattr(screen.session.finding, "id", None) == ident


def at(words: str, nth: int = 0) -> Check:
    def check(screen: ReadingScreen) -> bool:
        text, start = screen.session.reading.article.text, -1
        for _ in range(nth + 1):
            start = text.index(words, start + 1)
        here = screen.session.here
        return here is not None and here.of(text) == words and here.start == start

    return check


def top(row: int) -> Check:
    return lambda screen: screen.panes.article.top == row


def in_row(screen: ReadingScreen, row: int) -> bool:
    article, here = screen.panes.article, screen.session.here
    return here is not None and article.page.row_at(here.start) == article.top + row


def middle_is(percent: int) -> Check:
    def check(screen: ReadingScreen) -> bool:
        article = screen.panes.article
        return article.top + article.size.height // 2 == round(len(article.page) * percent / 100)

    return check


def listed(idents: list[str]) -> Check:
    return lambda screen: [getattr(card.finding, "id", "") for card in screen.session.cards] == idents


def tab(name: str) -> Check:
    return lambda screen: screen.session.tab == name and screen.focused is screen.panes.side.cards


def open_screen(name: str) -> Check:
    return lambda screen: type(screen.app.screen).__name__ == name


def selected(words: str) -> Check:
    def check(screen: ReadingScreen) -> bool:
        span = screen.session.selected
        return span is not None and span.of(screen.session.reading.article.text) == words

    return check


FIRST_SENTENCE = "Mayor Ada Lindqvist said 12 boats were lost in Friday's storm.[1]"
# action, keys that lead up to it, its own keys, what holds afterwards


async def press(pilot: Pilot[int], keys: str) -> None:
    await pilot.pause()
    for key in keys.split():
        await pilot.press(key)
        if not pilot.app.is_running:
            return
    await pilot.pause()


def said(*words: str) -> Check:
    """The last thing told in passing begins with one of these words."""

    def holds(screen: ReadingScreen) -> bool:
        told = [notice.message for notice in screen.app._notifications]
        return bool(told) and told[-1].startswith(words)

    return holds
