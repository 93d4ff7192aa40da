import shlex
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from reader.app.outside.editor import Edited, at_line, edited, editor, run


@pytest.mark.parametrize(
    ("environment", "there", "command"),
    [
        ({"VISUAL": "code -n", "EDITOR": "vi"}, {"nano"}, ["code", "-n"]),
        ({"EDITOR": "'/opt/my editor'"}, set(), ["/opt/my editor"]),
        ({"EDITOR": "it's"}, set(), ["it's"]),
        ({}, {"vi", "vim"}, ["vim"]),
        ({}, set(), []),
    ],
)
def test_the_editor_is_the_readers(
    environment: Mapping[str, str], there: set[str], command: list[str]
) -> None:
    assert list(editor(environment, lambda name: name if name in there else None)) == command


@pytest.mark.parametrize(
    ("command", "rest"),
    [
        (["vim"], ["+12", "/a/b.txt"]),
        (["/usr/bin/nano", "-w"], ["+12", "/a/b.txt"]),
        (["hx"], ["/a/b.txt:12"]),
        (["code"], ["--wait", "--goto", "/a/b.txt:12"]),
        (["notepad"], ["/a/b.txt"]),
    ],
)
def test_editors_open_at_the_line_where_they_can(command: Sequence[str], rest: list[str]) -> None:
    assert at_line(command, "/a/b.txt", 12) == [*command, *rest]


def test_a_file_that_is_named_like_an_option_is_none() -> None:
    assert at_line(["x"], "-rf", 1)[1] == str(Path.cwd() / "-rf")


def writing(words: str, code: int = 0) -> list[str]:
    script = f"import sys, pathlib; pathlib.Path(sys.argv[-1]).write_text({words!r}); sys.exit({code})"
    return [sys.executable, "-c", script]


def test_what_was_edited_comes_back_unless_the_editor_failed() -> None:
    assert edited("before", writing("after")) == Edited("after")
    assert edited("before", writing("before", 1)) == Edited(None)
    assert edited("before", [sys.executable, "-c", "pass"]) == Edited("before")
    take_away = [sys.executable, "-c", "import os, sys; os.unlink(sys.argv[-1])"]
    assert edited("before", take_away) == Edited(None)


def test_what_was_written_is_not_lost_with_an_editor_that_dies(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    found = edited("before", writing("after", 1))
    assert found.text is None
    assert found.draft is not None
    assert found.draft.read_text(encoding="utf-8") == "after"
    edited("before", writing("after"))
    assert list(tmp_path.iterdir()) == [found.draft.parent]


def test_an_editor_that_is_not_there_did_not_end_well() -> None:
    assert not run(["no-such-editor-anywhere"])
    assert run(shlex.split("true"))
