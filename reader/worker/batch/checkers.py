"""Several processes that check sources, and answers in the order of the questions."""

import queue
import threading
from collections import deque
from collections.abc import Generator, Iterable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import replace

from reader.model import Article
from reader.model.errors import InputError
from reader.worker.batch.checker import COMMAND, Checker
from reader.worker.batch.checking import Checked, Wanted, faulty

AHEAD = 8
"""Answers per process that may wait for a slow one before them; more would fill the memory with reports."""
STOPPED = Checked()

Task = str | Article | Checked
"""A source that a process is to open, an article that was read here, or an outcome that is known already."""


class Checkers:
    """Processes that are started when there is something to check, and ended with the answers."""

    def __init__(self, jobs: int, wanted: Wanted, *, command: Sequence[str] = COMMAND) -> None:
        """`jobs` processes at most; tests hand in the command of another process."""
        self._jobs = jobs
        self._wanted = wanted
        self._command = command
        self._idle: queue.SimpleQueue[Checker | None] = queue.SimpleQueue()
        for _ in range(jobs):
            self._idle.put(None)
        self._started: set[Checker] = set()
        self._stopped = threading.Event()
        self._lock = threading.Lock()

    def answers(self, tasks: Iterable[Task]) -> Generator[Checked]:
        """What became of each, in the order of the tasks, as soon as that order allows.

        Closing the iterator ends all processes at once.

        Raises:
            AnalysisError: no process can be started.
        """
        threads = ThreadPoolExecutor(self._jobs)
        waiting: deque[Future[Checked]] = deque()
        try:
            for task in tasks:
                while waiting and (waiting[0].done() or len(waiting) >= self._jobs * AHEAD):
                    yield waiting.popleft().result()
                waiting.append(threads.submit(self._answer, task))
            while waiting:
                yield waiting.popleft().result()
        finally:
            self._end_processes()  # before the threads are waited for: they wait for the processes
            threads.shutdown(cancel_futures=True)
            for checker in self._started:
                checker.close()

    def _answer(self, task: Task) -> Checked:
        """One task, on a thread of its own; a process that dies is started again, once for each task."""
        if isinstance(task, Checked):
            return task
        checker = self._idle.get()
        try:
            if self._stopped.is_set():
                return STOPPED
            checker, answer = self._asked(checker, task)
            if answer is not None:
                return answer
            if self._stopped.is_set():
                return STOPPED
            cause = checker.cause_of_death()
            checker, answer = self._asked(checker, task)
        finally:
            self._idle.put(checker)
        name = task if isinstance(task, str) else task.source
        if answer is None:
            what = f"the process that checked it died twice ({cause})"
            return faulty(InputError(what, where=name, remedy="check a part of it"))
        died = InputError(f"the process that checked it died ({cause}) and was started again", where=name)
        return replace(answer, remark=str(died))

    def _asked(self, checker: Checker | None, task: str | Article) -> tuple[Checker, Checked | None]:
        """The process that was asked, and its answer; None when it died."""
        if checker is None or not checker.is_running():
            checker = self._start(checker)
        return checker, checker.check(task)

    def _start(self, dead: Checker | None) -> Checker:
        with self._lock:
            if dead is not None:
                dead.close()
                self._started.discard(dead)
            checker = Checker(self._command, self._wanted)
            self._started.add(checker)
            if self._stopped.is_set():
                checker.end()
            return checker

    def _end_processes(self) -> None:
        with self._lock:
            self._stopped.set()
            for checker in self._started:
                checker.end()
