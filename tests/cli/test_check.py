import json
from pathlib import Path

import pytest

from reader.cli.output.reporting import default_jobs
from tests.cli.conftest import Run

pytestmark = pytest.mark.usefixtures("findings")


@pytest.fixture
def article(tmp_path: Path) -> str:
    path = tmp_path / "boats.txt"
    path.write_text("one two three boats were lost.\n", encoding="utf-8")
    return str(path)


def test_findings_give_exit_code_1_and_none_gives_0(command: Run, article: str) -> None:
    assert command("check", article)[0] == 1
    assert command("check", article, "--only", "dispute") == (0, "", "")


@pytest.mark.parametrize(
    ("options", "kinds"),
    [
        ((), ["duplicate", "contradiction"]),
        (("--only", "contradiction"), ["contradiction"]),
        (("--only", "contradiction,duplicate"), ["duplicate", "contradiction"]),
        (("--min-confidence", "0.8"), ["duplicate"]),
        (("--min-confidence", "0.95"), []),
    ],
)
def test_kinds_and_confidence_choose_what_is_told(
    command: Run, article: str, options: tuple[str, ...], kinds: list[str]
) -> None:
    _, out, _ = command("check", article, "--format", "json", *options)
    assert [warning["kind"] for warning in json.loads(out)["articles"][0]["warnings"]] == kinds


def test_json_is_one_object_and_jsonl_one_line_an_article(command: Run, article: str) -> None:
    _, out, _ = command("check", article, article, "--format", "json")
    assert [a["source"] for a in json.loads(out)["articles"]] == [article, article]
    _, out, _ = command("check", article, article, "--format", "jsonl")
    assert len([json.loads(line) for line in out.splitlines()]) == 2


def test_an_unreadable_source_is_told_and_the_others_still_checked(command: Run, article: str) -> None:
    code, out, err = command("check", "missing.txt", article)
    assert code == 3
    assert "contradiction" in out
    assert err.count("\n") == 1
    assert "missing.txt" in err


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        ((), "nothing to check"),
        (("a.txt", "--only", "lies"), "unknown kind 'lies'"),
        (("a.txt", "--min-confidence", "high"), "'high' is not a number"),
        (("a.txt", "--min-confidence", "2"), "not between 0 and 1"),
        (("a.txt", "--jobs", "0"), "'0' is not a whole number from 1 up"),
        (("a.txt", "--format", "pdf"), "invalid choice: 'pdf'"),
        (("a.txt", "--frmat", "json"), "unrecognized arguments: --frmat"),
    ],
)
def test_wrong_usage_is_one_line_and_exit_code_2(command: Run, arguments: tuple[str, ...], word: str) -> None:
    code, out, err = command("check", *arguments)
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert word in err


def test_the_schema_is_printed_without_an_article(command: Run) -> None:
    code, out, _ = command("check", "--schema")
    assert code == 0
    assert "articles" in json.loads(out)["properties"]


@pytest.mark.parametrize(
    ("sources", "processors", "jobs"), [(1, 8, 1), (7, 8, 1), (8, 8, 2), (200, 2, 2), (200, 64, 8), (0, 4, 1)]
)
def test_more_processes_only_where_they_are_worth_their_loading(
    sources: int, processors: int, jobs: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("os.sched_getaffinity", lambda process: range(processors), raising=False)
    assert default_jobs(sources) == jobs


def test_several_articles_are_one_file_where_the_format_wants_one(command: Run, article: str) -> None:
    _, out, _ = command("check", article, article, "--format", "sarif")
    assert len(json.loads(out)["runs"][0]["artifacts"]) == 2
    _, out, _ = command("check", article, article, "--format", "html")
    assert out.count("<html") == 1
