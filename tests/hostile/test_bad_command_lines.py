"""Everything a command line, a settings file or an output can have wrong: its line and its exit code."""

import os
import socket
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from reader import workbench
from reader.cli import run
from reader.model import Analysis, Article, Span, Warning
from reader.model.errors import AnalysisError

USAGE, FAILED = 2, 3
DUPLICATE = Warning("w1", "duplicate", "near", 0.9, (), (Span(0, 3), Span(4, 7)), reason="Twice.")


@dataclass(frozen=True, slots=True)
class Bad:
    """One bad command line."""

    line: str
    """Its words, with a blank between them; `%` is an empty one."""
    code: int
    says: str
    """What its line begins with, after the program's name."""
    own: str | None = None
    """What the reader's settings file says."""
    project: str | None = None
    """What the project's claimreader.toml says."""
    environment: tuple[str, str] = ("", "")


USES = [
    Bad("check", USAGE, "nothing to check; name files, or - for standard input"),
    Bad(
        "check good.txt --only", USAGE, "argument --only: expected one argument; see claimreader check --help"
    ),
    Bad(
        "check good.txt --only %",
        USAGE,
        "argument --only: unknown kind ''; known are duplicate, contradiction",
    ),
    Bad(
        "check good.txt --only disputes",
        USAGE,
        "argument --only: unknown kind 'disputes'; did you mean 'dispute'?",
    ),
    Bad(
        "check good.txt --min-confidence nan", USAGE, "argument --min-confidence: nan is not between 0 and 1"
    ),
    Bad("check good.txt --min-confidence -1", USAGE, "argument --min-confidence: -1 is not between 0 and 1"),
    Bad("check good.txt --jobs 1.5", USAGE, "argument --jobs: '1.5' is not a whole number from 1 up"),
    Bad("check good.txt --jobs -1", USAGE, "argument --jobs: '-1' is not a whole number from 1 up"),
    Bad("check good.txt --format xml", USAGE, "argument --format: invalid choice: 'xml'"),
    Bad(
        "check good.txt --fromat json",
        USAGE,
        "unrecognized arguments: --fromat json; did you mean '--format'?",
    ),
    Bad("check good.txt --form json", USAGE, "unrecognized arguments: --form"),
    Bad("check good.txt --from dox", USAGE, "argument --from: invalid choice: 'dox'"),
    Bad("chekc good.txt", USAGE, "there is no command 'chekc'; did you mean 'check'?"),
    Bad("compare good.txt", USAGE, "two sources to compare are needed; claimreader compare A B"),
    Bad("compare a b c", USAGE, "unrecognized arguments: c; see claimreader compare --help"),
    Bad("compare --pairs p.jsonl good.txt", USAGE, "--pairs takes no A and B; give one or the other"),
    Bad(
        "compare --pairs none.jsonl",
        FAILED,
        "none.jsonl: no such file or directory; name a file of JSON lines",
    ),
    Bad("compare --pairs folder", FAILED, "folder: is a directory; name a file of JSON lines"),
    Bad("compare --pairs good.txt", FAILED, "good.txt:1: not a pair; each line must be"),
    Bad("export good.txt", USAGE, "no format named; add --to FORMAT; claimreader export --list shows them"),
    Bad("export good.txt --to markdwn", USAGE, "argument --to: invalid choice: 'markdwn'"),
    Bad("export --to json", USAGE, "nothing to export; name a file, an address, or - for standard input"),
    Bad("keys --preset emacs", USAGE, "argument --preset: invalid choice: 'emacs'"),
    Bad("samples bridge", USAGE, "there is no sample 'bridge'; try one of: "),
    Bad("themes night", USAGE, "unrecognized arguments: night; see claimreader themes --help"),
    Bad("help chekc", USAGE, "there is no command 'chekc'; did you mean 'check'?"),
    Bad("completion tcsh", USAGE, "argument shell: invalid choice: 'tcsh'"),
    Bad("config set", USAGE, "the following arguments are required: NAME, VALUE; see claimreader config set"),
    Bad("--frobnicate", USAGE, "unrecognized arguments: --frobnicate; see claimreader --help"),
    Bad("--theme", USAGE, "argument --theme: expected one argument"),
    Bad("lesspipe", USAGE, "the following arguments are required: FILE"),
]
SOURCES = [
    Bad("check god.txt", FAILED, "god.txt: no such file; did you mean good.txt?"),
    Bad("check nowhere/good.txt", FAILED, "nowhere/good.txt: no such file; there is no folder nowhere"),
    Bad("check folder", FAILED, "folder: there is no article in this folder; looked for files ending in"),
    Bad("check picture.txt", FAILED, "picture.txt: "),
    Bad("check empty.txt", FAILED, "empty.txt: there is no text in it"),
    Bad("check blank.md", FAILED, "blank.md: there is no text in it"),
    Bad("check circle", FAILED, "circle: cannot be read (too many levels of symbolic links)"),
    Bad("check socket", FAILED, "socket: this is a device or a socket, not a text; give a file"),
    Bad("check /dev/zero", FAILED, "/dev/zero: this is a device or a socket, not a text; give a file"),
    Bad("check %", FAILED, "the name of a source is empty; name a file, a folder or an address"),
    Bad("check -- -x.txt", FAILED, "-x.txt: no such file"),
    Bad(f"check {'n' * 300}", FAILED, f"{'n' * 300}: cannot be read (file name too long)"),
]
OUTPUTS = [
    Bad(
        "export good.txt --to json -o there.md", FAILED, "there.md: the file exists; replace it with --force"
    ),
    Bad("export good.txt --to json -o link.md", FAILED, "link.md: the file exists; replace it with --force"),
    Bad("export good.txt --to json -o folder", FAILED, "folder: this is a folder; add a file name"),
    Bad(
        "export good.txt --to json -o no/x.md",
        FAILED,
        "no/x.md: there is no such folder; make it first: mkdir",
    ),
    Bad("export good.txt --to json --force -o /dev/null", FAILED, "/dev/null: this is a device, not a file"),
    Bad("export good.txt --to json -o there.md/x", FAILED, "there.md/x: "),
    Bad(
        f"export good.txt --to json -o {'n' * 300}", FAILED, f"{'n' * 300}: the name is too long; choose a sh"
    ),
]
SETTINGS = [
    Bad("check good.txt", USAGE, "{own}:1:8: this is not TOML: ", own="width ="),
    Bad(
        "check good.txt",
        USAGE,
        "{own}:2:1: there is no setting 'widht'; did you mean 'width'?",
        own="\nwidht=1",
    ),
    Bad("keys", USAGE, "{own}:2:1: there is no action 'zn'; did you mean 'zen'?", own="[keys]\nzn = 'A'"),
    Bad(
        "config", USAGE, "{own}:1:1: width must be a number from 40 to 200, not 'wide'", own="width = 'wide'"
    ),
    Bad("check good.txt", USAGE, "{project}:1:1: a project cannot set keys; set it in", project="keys = {}"),
    Bad("check good.txt", USAGE, "{project}:1:3: this is not TOML", project="a b"),
    Bad("config", USAGE, "{project}:1:1: save_folder of a project must lie in", project="save_folder = '/'"),
    Bad(
        "config",
        USAGE,
        "CLAIMREADER_WIDTH: width must be a number from 40 to 200, not 'wide'",
        environment=("CLAIMREADER_WIDTH", "wide"),
    ),
    Bad(
        "config",
        USAGE,
        "nowhere.toml: no such file; CLAIMREADER_CONFIG names it",
        environment=("CLAIMREADER_CONFIG", "nowhere.toml"),
    ),
    Bad("config", USAGE, "folder: cannot be read", environment=("CLAIMREADER_CONFIG", "folder")),
    Bad("config set width 3", USAGE, "width must be a number from 40 to 200, not 3", own="# mine"),
    Bad("config set width 60", USAGE, "{own}:1:1: there is no setting 'widht'", own="widht = 3"),
]


@pytest.fixture
def folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A folder with something of every kind, in which everything that can be read has a duplicate."""

    def analyse(article: Article) -> Analysis:
        return Analysis(article=article.id, pipeline="scripted 1", warnings=(DUPLICATE,))

    monkeypatch.setattr(workbench, "analyse", analyse)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "home"))
    (tmp_path / ".git").mkdir()
    (tmp_path / "folder").mkdir()
    (tmp_path / "good.txt").write_text("one two three boats were lost.")
    (tmp_path / "there.md").write_text("mine")
    (tmp_path / "link.md").symlink_to("there.md")
    (tmp_path / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01" * 20)
    (tmp_path / "empty.txt").touch()
    (tmp_path / "blank.md").write_text(" \n\t\n")
    (tmp_path / "circle").symlink_to("circle")
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind("socket")
    return tmp_path


@pytest.mark.parametrize("bad", [*USES, *SOURCES, *OUTPUTS, *SETTINGS], ids=lambda bad: f"{bad.line[:60]}")
def test_it_is_one_line_with_its_exit_code_and_nothing_is_changed(
    bad: Bad, folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    own, project = folder / "home" / "claimreader" / "config.toml", folder / "claimreader.toml"
    for path, text in ((own, bad.own), (project, bad.project)):
        if text is not None:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)
    if bad.environment[0]:
        monkeypatch.setenv(*bad.environment)
    before = contents(folder)
    code = run(["" if word == "%" else word for word in bad.line.split()])
    out, err = capsys.readouterr()
    assert (code, out) == (bad.code, "")
    assert err.startswith(f"claimreader: {bad.says.format(own=own, project=project)}")
    assert err.count("\n") == 1
    assert contents(folder) == before


def contents(folder: Path) -> dict[str, str]:
    """The files that a wrong command line must leave as they are."""
    return {
        str(path): path.read_text(errors="replace")
        for path in sorted(folder.rglob("*.[tm][xdo]*"))
        if path.is_file()
    }


def test_an_output_that_cannot_be_written_leaves_no_half_of_it(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    before = sorted(folder.iterdir())
    code = run(["export", "good.txt", "--to", "json", "--force", "-o", "there.md"])
    assert code == FAILED
    assert capsys.readouterr().err == (
        "claimreader: there.md: the disk is full; free some space or choose another folder\n"
    )
    assert (folder / "there.md").read_text() == "mine"
    assert sorted(folder.iterdir()) == before


def test_a_missing_pipeline_is_said_once_however_many_sources_there_are(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def analyse(article: Article) -> Analysis:
        raise AnalysisError("the language pipeline cannot be loaded", remedy="install claimreader again")

    monkeypatch.setattr(workbench, "analyse", analyse)
    assert run(["check", "good.txt", "good.txt"]) == FAILED
    out, err = capsys.readouterr()
    assert (out, err) == (
        "",
        "claimreader: the language pipeline cannot be loaded; install claimreader again\n",
    )


@pytest.mark.parametrize("command", [["check"], ["export", "--to", "json"], ["lesspipe"]])
def test_names_of_files_can_be_anything(
    command: list[str], folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    names = [
        "-a.txt",
        "a\nb.txt",
        "\x1b[31m.txt",
        "[bold].txt",
        f"{'n' * 251}.txt",
        os.fsdecode(b"caf\xe9.txt"),
        "$(x).txt",
    ]
    for name in names:
        (folder / name).write_text("one two three boats were lost.")
        code = run([*command, "--", name])
        out, err = capsys.readouterr()
        assert (code, err) == (1 if command == ["check"] else 0, ""), name
        assert "\x1b" not in out


def test_the_table_has_no_line_twice() -> None:
    every: list[Callable[[], object] | tuple[object, ...]] = [
        (bad.line, bad.own, bad.project, bad.environment) for bad in (*USES, *SOURCES, *OUTPUTS, *SETTINGS)
    ]
    assert len(set(every)) == len(every)
