"""Pressing keys as a reader does, and what is said of it."""

import asyncio

from textual.pilot import Pilot

from reader.app.desk import Desk


async def press(pilot: Pilot[int], keys: str) -> str:
    """Press keys once the library has answered, wait for what they start, and give the last words said."""
    await _answered(pilot)
    for key in keys.split():
        await pilot.press(key)
    await pilot.app.workers.wait_for_complete()
    await _answered(pilot)
    while any(worker.is_running for worker in pilot.app.workers):  # finding a source starts reading it
        await pilot.app.workers.wait_for_complete()
        await _answered(pilot)
    said = [notice.message for notice in pilot.app._notifications]
    return said[-1] if said else ""


async def _answered(pilot: Pilot[int]) -> None:
    """Wait for the library, and for what it said to be seen."""
    await pilot.pause()
    keeper = pilot.app.keeper if isinstance(pilot.app, Desk) else None
    if keeper is not None:
        for _ in range(2):  # what the library answers may ask it something again
            await pilot.pause()
            await asyncio.to_thread(keeper.wait)
    await pilot.pause()
