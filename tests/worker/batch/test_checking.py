from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest

from reader import workbench
from reader.model import Analysis, Article, Span, Warning
from reader.model.codec import from_plain, to_plain
from reader.model.errors import AnalysisError
from reader.worker.batch.__main__ import serve
from reader.worker.batch.checking import Checked, Wanted, checked
from reader.worker.frames import read_frame, write_frame

REPEATED = Warning("w1", "duplicate", "near", 0.9, ("c1", "c2"), (Span(0, 3), Span(4, 7)), reason="Twice.")
AGAINST = replace(REPEATED, id="w2", kind="contradiction", confidence=0.6, reason="Not both.")


@pytest.fixture
def source(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> str:
    def analyse(article: Article) -> Analysis:
        if "explode" in article.text:
            raise ZeroDivisionError("a bug\nof two lines")
        if "unloadable" in article.text:
            raise AnalysisError("no pipeline")
        return Analysis(article=article.id, pipeline="scripted 1", warnings=(REPEATED, AGAINST))

    monkeypatch.setattr(workbench, "analyse", analyse)
    monkeypatch.setattr(workbench, "analyser", lambda: None)
    path = tmp_path / "boats.txt"
    path.write_text("one two three boats were lost.\n")
    return str(path)


@pytest.mark.parametrize(
    ("wanted", "told", "found"),
    [
        (Wanted("text"), ("duplicate", "contradiction"), True),
        (Wanted("text", ("duplicate",)), ("duplicate",), True),
        (Wanted("text", min_confidence=0.7), ("duplicate",), True),
        (Wanted("text", ("dispute",)), (), False),
    ],
)
def test_only_what_is_wanted_is_written_down(
    source: str, wanted: Wanted, told: tuple[str, ...], found: bool
) -> None:
    answer = checked(source, wanted)
    assert (answer.found, answer.pipeline, answer.fault) == (found, "scripted 1", "")
    for kind in ("duplicate", "contradiction"):
        assert (f": {kind}: " in answer.part) == (kind in told)


def test_what_cannot_be_read_is_a_fault(source: str) -> None:
    answer = checked(f"{source}.missing", Wanted("json"))
    assert (answer.exit_code, answer.part, answer.found) == (3, "", False)
    assert answer.fault.startswith(f"{source}.missing: no such file")


def test_a_bug_costs_one_article_and_is_one_line(source: str) -> None:
    Path(source).write_text("explode")
    answer = checked(source, Wanted("text"))
    assert answer.fault == f"{source}: could not be analysed (ZeroDivisionError: a bug)"
    assert answer.exit_code == 3


def test_without_a_pipeline_nothing_can_be_checked(source: str) -> None:
    Path(source).write_text("unloadable")
    with pytest.raises(AnalysisError, match="no pipeline"):
        checked(source, Wanted("text"))


def test_the_process_answers_each_source_until_the_pipe_closes(source: str) -> None:
    requests, answers = BytesIO(), BytesIO()
    wanted = Wanted("text", ("duplicate",))
    read_here = workbench.read(source)
    write_frame(requests, to_plain(wanted))
    write_frame(requests, {"source": source})
    write_frame(requests, {"article": to_plain(read_here)})
    requests.seek(0)
    serve(requests, answers)
    answers.seek(0)
    assert read_frame(answers) == {"failed": None}
    told = [from_plain(Checked, message) for _ in range(2) if (message := read_frame(answers))]
    assert told == [checked(source, wanted)] * 2


def test_the_process_says_that_it_has_no_pipeline(monkeypatch: pytest.MonkeyPatch) -> None:
    def analyser() -> None:
        raise AnalysisError("no pipeline", where="folder", remedy="install it")

    monkeypatch.setattr(workbench, "analyser", analyser)
    requests, answers = BytesIO(), BytesIO()
    write_frame(requests, to_plain(Wanted("text")))
    requests.seek(0)
    serve(requests, answers)
    answers.seek(0)
    assert read_frame(answers) == {"failed": "no pipeline", "where": "folder", "remedy": "install it"}
    nobody_asks = BytesIO()
    serve(BytesIO(), nobody_asks)
    assert nobody_asks.getvalue() == b""
