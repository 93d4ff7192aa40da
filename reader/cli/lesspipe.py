"""`claimreader lesspipe FILE`: what less shows in the place of an article; anything else it shows itself."""

from pathlib import Path

from reader.cli import FINE
from reader.cli.arguments import Parser, command_parser
from reader.model.errors import ReaderError

NOT_OURS = 1
"""less takes an empty answer with an exit code other than 0 as "show the file itself"."""
ENDINGS = frozenset(
    {
        ".txt",
        ".text",
        ".md",
        ".markdown",
        ".mdown",
        ".mkd",
        ".html",
        ".htm",
        ".xhtml",
        ".shtml",
        ".pdf",
        ".epub",
    }
)
"""Files that are articles. They stand here because less asks for every file, and must not wait for the table
of formats to be imported. Feeds are not among them: they are many articles."""
EXAMPLE = "export LESSOPEN='|claimreader lesspipe %s'; then less shows articles with findings in their margin"


def parser() -> Parser:
    """The options of the command."""
    parser = command_parser("lesspipe", "Print an article with its findings for less, or nothing at all.")
    parser.epilog = EXAMPLE
    parser.add_argument("file", metavar="FILE", help="what less was asked to show")
    return parser


def main(arguments: list[str]) -> int:
    """Print the article; nothing, and no word on standard error, when the file is none."""
    file = parser().parse_args(arguments).file
    text = _text(file)
    if not text:
        return NOT_OURS
    print(text, end="")
    return FINE


def _text(file: str) -> str:
    path = Path(file)
    if path.suffix.lower() not in ENDINGS or not path.is_file():
        return ""
    from reader import export, workbench

    try:
        article = workbench.read(str(path.absolute()))
        return export.render("margin", article, workbench.analyse(article), ())
    except ReaderError:
        return ""
