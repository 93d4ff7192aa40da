"""The screen: everything that needs Textual."""

import os

os.environ.setdefault("TEXTUAL_FPS", "120")  # a key waits for the next frame: 8 ms at most instead of 17

from reader.app.running import run
from reader.app.screens.opening import Source

__all__ = ["Source", "run"]
