"""Copying by the system's own tool, where the clipboard is this machine's."""

import os
import shutil
import subprocess
from collections.abc import Callable, Mapping
from typing import TypeAlias

Tool: TypeAlias = tuple[str, ...]
TOOLS: tuple[tuple[Tool, str], ...] = (
    (("pbcopy",), ""),
    (("clip.exe",), ""),
    (("termux-clipboard-set",), ""),
    (("wl-copy",), "WAYLAND_DISPLAY"),
    (("xclip", "-selection", "clipboard"), "DISPLAY"),
    (("xsel", "--clipboard", "--input"), "DISPLAY"),
)
"""Programs that take a text on standard input, each with the variable without which it cannot work."""
REMOTE = ("SSH_CONNECTION", "SSH_TTY")
"""Set where the reader sits at another machine, whose clipboard only the terminal can reach."""
PATIENCE = 2.0
"""Seconds after which a tool is given up, as when its display does not answer."""


def native_tool(
    environment: Mapping[str, str] = os.environ, which: Callable[[str], str | None] = shutil.which
) -> Tool | None:
    """The tool for this machine's clipboard; None when there is none, or the reader sits elsewhere."""
    if any(environment.get(name) for name in REMOTE):
        return None
    usable = (tool for tool, needs in TOOLS if not needs or environment.get(needs))
    return next((tool for tool in usable if which(tool[0])), None)


def copy_with(tool: Tool, text: str) -> bool:
    """Hand the text to the tool; whether it took it."""
    encoding = "utf-16-le" if tool[0] == "clip.exe" else "utf-8"
    try:
        done = subprocess.run(
            tool,
            input=text.encode(encoding, "replace"),
            stdout=subprocess.DEVNULL,  # xclip stays behind and would hold a pipe open
            stderr=subprocess.DEVNULL,
            timeout=PATIENCE,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0
