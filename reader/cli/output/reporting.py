"""A report on many sources, written as they are checked: what `check` does, and reading without a screen."""

import os
import sys
from collections.abc import Generator, Iterable, Iterator, Sequence
from contextlib import closing

from reader import export, workbench
from reader.cli import FINDINGS, FINE
from reader.cli.output.colours import report as report_text
from reader.cli.output.progress import Progress
from reader.model.errors import InputError
from reader.worker.batch.checkers import Checkers, Task
from reader.worker.batch.checking import Checked, Wanted, checked, faulty, library_of

STANDARD_INPUT, TEXT = "-", "text"
SOURCES_PER_PROCESS = 4
"""Loading the pipeline takes as long as checking three or four articles of a thousand words."""
MOST_JOBS = 8
"""Unless more are asked for: each takes about 300 MB."""


class Outcome:
    """What is said on standard error while the report is written, and what became of the run."""

    def __init__(self, sources: Sequence[str]) -> None:
        """Nothing is checked yet."""
        self._sources = sources
        self._found = FINE
        self.failed = FINE
        """The exit code of the first source that could not be checked."""
        self.progress = Progress(len(sources))

    @property
    def exit_code(self) -> int:
        """What was unreadable counts more than what was found."""
        return self.failed or self._found

    def parts(self, answers: Iterator[Checked]) -> Iterator[tuple[str, str]]:
        """What the report is made of; faults and remarks go to standard error in between."""
        for number, source in enumerate(self._sources):
            self.progress.show(number, source)
            answer = next(answers)
            if words := answer.fault or answer.remark:
                self.progress.clear()
                print(f"claimreader: {words}", file=sys.stderr)
            self.failed = self.failed or answer.exit_code
            if not answer.fault:
                self._found = FINDINGS if answer.found else self._found
                yield answer.pipeline, answer.part


def write_report(
    named: Iterable[str], wanted: Wanted, *, jobs: int | None = None, exclude: Sequence[str] = ()
) -> Outcome:
    """Check the sources, with as many processes as are worth it unless `jobs` says otherwise.

    `exclude` are patterns of what is left out of folders.
    """
    sources = list(_singles(named, exclude))
    outcome = Outcome([name for name, _ in sources])
    tasks = (task for _, task in sources)
    with closing(_answers(tasks, wanted, jobs or default_jobs(len(sources)))) as answers:
        for piece in export.report(wanted.format, outcome.parts(answers)):
            outcome.progress.clear()
            print(report_text(piece) if wanted.format == TEXT else piece, end="", flush=True)
    outcome.progress.clear()
    return outcome


def default_jobs(sources: int) -> int:
    """As many processes as are worth their loading, and no more than there are processors."""
    available = getattr(os, "sched_getaffinity", None)  # macOS and Windows have no such thing
    processors = len(available(0)) if available else os.cpu_count() or 1
    return max(1, min(processors, MOST_JOBS, sources // SOURCES_PER_PROCESS))


def _singles(named: Iterable[str], exclude: Sequence[str]) -> Iterator[tuple[str, str | Checked]]:
    """Each name with what is to be opened: folders are the articles in them, or a fault."""
    for name in named:
        try:
            singles = workbench.reading_list([name], deep=True, exclude=exclude)
            yield from ((single, single) for single in singles)
        except InputError as error:
            yield name, faulty(error)


def _answers(tasks: Iterable[str | Checked], wanted: Wanted, jobs: int) -> Generator[Checked]:
    if jobs > 1:
        with library_of(wanted):
            pass  # it is made, brought up to date or found wanting once, not by all processes at a time
        answers = Checkers(jobs, wanted).answers(map(_read_here, tasks))
        with closing(answers):
            yield from answers
        return
    with library_of(wanted) as library:
        for task in map(_read_here, tasks):
            yield task if isinstance(task, Checked) else checked(task, wanted, library=library)


def _read_here(task: str | Checked) -> Task:
    """Standard input is read in this process: another one has another."""
    if task != STANDARD_INPUT:
        return task
    try:
        return workbench.read(STANDARD_INPUT, stdin=sys.stdin.buffer)
    except InputError as error:
        return faulty(error)
