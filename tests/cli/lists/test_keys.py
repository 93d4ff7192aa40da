import json
import re
from pathlib import Path

import pytest

from reader.keys import ACTIONS, Keymap
from reader.keys.names import key_words
from tests.cli.conftest import Run

README = Path(__file__).parents[3] / "README.md"


@pytest.fixture(autouse=True)
def no_settings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    path = tmp_path / "config.toml"
    path.write_text("")
    monkeypatch.setenv("CLAIMREADER_CONFIG", str(path))
    return path


def test_every_action_is_listed_with_its_keys_and_id(command: Run) -> None:
    code, out, _ = command("keys")
    assert code == 0
    assert re.search(r"^  gg  home +to the top.* go\.top$", out, re.MULTILINE)
    assert all(f"  {action.id}" in out for action in ACTIONS)


@pytest.mark.parametrize("preset", ["less", "vim", "plain"])
def test_a_preset_is_printed_as_json_that_the_settings_take(preset: str, command: Run) -> None:
    code, out, _ = command("keys", "--preset", preset, "--format", "json")
    document = json.loads(out)
    assert (code, document["preset"]) == (0, preset)
    assert {entry["id"]: tuple(entry["keys"]) for entry in document["actions"]} == Keymap(
        document["preset"]
    ).keys


def test_the_readers_own_keys_are_printed_unless_a_preset_is_named(command: Run, no_settings: Path) -> None:
    no_settings.write_text('[keys]\npreset = "vim"\n"zen" = "A"\n')
    mine = json.loads(command("keys", "--format", "json")[1])
    assert mine["preset"] == "vim"
    assert {
        "id": "zen",
        "title": "nothing but the text, or all panes again",
        "group": "View",
        "keys": ["A"],
    } in mine["actions"]
    assert '"A"' not in command("keys", "--preset", "vim", "--format", "json")[1]


def test_a_mistake_in_the_keys_is_one_line_with_file_and_line(command: Run, no_settings: Path) -> None:
    no_settings.write_text('[keys]\n"claim.nxt" = "J"\n')
    code, out, err = command("keys")
    assert (code, out) == (2, "")
    assert err == (
        f"claimreader: {no_settings}:2:1: there is no action 'claim.nxt'; did you mean 'claim.next'?\n"
    )


def test_the_readme_names_only_keys_that_there_are() -> None:
    table = re.findall(r"^\| (`.+?) \|", README.read_text(encoding="utf-8"), re.MULTILINE)
    named = [key.replace("\\|", "|") for row in table for key in re.findall(r"`(.+?)`", row)]
    known = {shown for keys in Keymap().sequences for shown in (key_words(" ".join(keys)), " ".join(keys))}
    assert len(named) > 50
    assert [key for key in named if key not in known] == []
