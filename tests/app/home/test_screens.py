"""Every state of the first screen, drawn."""

import os
from collections.abc import Mapping
from pathlib import Path

import pytest

from reader.library import MemoryLibrary
from tests.app.home.welcome import Home, rows
from tests.app.pressing import press

GOLDEN = Path(__file__).parent / "golden"
SIZES = ((80, 24), (120, 40))
# state, with a library, keys with a bar where one waits for what they started
STATES: Mapping[str, tuple[bool, str]] = {
    "welcome": (False, ""),
    "never_read": (True, "shift+tab"),
    "no_library": (False, "shift+tab"),
    "recent": (True, ""),
    "typing": (False, "L t e x t s / b r"),
    "filtering": (False, "& b r i d"),
    "no_match": (False, "/ z z enter"),
    "over_an_article": (True, "|enter|R"),
}


@pytest.mark.parametrize("size", SIZES, ids="{0[0]}x{0[1]}".format)
@pytest.mark.parametrize("state", STATES)
async def test_every_state_is_drawn_as_it_was_designed(
    state: str, size: tuple[int, int], home: Home, library: MemoryLibrary
) -> None:
    known, keys = STATES[state]
    app = home(MemoryLibrary() if state == "never_read" else library if known else None)
    async with app.run_test(size=size) as pilot:
        for some in keys.split("|"):
            await press(pilot, some)
        picture = rows(app)
    golden = GOLDEN / f"{state}_{size[0]}x{size[1]}.txt"
    if os.environ.get("CLAIMREADER_GOLDEN") == "write":
        golden.write_text(picture, encoding="utf-8")
    assert picture == golden.read_text(encoding="utf-8")


def test_no_golden_screen_is_left_over() -> None:
    wanted = {f"{state}_{width}x{height}.txt" for state in STATES for width, height in SIZES}
    assert {file.name for file in GOLDEN.iterdir()} == wanted
