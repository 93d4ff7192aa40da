"""`claimreader check SOURCE ...`: the findings without a screen."""

import argparse
import json
import os
import sys
from collections.abc import Generator, Iterator, Sequence
from contextlib import closing

from reader import export, workbench
from reader.cli import FINDINGS, FINE
from reader.cli.arguments import Parser, command_parser, kinds, natural, share, source_options
from reader.cli.progress import Progress
from reader.config import Config, load_config
from reader.config.settings import WARNING_KINDS
from reader.model.errors import InputError, UsageError
from reader.worker.batch.checkers import Checkers, Task
from reader.worker.batch.checking import Checked, Wanted, checked, faulty

STANDARD_INPUT = "-"
SOURCES_PER_PROCESS = 4
"""Loading the pipeline takes as long as checking three or four articles of a thousand words."""
MOST_JOBS = 8
"""Unless more are asked for: each takes about 300 MB."""


def parser() -> Parser:
    """The options of the command."""
    parser = command_parser("check", "List what articles repeat and contradict, and their citation faults.")
    parser.add_argument("sources", nargs="*", metavar="SOURCE", help="files, folders, addresses, or -")
    parser.add_argument("--format", choices=tuple(export.REPORTS), default="text", help="default: text")
    parser.add_argument("--only", metavar="KIND,...", type=kinds, help=f"of {', '.join(WARNING_KINDS)}")
    parser.add_argument("--min-confidence", metavar="X", type=share, help="0 to 1; less is not told")
    parser.add_argument(
        "--jobs",
        metavar="N",
        type=natural,
        help="processes that check; default: by the sources and processors",
    )
    parser.add_argument("--schema", action="store_true", help="print the JSON Schema of the JSON and stop")
    source_options(parser)
    return parser


def main(arguments: list[str]) -> int:
    """List what articles repeat and contradict; 1 when anything was found."""
    options = parser().parse_args(arguments)
    if options.schema:
        print(json.dumps(export.schema(), indent=2))
        return FINE
    if not options.sources:
        raise UsageError("nothing to check", remedy="name files, or - for standard input")
    return _check(options, load_config())


def _check(options: argparse.Namespace, settings: Config) -> int:
    """What the command line says counts before the settings."""
    only = settings.only if options.only is None else tuple(sorted(options.only))
    least = settings.min_confidence if options.min_confidence is None else options.min_confidence
    wanted = Wanted(options.format, only, least)
    jobs = options.jobs or settings.jobs or default_jobs(len(options.sources))
    run = _Run(options.sources)
    with closing(_answers(options.sources, wanted, jobs)) as answers:
        for piece in export.report(options.format, run.parts(answers)):
            run.progress.clear()
            print(piece, end="", flush=True)
    run.progress.clear()
    return run.exit_code


def default_jobs(sources: int) -> int:
    """As many processes as are worth their loading, and no more than there are processors."""
    available = getattr(os, "sched_getaffinity", None)  # macOS and Windows have no such thing
    processors = len(available(0)) if available else os.cpu_count() or 1
    return max(1, min(processors, MOST_JOBS, sources // SOURCES_PER_PROCESS))


def _answers(sources: Sequence[str], wanted: Wanted, jobs: int) -> Generator[Checked]:
    if jobs == 1:
        yield from (checked(source, wanted, stdin=sys.stdin.buffer) for source in sources)
    else:
        answers = Checkers(jobs, wanted).answers(map(_task, sources))
        with closing(answers):
            yield from answers


def _task(source: str) -> Task:
    """Standard input is read here, because a process of ours has another one."""
    if source != STANDARD_INPUT:
        return source
    try:
        return workbench.read(source, stdin=sys.stdin.buffer)
    except InputError as error:
        return faulty(error)


class _Run:
    """What is said on standard error while the report is written, and the exit code at its end."""

    def __init__(self, sources: Sequence[str]) -> None:
        self._sources = sources
        self._found = FINE
        self._failed = FINE
        self.progress = Progress(len(sources))

    @property
    def exit_code(self) -> int:
        """What was unreadable counts more than what was found."""
        return self._failed or self._found

    def parts(self, answers: Iterator[Checked]) -> Iterator[tuple[str, str]]:
        """What the report is made of; faults and remarks go to standard error in between."""
        for number, source in enumerate(self._sources):
            self.progress.show(number, source)
            answer = next(answers)
            if words := answer.fault or answer.remark:
                self.progress.clear()
                print(f"claimreader: {words}", file=sys.stderr)
            self._failed = self._failed or answer.exit_code
            if not answer.fault:
                self._found = FINDINGS if answer.found else self._found
                yield answer.pipeline, answer.part
