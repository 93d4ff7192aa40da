import webbrowser
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from reader.app.outside.browser import open_address

URL = "https://example.org"


class Windowed(webbrowser.BackgroundBrowser):
    def open(self, url: str, new: int = 0, autoraise: bool = True) -> bool:
        return url == URL


def opened(browser: object, monkeypatch: pytest.MonkeyPatch) -> tuple[bool, int]:
    away = 0

    @contextmanager
    def suspended() -> Iterator[None]:
        nonlocal away
        away += 1
        yield

    def get() -> object:
        if isinstance(browser, Exception):
            raise browser
        return browser

    monkeypatch.setattr(webbrowser, "get", get)
    return open_address(URL, suspended=suspended), away


def test_a_browser_with_a_window_leaves_the_screen_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    assert opened(Windowed("x"), monkeypatch) == (True, 0)


def test_a_browser_in_the_terminal_gets_the_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    assert opened(webbrowser.GenericBrowser("true"), monkeypatch) == (True, 1)
    assert opened(webbrowser.GenericBrowser("false"), monkeypatch) == (False, 1)


def test_without_a_browser_nothing_is_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    assert opened(webbrowser.Error("none"), monkeypatch) == (False, 0)
