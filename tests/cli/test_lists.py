import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from reader.cli import run
from tests.cli.conftest import Run


def test_samples_are_listed_with_what_they_show(command: Run) -> None:
    code, out, _ = command("samples")
    assert code == 0
    assert out.splitlines()[0].startswith("summit-no-show")


def test_a_sample_has_a_path_and_an_unknown_one_names_the_others(command: Run) -> None:
    assert Path(command("samples", "clean-orchard", "--path")[1].strip()).is_file()
    code, _, err = command("samples", "nonesuch")
    assert code == 2
    assert "clean-orchard" in err


def test_themes_are_listed_and_a_faulty_one_of_the_users_is_told(
    command: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("CLAIMREADER_CONFIG", str(tmp_path / "config.toml"))
    code, out, _ = command("themes")
    assert code == 0
    assert {line.split()[0] for line in out.splitlines()} >= {"paper", "night", "high-contrast"}


@pytest.mark.usefixtures("findings")
def test_an_export_goes_to_a_file_that_is_not_replaced_unasked(command: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("one two three boats were lost.")
    assert command("export", "a.txt", "--to", "markdown", "-o", "a.md")[0] == 0
    before = (tmp_path / "a.md").read_text()
    code, _, err = command("export", "a.txt", "--to", "json", "-o", "a.md")
    assert code == 3
    assert "--force" in err
    assert (tmp_path / "a.md").read_text() == before
    assert command("export", "a.txt", "--to", "json", "-o", "a.md", "--force")[0] == 0
    assert (tmp_path / "a.md").read_text().startswith("{")


@pytest.mark.usefixtures("findings")
def test_a_screen_is_never_drawn_into_a_pipe(command: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("One two three boats were lost.")
    code, out, err = command("a.txt", "missing.txt")
    assert code == 3
    assert out.splitlines()[:3] == [
        "! One two three boats were lost.",
        "  ≈ duplicate: Both say it.",
        "    “two” (line 1)",
    ]
    assert err.startswith("claimreader: missing.txt: no such file")
    assert command("a.txt") == (0, out, "")


def test_a_closed_pipe_ends_quietly() -> None:
    command = [sys.executable, "-m", "reader", "samples"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout is not None
    process.stdout.close()  # long before the program has anything to print
    _, err = process.communicate()
    assert (process.returncode, err) == (0, b"")


def test_an_interrupt_is_exit_code_130(monkeypatch: pytest.MonkeyPatch) -> None:
    import reader.cli.lists.themes

    def interrupted(arguments: list[str]) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(reader.cli.lists.themes, "main", interrupted)
    assert run(["themes"]) == 130


@pytest.mark.model
def test_an_output_without_curly_quotes_is_no_failure(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Nine boats sank.\n\n“Twelve boats sank.”\n", encoding="utf-8")
    command = [sys.executable, "-m", "reader", "export", str(tmp_path / "a.txt"), "--to", "json"]
    environment = {**os.environ, "PYTHONIOENCODING": "ascii"}
    done = subprocess.run(command, env=environment, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
    assert "“Twelve" in json.loads(done.stdout)["articles"][0]["text"]
