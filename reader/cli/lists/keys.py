"""`claimreader keys`: every action with its keys."""

import argparse
import json

from reader.cli import FINE
from reader.cli.arguments import Parser, command_parser
from reader.cli.output.streams import show
from reader.cli.output.terminal_rows import columns
from reader.cli.output.wrapping import LEAST_ROOM, hanging
from reader.config import config_path, load_config
from reader.keys.action import GROUPS
from reader.keys.actions import ACTIONS
from reader.keys.keymap import PRESETS, Keymap
from reader.keys.names import key_words

GAPS = 6
"""Columns left of the keys and between the three parts of a row."""
EXAMPLE = """\
in {path}:

  [keys]
  preset = "vim"
  "claim.next" = ["J", "ctrl+n"]
  "go.top" = "g g"      # one key after the other
  "zen" = []            # no key; : still finds it
"""


def parser() -> Parser:
    """The options of the command."""
    parser = command_parser("keys", "List every action with its keys, yours unless a preset is named.")
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.epilog = EXAMPLE.format(path=config_path())
    parser.add_argument("--preset", choices=PRESETS, help="the keys of a preset, not yours")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="default: text")
    return parser


def main(arguments: list[str]) -> int:
    """Print the keys in use, or those of a preset."""
    options = parser().parse_args(arguments)
    keymap = Keymap(options.preset) if options.preset else load_config().keys or Keymap()
    show(json.dumps(keys_document(keymap), indent=2) if options.format == "json" else keys_text(keymap))
    return FINE


def keys_text(keymap: Keymap) -> str:
    """A table for a person: keys, title and the id that the settings know it by."""
    shown = {action.id: "  ".join(key_words(keys) for keys in keymap.keys[action.id]) for action in ACTIONS}
    keys_width = max(map(len, shown.values()))
    title_width = max(len(action.title) for action in ACTIONS)
    ids_width = max(len(action.id) for action in ACTIONS)
    if width := columns():
        title_width = max(min(title_width, width - keys_width - ids_width - GAPS), LEAST_ROOM)
    lines = [f"preset {keymap.preset}; a number before a key is its count where that makes sense"]
    for group in GROUPS:
        lines += ["", group]
        for action in ACTIONS:
            if action.group == group:
                first, *more = hanging(action.title, indent=0, width=title_width).split("\n")
                lines.append(f"  {shown[action.id]:<{keys_width}}  {first:<{title_width}}  {action.id}")
                lines += [" " * (keys_width + 4) + row for row in more]
    return "\n".join(lines)


def keys_document(keymap: Keymap) -> dict[str, object]:
    """The same as JSON values; keys are written as the settings take them."""
    actions = [
        {"id": a.id, "title": a.title, "group": a.group, "keys": list(keymap.keys[a.id])} for a in ACTIONS
    ]
    return {"schema": 1, "preset": keymap.preset, "actions": actions}
