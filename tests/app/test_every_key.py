"""Every key of every preset, pressed in the program: it asks for its own action and for no other."""

from typing import Any, get_args

import pytest

from reader.keys import ACTIONS, Keymap, Preset

SIZE = (100, 30)


@pytest.mark.parametrize("preset", get_args(Preset))
async def test_every_key_asks_for_its_action(preset: Preset, open_reader: Any) -> None:
    keymap = Keymap(preset)
    app = open_reader(keymap=keymap)
    asked: list[str] = []
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        keys = app.reading_screen.keys
        keys._available = lambda _action, _screen: True
        asking = {a.id: lambda _screen, ident=a.id: asked.append(ident) for a in ACTIONS}
        keys._perform = lambda: asking
        for sequence, action in keymap.sequences.items():
            letter = ["a"] if action.letter else []
            await pilot.press(*sequence, *letter)
            await pilot.pause()
            assert asked == [action.id], f"{' '.join(sequence)} of {action.id}"
            asked.clear()
