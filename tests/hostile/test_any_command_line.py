"""Whatever words a command line has, it ends with a known exit code, and a failure is one line."""

import contextlib
import io
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st

from reader import workbench
from reader.cli import run
from reader.cli.manual.description import Description, whole_program
from reader.model import Analysis, Article, Span, Warning
from reader.sources import opening

CODES = (0, 1, 2, 3)
DUPLICATE = Warning("w1", "duplicate", "near", 0.9, (), (Span(0, 3), Span(4, 7)), reason="Twice.")
FILES = ("good.txt", "missing.txt", "empty.txt", "folder", "p.jsonl", "-", "", "--", "claimreader.toml")
VALUES = (
    "0",
    "1",
    "-1",
    "0.5",
    "nan",
    "json",
    "text",
    "contradiction",
    "vim",
    "x" * 300,
    "é",
    "a b",
    "[",
    "{}",
    "=",
)
PROGRAM = whole_program()


def words_of(described: Description) -> list[str]:
    """Everything that a command knows."""
    own = [flag for option in described.options for flag in option.flags]
    values = [word for each in (*described.options, *described.arguments) for word in each.words]
    return own + values + [word for action in described.actions for word in words_of(action)]


@st.composite
def command_lines(draw: st.DrawFn) -> list[str]:
    """A command, or none, and words of its own among words of anybody."""
    described = draw(st.sampled_from(PROGRAM))
    actions = [action.name.rpartition(" ")[2] for action in described.actions]
    begins = [described.name] if described.name else []
    named = draw(st.booleans())
    if actions and named:
        begins.append(draw(st.sampled_from(actions)))
    word = st.sampled_from([*words_of(described), *FILES, *VALUES])
    return begins + draw(st.lists(word, max_size=6))


@pytest.fixture
def folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A folder of nobody's, with a scripted analysis and programs that do nothing."""

    def analyse(article: Article) -> Analysis:
        return Analysis(article=article.id, pipeline="scripted 1", warnings=(DUPLICATE,))

    monkeypatch.setattr(workbench, "analyse", analyse)
    monkeypatch.setattr("reader.workbench.analysis.analyse", analyse)
    monkeypatch.setattr("reader.workbench.collecting.analyse", analyse)
    monkeypatch.chdir(tmp_path)
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, str(tmp_path / "home"))
    for name in ("VISUAL", "PAGER"):
        monkeypatch.setenv(name, "true")
    (tmp_path / ".git").mkdir()
    (tmp_path / "folder").mkdir()
    (tmp_path / "good.txt").write_text("one two three boats were lost.")
    (tmp_path / "empty.txt").touch()
    (tmp_path / "p.jsonl").write_text('{"id": 1, "a": "x", "b": "y"}\nnonsense\n')
    return tmp_path


@settings(
    max_examples=150,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
    deadline=None,
)
@given(arguments=command_lines())
def test_it_ends_with_a_code_and_a_failure_is_a_line(arguments: list[str], folder: Path) -> None:
    told = io.BytesIO()
    out, err = (io.TextIOWrapper(buffer, write_through=True) for buffer in (io.BytesIO(), told))
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        given_in = io.TextIOWrapper(io.BytesIO(b"one two three boats were lost."))
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(sys, "stdin", given_in)
            for name in (opening.FORMAT, opening.ALLOW_PRIVATE, opening.PASSWORD_FILE):
                patch.setenv(name, "")  # options set them, for the processes of a run
            try:
                code = run(arguments)
            except SystemExit as ended:  # --help of a command
                code = int(ended.code or 0)
    said = told.getvalue().decode()
    event(f"exit code {code}")
    assert code in CODES
    assert "Traceback" not in said
    assert "should not have happened" not in said
    if code == 2:
        assert said.count("\n") == 1
        assert said.startswith("claimreader: ")
