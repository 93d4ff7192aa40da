"""`claimreader samples`: articles to try the program on."""

from importlib.resources import as_file

from reader.cli import FINE
from reader.cli.arguments import Parser, command_parser
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
        known = samples()
        width = max(len(entry.name) for entry in known)
        for entry in known:
            print(f"{entry.name:<{width}}  {entry.title}: {entry.description}")
        return FINE
    chosen = sample(options.name) if options.name else default_sample()
    with as_file(chosen.file) as path:
        if options.path:
            print(path)
            return FINE
        from reader.cli.read.command import read_sources

        return read_sources(str(path))
