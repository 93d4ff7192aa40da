import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from reader.app.outside.clipboard import Tool, copy_with

HERE = {"xclip", "wl-copy", "xsel"}


@pytest.mark.parametrize(
    ("environment", "there", "tool"),
    [
        ({"DISPLAY": ":0"}, HERE, "xclip"),
        ({"WAYLAND_DISPLAY": "w", "DISPLAY": ":0"}, HERE, "wl-copy"),
        ({"DISPLAY": ":0"}, {"xsel"}, "xsel"),
        ({}, HERE, None),
        ({"DISPLAY": ":0", "SSH_CONNECTION": "1.2.3.4"}, HERE, None),
        ({}, {"pbcopy"}, "pbcopy"),
        ({}, set(), None),
    ],
)
def test_the_tool_is_the_one_that_can_work_here(
    environment: Mapping[str, str], there: set[str], tool: str | None, native_tool_of_this_machine: object
) -> None:
    assert callable(native_tool_of_this_machine)
    found = native_tool_of_this_machine(environment, lambda name: name if name in there else None)
    assert (found and found[0]) == tool


def tool(script: str, *arguments: str) -> Tool:
    return (sys.executable, "-c", script, *arguments)


def test_the_text_arrives_whole(tmp_path: Path) -> None:
    script = "import sys, pathlib; pathlib.Path(sys.argv[1]).write_bytes(sys.stdin.buffer.read())"
    assert copy_with(tool(script, str(tmp_path / "got")), "Zwölf “Boote”")
    assert (tmp_path / "got").read_text(encoding="utf-8") == "Zwölf “Boote”"


def test_a_tool_that_fails_or_is_missing_is_no_success() -> None:
    assert not copy_with(tool("import sys; sys.exit(1)"), "x")
    assert not copy_with(("no-such-tool-anywhere",), "x")
