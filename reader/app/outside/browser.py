"""Opening an address in the browser, which happens at no other time than on the reader's key."""

import webbrowser
from collections.abc import Callable
from contextlib import AbstractContextManager


def open_address(url: str, *, suspended: Callable[[], AbstractContextManager[None]]) -> bool:
    """Whether a browser took the address; one that draws in the terminal gets it while the screen is away."""
    try:
        browser = webbrowser.get()
        if type(browser) is webbrowser.GenericBrowser:  # lynx, w3m and the like
            with suspended():
                return browser.open(url)
        return browser.open(url)
    except webbrowser.Error:
        return False
