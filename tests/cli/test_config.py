import json
import os
from pathlib import Path

import pytest

from tests.cli.conftest import Run


@pytest.fixture(autouse=True)
def settings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    path = tmp_path / "my" / "config.toml"
    monkeypatch.setenv("CLAIMREADER_CONFIG", str(path))
    return path


def test_settings_are_listed_with_where_each_is_set(
    command: Run, settings: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert command("config", "set", "theme", "paper") == (0, "", "")
    monkeypatch.setenv("CLAIMREADER_WIDTH", "72")
    code, out, _ = command("config")
    lines = {line.split("  ")[0]: line.split() for line in out.splitlines()}
    assert code == 0
    assert lines["theme"] == ["theme", '"paper"', f"{settings}:1:1"]
    assert lines["width"] == ["width", "72", "CLAIMREADER_WIDTH"]
    assert lines["check.jobs"] == ["check.jobs", "not", "set", "default"]
    assert lines["keys.preset"] == ["keys.preset", '"less"', "default"]
    rows = {row["name"]: row for row in json.loads(command("config", "--format", "json")[1])["settings"]}
    assert rows["width"] == {
        "name": "width",
        "value": 72,
        "from": "CLAIMREADER_WIDTH",
        "about": "columns of the article",
        "variable": "CLAIMREADER_WIDTH",
    }


def test_settings_are_set_and_taken_out(command: Run, settings: Path) -> None:
    for name, value in (
        ("width", "72"),
        ("check.only", "dispute,update"),
        ("keys.zen", "A"),
        ("keys.claim.next", '["J", "ctrl+n"]'),
    ):
        assert command("config", "set", name, value) == (0, "", "")
    text = settings.read_text()
    assert 'only = ["dispute", "update"]' in text
    assert '"claim.next" = ["J", "ctrl+n"]' in text
    assert command("config", "unset", "width") == (0, "", "")
    assert "width" not in settings.read_text()
    assert command("config", "unset", "width") == (0, "", "")


def test_a_project_has_a_file_of_its_own(command: Run, settings: Path, tmp_path: Path) -> None:
    assert command("config", "set", "--project", "check.only", "dispute") == (0, "", "")
    assert (tmp_path / "claimreader.toml").read_text() == '[check]\nonly = ["dispute"]\n'
    assert not settings.exists()
    for name in ("keys.zen", "check.jobs"):
        code, _, err = command("config", "set", "--project", name, "4")
        assert (code, err) == (2, f"claimreader: a project cannot set {name}; leave --project out\n")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("set", "widht", "3"), "there is no setting 'widht'; did you mean 'width'?"),
        (("unset", "widht"), "there is no setting 'widht'; did you mean 'width'?"),
        (("set", "width", "3"), "width must be a number from 40 to 200, not 3"),
        (("set", "theme", "papper"), "there is no theme 'papper'; did you mean 'paper'?"),
        (("set", "check.only", "lies"), "there is no kind of warning 'lies'; known are duplicate,"),
        (("set", "keys.zn", "A"), "there is no action 'zn'; did you mean 'zen'?"),
        (("set", "width"), "the following arguments are required: VALUE; see claimreader config set --help"),
        (("pth",), "did you mean 'path'?"),
    ],
)
def test_a_mistake_changes_nothing(
    command: Run, settings: Path, arguments: tuple[str, ...], words: str
) -> None:
    code, out, err = command("config", *arguments)
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert words in err
    assert not settings.exists()


def test_a_file_that_cannot_be_written_is_one_line(
    command: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("CLAIMREADER_CONFIG", str(tmp_path / "file" / "config.toml"))
    code, out, err = command("config", "set", "width", "72")
    assert (code, out, err.count("\n")) == (3, "", 1)
    assert f"{tmp_path / 'file'}: cannot be made" in err


def test_the_file_is_told_and_opened_in_the_editor(
    command: Run, settings: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    assert command("config", "path") == (0, f"{settings}\n", "")
    monkeypatch.setenv("VISUAL", "sed -i s/^.*[^_]theme.=/theme=3/")
    code, _, err = command("config", "edit")
    assert code == 2
    assert "theme must be a text in quotes" in err
    assert "[check]" in settings.read_text()
    monkeypatch.setenv("VISUAL", "false")
    code, _, err = command("config", "edit")
    assert (code, err) == (
        2,
        "claimreader: the editor 'false' did not end well; name another one in EDITOR\n",
    )


@pytest.mark.usefixtures("findings")
def test_check_does_what_the_settings_say_unless_it_is_told_otherwise(
    command: Run, settings: Path, tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_text("one two three boats were lost.")
    settings.parent.mkdir()
    settings.write_text('[check]\nonly = ["contradiction"]\n')
    assert ": duplicate: " not in command("check", "a.txt")[1]
    assert ": duplicate: " in command("check", "a.txt", "--only", "duplicate")[1]
    settings.write_text("[check]\nmin_confidence = 0.8\n")
    assert ": contradiction: " not in command("check", "a.txt")[1]
    assert ": contradiction: " in command("check", "a.txt", "--min-confidence", "0")[1]
    settings.write_text("[check]\nmin_confidnce = 0.8\n")
    code, out, err = command("check", "a.txt")
    assert (code, out) == (2, "")
    assert f"{settings}:2:1: there is no setting 'min_confidnce'; did you mean 'min_confidence'?" in err


def test_the_library_is_that_of_the_command_line_then_the_environment_then_the_settings(
    command: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CLAIMREADER_LIBRARY", "")
    assert command("config", "set", "library", "own.db") == (0, "", "")
    own = str(tmp_path / "own.db")
    assert f'"{own}"' in command("config")[1]

    def place(*named: str) -> str:
        monkeypatch.setenv("CLAIMREADER_LIBRARY", environment)
        return str(json.loads(command("library", *named, "stats", "--json")[1])["place"])

    environment = ""
    assert place() == own
    assert os.environ["CLAIMREADER_LIBRARY"] == own, "the analysis process looks there"
    environment = str(tmp_path / "other.db")
    assert place() == environment
    assert place("--library", "third.db") == "third.db"


def test_without_a_library_nothing_is_kept_and_commands_say_where_that_was_decided(
    command: Run, settings: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CLAIMREADER_LIBRARY", "")
    assert command("config", "set", "library", "none") == (0, "", "")
    (row,) = [line.split() for line in command("config")[1].splitlines() if line.startswith("library")]
    assert row == ["library", '"off"', f"{settings}:1:1"]
    assert command("library", "list") == (
        2,
        "",
        "claimreader: the library is off; claimreader config says where it is switched off;"
        " or name one with --library\n",
    )


def test_a_password_is_kept_and_not_shown(
    command: Run, settings: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CLAIMREADER_LIBRARY", "")
    assert command("config", "set", "library", "postgresql://ida:secret@news/read")[0] == 0
    assert "secret" in settings.read_text()
    for more in ((), ("--format", "json")):
        out = command("config", *more)[1]
        assert "postgresql://news/read" in out
        assert "secret" not in out
