import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run

pytestmark = pytest.mark.usefixtures("verdicts")


def test_two_passages_give_a_verdict_with_both_quotes(command: Run) -> None:
    code, out, _ = command("compare", "--text", "one boat sank.", "two boats sank.")
    assert code == 0
    assert out.splitlines() == [
        "contradiction: 1 or 2.",
        "contradiction (number, 0.60): 1 or 2.",
        "  A: one",
        "  B: two",
    ]


def test_json_carries_scores_and_findings(command: Run) -> None:
    _, out, _ = command("compare", "--text", "one boat.", "two boats.", "--format", "json")
    answer = json.loads(out)
    assert (answer["verdict"], answer["duplicate"], answer["contradiction"]) == ("contradiction", 0.1, 0.6)
    assert answer["warnings"][0]["quotes"] == ["one", "two"]


def test_unsupported_words_are_listed_when_asked_for(command: Run, tmp_path: Path) -> None:
    _, out, _ = command("compare", "--text", "one boat.", "two boats.", "--unsupported")
    assert out.splitlines()[4:] == ["unsupported (number, 0.50): No two.", "  B: two"]
    (tmp_path / "p.jsonl").write_text(json.dumps({"id": 1, "a": "one boat.", "b": "two boats."}) + "\n")
    _, out, _ = command("compare", "--pairs", "p.jsonl", "--unsupported")
    warning = json.loads(out)["warnings"][1]
    assert (warning["kind"], warning["quotes"], warning["differs"]) == (
        "unsupported",
        ["", "two"],
        [["", "two"]],
    )


def test_two_files_are_compared(command: Run, tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("The same sentence stands here.")
    assert command("compare", "a.txt", "b.txt")[1] == "duplicate: The same words.\n"


def test_pairs_are_answered_line_by_line_in_order(command: Run, tmp_path: Path) -> None:
    pairs = [
        {"id": 7, "a": "one x.", "b": "one x."},
        {"id": "k", "a": "one x.", "b": "two y."},
        {"a": "z.", "b": "z."},
    ]
    (tmp_path / "p.jsonl").write_text("\n".join(json.dumps(pair) for pair in pairs) + "\n\n")
    code, out, _ = command("compare", "--pairs", "p.jsonl")
    answers = [json.loads(line) for line in out.splitlines()]
    assert code == 0
    assert [(a["id"], a["verdict"]) for a in answers] == [
        (7, "duplicate"),
        ("k", "contradiction"),
        (None, "duplicate"),
    ]


@pytest.mark.parametrize(
    ("content", "where"),
    [
        (b'{"a": "x."}\n', "p.jsonl:1: not a pair"),
        (b'{"id": 1, "a": "x.", "b": "y."}\nnonsense\n', "p.jsonl:2: not a pair"),
        (b"[1]\n", "p.jsonl:1: not a pair"),
        (b'{"id": 1, "a": 5, "b": "y."}\n', "p.jsonl:1: not a pair"),
        (b"\xff\xfe\n", "p.jsonl: is not UTF-8"),
    ],
)
def test_a_bad_line_is_named(command: Run, tmp_path: Path, content: bytes, where: str) -> None:
    (tmp_path / "p.jsonl").write_bytes(content)
    code, _, err = command("compare", "--pairs", "p.jsonl")
    assert (code, err.count("\n")) == (3, 1)
    assert where in err


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("a.txt",), 2),
        ((), 2),
        (("--pairs", "p.jsonl", "a.txt"), 2),
        (("--pairs", "none.jsonl"), 3),
        (("x", "y"), 3),
    ],
)
def test_wrong_usage_and_missing_files_are_one_line(
    command: Run, arguments: tuple[str, ...], code: int
) -> None:
    got, out, err = command("compare", *arguments)
    assert (got, out, err.count("\n")) == (code, "", 1)
