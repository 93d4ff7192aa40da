"""`claimreader library ACTION`: what was read and kept. One module for each action."""

from importlib import import_module
from typing import Any

from reader.cli.arguments import Parser, command_parser
from reader.library.choosing import VARIABLE
from reader.model.errors import UsageError

ACTIONS = {
    "add": "put articles into the library, each analysed once",
    "list": "list the articles, those last read or added first",
    "show": "tell what is known and kept of an article",
    "search": "search articles, claims and notes",
    "match": "find known claims that say what each of many texts says",
    "check": "hold articles against all that was read before",
    "remove": "forget articles with everything kept of them",
    "stats": "tell how much there is and where",
    "doctor": "look whether the library is sound, and mend what can be",
    "backup": "copy the library to a new file",
    "export": "write the notes and findings of all articles",
    "import": "take in what another library exported",
}
"""Each action is the module of its name; `import` is a word of Python, so its module is `taking_in`."""
MODULES = {"import": "taking_in", "list": "listing"}


PLACE = f"another library's file or postgresql://…; else {VARIABLE} or the setting `library` names it"


def parser() -> Parser:
    """The options of all actions."""
    parser = command_parser("library", "Keep articles, search them, and hold new ones against them.")
    parser.add_argument(
        "--library",
        metavar="PLACE",
        help=f"another library: a file or postgresql://…; also {VARIABLE} and the setting `library`",
    )
    actions = parser.add_subparsers(dest="action", metavar="ACTION", parser_class=Parser)
    for name, summary in ACTIONS.items():
        action = actions.add_parser(name, help=summary, description=_sentence(summary), allow_abbrev=False)
        _module(name).add_options(action)
    return parser


def main(arguments: list[str]) -> int:
    """Run one action and return its exit code."""
    options = parser().parse_args(arguments)
    if options.action is None:
        raise UsageError("no action named", remedy=f"one of {', '.join(ACTIONS)}")
    code: int = _module(options.action).run(options)
    return code


def _module(action: str) -> Any:
    return import_module(f"reader.cli.library.{MODULES.get(action, action)}")


def _sentence(summary: str) -> str:
    return f"{summary[0].upper()}{summary[1:]}."
