"""A reader who knows nothing: from the welcome to a note that is there the next time."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.hostile.terminal import Terminal


@pytest.mark.model
def test_a_contradiction_of_a_sample_is_found_weighed_noted_saved_and_come_back_to(
    tmp_path: Path, environment: Mapping[str, str]
) -> None:
    notes = tmp_path / "notes"
    notes.mkdir()
    settings = tmp_path / "config.toml"
    settings.write_text(f'save_folder = "{notes}"\n')
    known = {
        **environment,
        "CLAIMREADER_LIBRARY": str(tmp_path / "library.db"),
        "CLAIMREADER_CONFIG": str(settings),
    }
    with Terminal([], known) as terminal:
        terminal.wait_for("Samples")
        terminal.press("\r")
        terminal.wait_for("% · analysed")
        terminal.press("wi")
        terminal.wait_for("Second quote")
        terminal.press("i")
        terminal.press("a")
        terminal.wait_for("note:")
        terminal.press("does she go?\r")
        terminal.wait_for("Note kept.")
        terminal.press("s")
        terminal.wait_for("Saved to")
        terminal.press("G")
        assert terminal.leave() == 0
    (file,) = notes.iterdir()
    assert "does she go?" in file.read_text()
    with Terminal([], known) as terminal:
        terminal.wait_for("1 note")
        terminal.press("\r")
        terminal.wait_for("You stopped here")
        terminal.press("ga")
        terminal.wait_for("does she go?")
        assert terminal.leave() == 0
