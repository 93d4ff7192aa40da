"""Pressing keys as a reader does, and what is said of it."""

from textual.pilot import Pilot


async def press(pilot: Pilot[int], keys: str) -> str:
    """Press keys, wait for what they started, and give the last words said."""
    await pilot.pause()
    for key in keys.split():
        await pilot.press(key)
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()
    said = [notice.message for notice in pilot.app._notifications]
    return said[-1] if said else ""
