"""The app as it starts without a source, and what is then on the screen."""

from collections.abc import Callable

from reader.app.app import ReaderApp

SIZE = (100, 30)
Home = Callable[..., ReaderApp]
"""Given a library or none."""


def rows(app: ReaderApp) -> str:
    strips = app.screen._compositor.render_strips()
    return "\n".join(strip.text.rstrip() for strip in strips) + "\n"
