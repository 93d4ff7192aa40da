"""Running the app from its first frame to the reader's leaving it."""

import os
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from rich.console import Console

from reader.app.app import ReaderApp
from reader.app.screens.opening import OpeningScreen, Source
from reader.app.wardrobe import Wardrobe, nearest, wearable
from reader.model import Article

if TYPE_CHECKING:
    from reader.app.handed import Handed
    from reader.config import Config
    from reader.themes import Theme


def run(
    article: Article | None,
    *,
    source: Source | None = None,
    themes: "Mapping[str, Theme]",
    settings: "Config",
    hand: "Callable[[], Handed]",
    follows: bool = False,
) -> int:
    """Show an article, or the beginning that its source goes on from, until the reader quits.

    Without an article what there is to read is shown. `follows` changes the theme when the terminal does.

    Returns:
        The exit code.
    """
    colours = Console(force_terminal=True).color_system
    worn = wearable(themes, colours)
    wardrobe = Wardrobe(
        worn,
        name=nearest(settings.theme, themes, worn),
        colour=not os.environ.get("NO_COLOR"),
        width=settings.width,
        keymap=settings.keys,
    )
    wardrobe.mouse, wardrobe.rounded = settings.mouse, colours == "256"
    if follows:
        wardrobe.follow(settings.dark_theme, settings.light_theme)
    if wardrobe.colour:
        os.environ.pop("NO_COLOR", None)
    app = _app(article, source, wardrobe, hand)
    try:
        code = app.run(mouse=settings.mouse)
    finally:
        app.stop_analysis()
    return app.return_code or code or 0


def _app(
    article: Article | None, source: Source | None, wardrobe: Wardrobe, hand: "Callable[[], Handed]"
) -> ReaderApp:
    if article is None or source is None:
        return ReaderApp(wardrobe=wardrobe, hand=hand)
    others = source.before, source.after
    opening = OpeningScreen(article, source.complete, wardrobe, several=any(others))
    opening.stop = source.stop
    app = ReaderApp(wardrobe=wardrobe, hand=hand, opening=opening, others=others)
    app.troubles = source.troubles
    app.type_early(source.typed)
    return app
