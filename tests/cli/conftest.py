from collections.abc import Callable
from pathlib import Path

import pytest

from reader import workbench
from reader.cli import run
from reader.model import Analysis, Article, Span, Verdict, Warning

Run = Callable[..., tuple[int, str, str]]

REPEATED = Warning(
    "w1", "duplicate", "near", 0.9, ("c1", "c2"), (Span(0, 3), Span(4, 7)), reason="Both say it."
)
AGAINST = Warning(
    "w2",
    "contradiction",
    "number",
    0.6,
    ("c1", "c2"),
    (Span(0, 3), Span(4, 7)),
    (("one", "two"),),
    reason="1 or 2.",
)


@pytest.fixture
def command(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Run:
    """Run one command line in an empty folder: exit code, standard output, standard error."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "nobodys-settings"))

    def run_command(*arguments: str) -> tuple[int, str, str]:
        code = run(arguments)
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return run_command


@pytest.fixture
def findings(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every article has a duplicate and a contradiction between its first two words."""

    def analyse(article: Article) -> Analysis:
        return Analysis(article=article.id, pipeline="scripted 1", warnings=(REPEATED, AGAINST))

    monkeypatch.setattr(workbench, "analyse", analyse)


@pytest.fixture
def verdicts(monkeypatch: pytest.MonkeyPatch) -> None:
    """Equal texts are duplicates; all others contradict each other in their first three letters.

    The first does not support those of the second either.
    """

    def compare(
        a: Article, b: Article, *, with_unsupported: bool = False
    ) -> tuple[Verdict, tuple[Warning, ...]]:
        if a.text == b.text:
            return Verdict("duplicate", 1.0, 0.0, "verbatim", reason="The same words."), ()
        warning = Warning(
            "w1",
            "contradiction",
            "number",
            0.6,
            (),
            (Span(0, 3), Span(0, 3)),
            (("one", "two"),),
            reason="1 or 2.",
        )
        extra = Warning(
            "w2", "unsupported", "number", 0.5, (), (Span(0, 0), Span(0, 3)), (("", "two"),), reason="No two."
        )
        verdict = Verdict("contradiction", 0.1, 0.6, "number", (("one", "two"),), reason="1 or 2.")
        return verdict, (warning, extra) if with_unsupported else (warning,)

    monkeypatch.setattr(workbench, "compare_articles", compare)
