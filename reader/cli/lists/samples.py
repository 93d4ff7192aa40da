"""`claimreader samples`: articles to try the program on."""

from importlib.resources import as_file

from reader.cli import FINE
from reader.cli.arguments import Parser, command_parser
from reader.cli.output.colours import BOLD, DIM, coloured
from reader.cli.output.terminal_rows import columns, wrapped
from reader.samples import default_sample, sample, samples


def parser() -> Parser:
    """The options of the command."""
    parser = command_parser("samples", "List the sample articles, or read one.")
    parser.add_argument("name", nargs="?", metavar="NAME", help="the sample to read")
    parser.add_argument("--path", action="store_true", help="print the file's path instead of reading it")
    return parser


def main(arguments: list[str]) -> int:
    """List the samples, read one, or print where one is."""
    options = parser().parse_args(arguments)
    if options.name is None and not options.path:
        _list()
        return FINE
    chosen = sample(options.name) if options.name else default_sample()
    with as_file(chosen.file) as path:
        if options.path:
            print(path)
            return FINE
        from reader.cli.read.command import read_sources

        return read_sources(str(path))


def _list() -> None:
    """A line each; on a terminal that is too narrow for it what a sample shows stands below its title."""
    known = samples()
    width = max(len(entry.name) for entry in known)
    for entry in known:
        head = f"{entry.name:<{width}}  "
        if columns() is None:
            print(f"{head}{entry.title}: {entry.description}")
        else:
            print(coloured(head, BOLD) + wrapped(head, entry.title)[len(head) :])
            print(coloured(wrapped(" " * len(head), entry.description), DIM))
