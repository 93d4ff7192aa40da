"""`claimreader doctor`: is everything there, and if not, what to do."""

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict

from reader.cli import FINDINGS, FINE
from reader.cli.arguments import Parser, command_parser
from reader.cli.doctor.finding import Finding, State, wrong
from reader.cli.output.colours import BOLD_CYAN, BOLD_GREEN, BOLD_RED, coloured
from reader.cli.output.terminal_rows import wrapped
from reader.model.printable import printable

COLOURS: dict[State, str] = {"ok": BOLD_GREEN, "note": BOLD_CYAN, "wrong": BOLD_RED}
SIGN_WIDTH, HEAD_WIDTH = 5, 20
"""Characters of the sign, and of all that stands before what was found."""
SIGNS: dict[State, str] = {"ok": "ok   ", "note": "note ", "wrong": "WRONG"}


def parser() -> Parser:
    """The options of the command."""
    parser = command_parser(
        "doctor", "Look at all that the program needs, and say what to do where it lacks."
    )
    parser.add_argument("--json", action="store_true", help="the same as JSON")
    return parser


def main(arguments: list[str]) -> int:
    """Say what was found; 1 when something is wrong."""
    options = parser().parse_args(arguments)
    from reader.cli.doctor.program import PROGRAM
    from reader.cli.doctor.surroundings import SURROUNDINGS

    findings = []
    for finding in looked_at((*PROGRAM, *SURROUNDINGS)):
        findings.append(finding)
        if not options.json:
            print(_for_terminal(finding), flush=True)
    fine = all(finding.state != "wrong" for finding in findings)
    if options.json:
        print(json.dumps({"schema": 1, "ok": fine, "checks": [asdict(each) for each in findings]}, indent=2))
    return FINE if fine else FINDINGS


def looked_at(looks: Iterable[Callable[[], Iterator[Finding]]]) -> Iterator[Finding]:
    """What each found; a look that fails itself has found something too."""
    for look in looks:
        try:
            yield from look()
        except Exception as error:  # noqa: BLE001 - a broken installation may break anywhere
            what = f"{type(error).__name__}: {error}".splitlines()[0]
            yield wrong(look.__name__, what, "install claimreader again, or report this")


def _for_terminal(finding: Finding) -> str:
    """The line, wrapped behind its name, what is wrong standing out."""
    line = line_of(finding)
    sign, head = line[:SIGN_WIDTH], line[:HEAD_WIDTH]
    return coloured(sign, COLOURS[finding.state]) + wrapped(head, line[HEAD_WIDTH:])[SIGN_WIDTH:]


def line_of(finding: Finding) -> str:
    """One line for a person."""
    remedy = f"; {finding.remedy}" if finding.remedy else ""
    return printable(f"{SIGNS[finding.state]}  {finding.name:<11}  {finding.about}{remedy}")
