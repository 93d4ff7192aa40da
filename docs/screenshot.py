"""Draw the README's picture from the running program: `python docs/screenshot.py`.

Opens the default sample, waits for the real analysis, goes to the first warning, writes docs/screenshot.svg.
"""

import asyncio
import re
from importlib.resources import as_file
from pathlib import Path

from reader import workbench
from reader.app.app import ReaderApp
from reader.app.handed import Handed
from reader.app.state.session import Session
from reader.app.wardrobe import Wardrobe
from reader.library import MemoryLibrary
from reader.samples import default_sample
from reader.themes import load_themes
from reader.worker.client import AnalysisProcess

SIZE = (120, 40)
PATIENCE = 60.0
KEYS = ("w",)
OUTPUT = Path(__file__).parent / "screenshot.svg"
_FONT_FROM_THE_NET = re.compile(r"@font-face \{.*?\}\s*", re.DOTALL)


async def draw() -> str:
    """The screen as SVG, without the web fonts that Textual would have the viewer load."""
    with as_file(default_sample().file) as path:
        article = workbench.read(str(path))
    app = ReaderApp(
        Session(article, workbench.citations(article)),
        wardrobe=Wardrobe(load_themes(None)[0], name="night"),
        hand=lambda: Handed(AnalysisProcess(), workbench.notes_saver(Path(), MemoryLibrary())),
    )
    async with app.run_test(size=SIZE) as pilot:
        async with asyncio.timeout(PATIENCE):
            while not app.session.reading.finished or app.session.reading.comparing:
                await pilot.pause(0.1)
        await pilot.press(*KEYS)
        await pilot.pause(0.2)
        return _FONT_FROM_THE_NET.sub("", app.export_screenshot(title="claimreader"))


if __name__ == "__main__":
    OUTPUT.write_text(asyncio.run(draw()), encoding="utf-8")
