"""`claimreader config`: what holds, where it is set, and ways to change it."""

import argparse
import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from reader.cli import FINE
from reader.cli.arguments import Parser, command_parser
from reader.config import AUTOMATIC, SETTINGS, TomlText, config_path, effective, nearest, user_themes_folder
from reader.config.files import PROJECT_FILE, project_toml, read_text
from reader.config.loading import Effective, read_typed
from reader.config.settings import KEYS
from reader.model.errors import OutputError, UsageError
from reader.model.printable import printable
from reader.sources.naming import without_credentials

DEFAULT = "default"
EPILOG = """\
What is given on the command line counts before the environment, that before the project's claimreader.toml
or [tool.claimreader] in its pyproject.toml, and that before your own settings file.
"""


def parser() -> Parser:
    """The options of the command."""
    parser = command_parser("config", "List the settings that hold here, or change them.")
    parser.epilog = EPILOG
    parser.add_argument("--format", choices=("text", "json"), default="text", help="default: text")
    actions = parser.add_subparsers(dest="action", metavar="ACTION", parser_class=Parser)
    actions.add_parser("path", help="print where your settings file is")
    actions.add_parser("edit", help="open your settings file in your editor and check it afterwards")
    changing = actions.add_parser("set", help="set one, and leave the rest of the file as it is")
    changing.add_argument("name", metavar="NAME", help="such as theme, check.only or keys.zen")
    changing.add_argument("value", metavar="VALUE", help="words of a list with commas between them")
    removing = actions.add_parser("unset", help="take one out of the file")
    removing.add_argument("name", metavar="NAME", help="such as theme, check.only or keys.zen")
    for each in (changing, removing):
        words = f"in the project's file, {PROJECT_FILE} here if it has none, not in yours"
        each.add_argument("--project", action="store_true", help=words)
    return parser


def main(arguments: list[str]) -> int:
    """List the settings, or do what is asked with one."""
    options = parser().parse_args(arguments)
    do: Mapping[str | None, Callable[[argparse.Namespace], None]] = {
        None: _show,
        "path": _print_path,
        "edit": _edit,
        "set": _set,
        "unset": _unset,
    }
    do[options.action](options)
    return FINE


def _show(options: argparse.Namespace) -> None:
    held = effective()
    print(json.dumps(config_document(held), indent=2) if options.format == "json" else config_text(held))


def config_text(held: Effective) -> str:
    """A line for each setting: its value as TOML, and where it is set."""
    rows = [(name, _as_toml(value), where) for name, value, where in _rows(held)]
    names, values = (max(len(row[column]) for row in rows) for column in (0, 1))
    return "\n".join(f"{name:<{names}}  {value:<{values}}  {printable(where)}" for name, value, where in rows)


def config_document(held: Effective) -> dict[str, Any]:
    """The same as JSON values."""
    about = {name: (setting.about, setting.variable) for name, setting in SETTINGS.items()}
    rows = [
        {
            "name": name,
            "value": value,
            "from": where,
            "about": about.get(name, ("", ""))[0],
            "variable": about.get(name, ("", ""))[1] or None,
        }
        for name, value, where in _rows(held)
    ]
    return {"schema": 1, "settings": rows}


def _rows(held: Effective) -> list[tuple[str, Any, str]]:
    rows = [
        (name, _plain(getattr(held.config, setting.field)), held.origins.get(name, DEFAULT))
        for name, setting in SETTINGS.items()
    ]
    preset = held.config.keys.preset if held.config.keys else "less"
    return [*rows, ("keys.preset", preset, held.origins.get(KEYS, DEFAULT))]


def _plain(value: Any) -> Any:
    if isinstance(value, Path):
        return str(value)
    if isinstance(value, str):
        return without_credentials(value)  # that of a library on a server may hold a password
    return list(value) if isinstance(value, tuple) else value


def _as_toml(value: Any) -> str:
    return "not set" if value is None else json.dumps(value, ensure_ascii=False)


def _print_path(options: argparse.Namespace) -> None:
    print(config_path())


def _set(options: argparse.Namespace) -> None:
    from reader.config.writing import with_value

    toml = _file(options)
    value = _typed(options.name, options.value)
    _write(toml, with_value(toml, options.name, value))


def _unset(options: argparse.Namespace) -> None:
    from reader.config.writing import without_value

    toml = _file(options)
    _known(options.name)
    _write(toml, without_value(toml, options.name))


def _typed(name: str, typed: str) -> Any:
    """The value of TOML that was meant; the file's check says whether a key's is good."""
    _known(name)
    if name in SETTINGS:
        read_typed(SETTINGS[name], typed, where="")
        if SETTINGS[name].key.endswith("theme") and typed != AUTOMATIC:
            _known_theme(typed)
        return SETTINGS[name].kind.from_text(typed)
    try:
        listed = json.loads(typed)
    except ValueError:
        return typed
    return listed if isinstance(listed, list) else typed


def _known(name: str) -> None:
    if name not in SETTINGS and not name.startswith(f"{KEYS}."):
        raise UsageError(f"there is no setting {name!r}", remedy=nearest(name, [*SETTINGS, "keys.preset"]))


def _known_theme(name: str) -> None:
    from reader.themes import load_themes

    themes = load_themes(user_themes_folder())[0]
    if name not in themes:
        raise UsageError(f"there is no theme {name!r}", remedy=nearest(name, sorted(themes)))


def _file(options: argparse.Namespace) -> TomlText:
    """The file to change; an empty text when it is not there yet."""
    if options.project:
        if not (options.name in SETTINGS and SETTINGS[options.name].in_project):
            _known(options.name)
            raise UsageError(f"a project cannot set {options.name}", remedy="leave --project out")
        return project_toml(Path.cwd()) or TomlText(str(Path.cwd() / PROJECT_FILE), "")
    path = config_path()
    return TomlText(str(path), read_text(path) or "")


def _write(toml: TomlText, text: str) -> None:
    from reader import export

    if text == toml.text:
        return
    # What is written is checked already, so nothing half right ever replaces what was there.
    path = Path(toml.where)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as e:
        raise OutputError(f"cannot be made ({e.strerror})", where=str(path.parent)) from e
    export.write(path, text, force=True)


def _edit(options: argparse.Namespace) -> None:
    from reader.app.outside.editor import at_line, editor, run
    from reader.config.writing import template

    path = config_path()
    if not path.exists():
        _write(TomlText(str(path), ""), template())
    command = editor()
    if not command:
        raise UsageError("no editor was found", remedy="name yours in the variable EDITOR")
    if not run(at_line(command, str(path), 1)):
        raise UsageError(f"the editor {command[0]!r} did not end well", remedy="name another one in EDITOR")
    effective()
