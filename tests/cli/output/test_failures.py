"""The last line of defence: whatever fails, one line and an exit code."""

import errno
import subprocess
import sys
from pathlib import Path

import pytest

import reader.cli.lists.themes
from reader.cli import run
from reader.cli.output.failures import in_one_line
from tests.cli.conftest import Run

PROGRAM = [sys.executable, "-m", "reader"]


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (
            OSError(errno.ENOSPC, "No space left on device"),
            "standard output: the disk is full; free some space",
        ),
        (OSError(errno.EIO, "Input/output error", "a\nb"), "a\\nb: input/output error"),
        (OSError("strange"), "standard output: strange"),
        (MemoryError(), "there is not enough memory; give a part of the source, or fewer --jobs"),
        (ZeroDivisionError("one\nby none"), "this should not have happened (ZeroDivisionError: one)"),
    ],
)
def test_everything_that_fails_is_one_line(
    error: Exception, words: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fails(arguments: list[str]) -> int:
        raise error

    assert "\n" not in in_one_line(error)
    monkeypatch.setattr(reader.cli.lists.themes, "main", fails)
    monkeypatch.setattr(reader.cli, "_hush_standard_output", lambda: None)
    assert run(["themes"]) == 3
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.count("\n") == 1
    assert words in captured.err
    monkeypatch.setenv("CLAIMREADER_DEBUG", "1")
    with pytest.raises(type(error)):
        run(["themes"])


@pytest.mark.parametrize(
    ("arguments", "redirection", "code", "words"),
    [
        ("keys", ">/dev/full", 3, "standard output: the disk is full"),
        ("--help", ">/dev/full", 3, "standard output: the disk is full"),
        ("samples", ">&-", 0, ""),
        ("check -", "<&-", 3, "standard input: there is no text in it"),
        ("samples nonesuch", "2>&-", 2, ""),
    ],
)
def test_output_that_cannot_be_written_and_streams_that_are_closed(
    arguments: str, redirection: str, code: int, words: str
) -> None:
    if "full" in redirection and not Path("/dev/full").exists():
        pytest.skip("needs /dev/full")
    line = f'exec "$@" {arguments} {redirection}'
    done = subprocess.run(["sh", "-c", line, "sh", *PROGRAM], capture_output=True, text=True, check=False)
    assert done.returncode == code
    assert "Traceback" not in done.stderr
    assert "Exception ignored" not in done.stderr
    assert words in done.stderr
    assert done.stderr.count("\n") == (1 if words else 0)


def test_a_folder_is_the_articles_in_it_and_below(command: Run, tmp_path: Path, findings: None) -> None:
    for name in ("docs/b.md", "docs/deep/a.txt", "docs/.hidden/c.md", "docs/code.py"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("one two three boats were lost.")
    (tmp_path / "docs" / "round").symlink_to(tmp_path / "docs")
    (tmp_path / "bare").mkdir()
    code, out, err = command("check", "docs", "bare", "docs/b.md", "--only", "duplicate")
    assert code == 3
    assert [line.split(":")[0] for line in out.splitlines()[::3]] == [
        "docs/b.md",
        "docs/deep/a.txt",
        "docs/b.md",
    ]
    assert err.startswith("claimreader: bare: there is no article in this folder")


def test_a_folder_is_checked_without_what_is_excluded(command: Run, tmp_path: Path, findings: None) -> None:
    for name in ("docs/a.md", "docs/old/b.md", "docs/new/draft-1.md", "docs/new/c.md"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("one two three boats were lost.")

    def checked(*options: str) -> list[str]:
        _, out, _ = command("check", "docs", "docs/old/b.md", "--only", "duplicate", *options)
        return [line.split(":")[0] for line in out.splitlines()[::3]]

    assert checked() == [
        "docs/a.md",
        "docs/new/c.md",
        "docs/new/draft-1.md",
        "docs/old/b.md",
        "docs/old/b.md",
    ]
    assert checked("--exclude", "old") == [
        "docs/a.md",
        "docs/new/c.md",
        "docs/new/draft-1.md",
        "docs/old/b.md",
    ]
    assert checked("--exclude", "old/*", "--exclude", "*/draft-*") == [
        "docs/a.md",
        "docs/new/c.md",
        "docs/old/b.md",
    ]
    (tmp_path / "claimreader.toml").write_text('[check]\nexclude = ["new", "old"]\n')
    assert checked() == ["docs/a.md", "docs/old/b.md"]
    assert len(checked("--exclude", "nothing")) == 5
