"""From a key to the finished frame while the article is being analysed, by the real analysis process.

`python -m benchmarks.while_analysing [--keys N]`; the same article, first without the analysis, then with it.
"""

import reader.app  # noqa: F401 - first, as in the program: it sets Textual's frame rate

# isort: split
import argparse
import asyncio
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from benchmarks.articles import invented_article
from benchmarks.scrolling import Scripted, Stopwatch, change_of, not_saved
from benchmarks.statistics import bootstrap, percentile
from benchmarks.tables import machine, seconds, table
from reader.app.app import ReaderApp
from reader.app.handed import Handed
from reader.app.screens.opening import OpeningScreen
from reader.app.wardrobe import Wardrobe
from reader.model import Article
from reader.sources import from_text
from reader.themes import load_themes
from reader.worker.client import AnalysisProcess
from reader.worker.events import Analyst

SIZE = 1_000_000
KEYS = 400
PAUSE = 0.02
"""Seconds between two keys, about as a key held down comes."""
TARGET = "worst ≤ 60 ms"


async def keys_with(analyst: Analyst, article: Article, count: int, folder: Path) -> list[float]:
    """Seconds of each key; the first comes when the first finding is there, or at once without any."""
    wardrobe = Wardrobe(load_themes(folder)[0])
    handed = Handed(analyst, not_saved)
    app = ReaderApp(
        wardrobe=wardrobe, hand=lambda: handed, opening=OpeningScreen(article, lambda: article, wardrobe)
    )
    taken = []
    async with app.run_test(size=(120, 40)) as pilot:
        while app.opens:
            await pilot.pause()
        while not isinstance(analyst, Scripted) and not app.session.reading.analysis.claims:
            await asyncio.sleep(PAUSE)
        watch, view = Stopwatch(app), app.reading_screen.panes.article
        for _ in range(count):
            taken.append(await watch.press("j", done=change_of(lambda: view.top)))
            await asyncio.sleep(PAUSE)
        if not isinstance(analyst, Scripted) and app.session.reading.finished:
            raise SystemExit("The analysis ended before the keys did: press fewer.")
        app.stop_analysis()
    return taken


def main(arguments: Sequence[str] = ()) -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(prog="benchmarks.while_analysing", description=__doc__)
    parser.add_argument("--keys", type=int, default=KEYS)
    count = parser.parse_args(arguments).keys
    article, rows = from_text(invented_article(SIZE)), []
    with tempfile.TemporaryDirectory() as folder:
        beside: dict[str, Analyst] = {"nothing": Scripted(), "the analysis": AnalysisProcess()}
        for name, analyst in beside.items():
            taken = asyncio.run(keys_with(analyst, article, count, Path(folder)))
            low, high = bootstrap(taken, lambda drawn: percentile(drawn, 0.95), resamples=300)
            middle, slow = (seconds(percentile(taken, share)) for share in (0.5, 0.95))
            between = f"{low * 1000:.3g}-{high * 1000:.3g}"
            rows.append([name, str(len(taken)), middle, slow, between, seconds(max(taken))])
    print(f"## A line down in a 1 MB article, to the finished frame ({machine()}; {TARGET})\n")
    print(table(["beside", "n", "p50", "p95", "95 % of the p95, ms", "worst"], rows))


if __name__ == "__main__":
    main(sys.argv[1:])
