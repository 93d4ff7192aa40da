"""Nothing in an article can make the terminal do anything through the command line's output either."""

import os
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from reader import export, workbench
from reader.model import Analysis, Article, Note
from tests.hostile.harmless import dangerous_characters, obeyed
from tests.hostile.payloads import BIDI, RAW_BYTES, SEQUENCES, article
from tests.hostile.terminal import PROGRAM

EVERY = (*SEQUENCES, *RAW_BYTES)
HOSTILE_NAMES = (
    "\x1b]0;owned7772\x07.txt",
    "\u009d0;owned7776\u009c\u009b7775;7775H.txt",
    os.fsdecode(b"\x9b7781;7781H.txt"),
    f"{BIDI}.txt",
    "two\nlines.txt",
)


def run(arguments: Sequence[str], environment: Mapping[str, str]) -> tuple[int, str, str]:
    """Exit code, standard output and standard error of one command."""
    done = subprocess.run(
        [*PROGRAM, *arguments], env=dict(environment), capture_output=True, timeout=120, check=False
    )
    out, err = (stream.decode("utf-8", errors="surrogateescape") for stream in (done.stdout, done.stderr))
    return done.returncode, out, err


def assert_harmless(output: str) -> None:
    assert obeyed(output, EVERY) == []
    assert dangerous_characters(output) == set()


def hostile_file(folder: Path, name: str = "hostile.txt") -> str:
    """An article in which everything hostile is said twice, so that there is something to warn about."""
    path = folder / name
    parts = [payload.raw for payload in SEQUENCES] + [BIDI.encode(), b"[1]", b"[/x]"]
    path.write_bytes(article(*parts, *parts))
    return str(path)


@pytest.mark.model
@pytest.mark.parametrize("form", ["text", "margin"])
def test_check_writes_nothing_that_a_terminal_obeys(
    form: str, tmp_path: Path, environment: Mapping[str, str]
) -> None:
    code, out, err = run(["check", hostile_file(tmp_path), "--format", form], environment)
    assert code in (0, 1)
    assert out
    assert_harmless(out)
    assert_harmless(err)


@pytest.fixture(scope="module")
def analysed(tmp_path_factory: pytest.TempPathFactory) -> tuple[Article, Analysis]:
    article = workbench.read(hostile_file(tmp_path_factory.mktemp("hostile")))
    return article, workbench.analyse(article)


@pytest.mark.model
@pytest.mark.parametrize("form", export.FORMATS)
def test_no_format_holds_anything_that_a_terminal_obeys(
    form: str, analysed: tuple[Article, Analysis]
) -> None:
    article, analysis = analysed
    notes = [Note.on(article.text, claim.span, text=article.text[:200]) for claim in analysis.claims[:3]]
    for source in HOSTILE_NAMES:
        assert_harmless(export.render(form, replace(article, source=source), analysis, notes))


@pytest.mark.model
@pytest.mark.parametrize("form", ["text", "json"])
def test_hostile_file_names_are_written_harmlessly(
    form: str, tmp_path: Path, environment: Mapping[str, str]
) -> None:
    files = [hostile_file(tmp_path, name) for name in HOSTILE_NAMES]
    code, out, err = run(["check", *files, "--jobs", "2", "--format", form], environment)
    assert code in (0, 1), err
    assert_harmless(out)
    assert_harmless(err)


@pytest.mark.parametrize("name", HOSTILE_NAMES)
@pytest.mark.parametrize("command", ["check", "export", "compare"])
def test_an_error_about_a_hostile_file_name_is_one_harmless_line(
    command: str, name: str, tmp_path: Path, environment: Mapping[str, str]
) -> None:
    missing = str(tmp_path / name)
    rest = {"check": [], "export": ["--to", "json"], "compare": [missing]}[command]
    code, out, err = run([command, missing, *rest], environment)
    assert (code, out) == (3, "")
    assert err.count("\n") == 1
    assert_harmless(err)


def test_an_error_about_a_hostile_option_is_one_harmless_line(environment: Mapping[str, str]) -> None:
    code, out, err = run(["check", "--\x1b]0;owned7772\x07\u009b7775;7775H"], environment)
    assert (code, out) == (2, "")
    assert err.count("\n") == 1
    assert_harmless(err)
