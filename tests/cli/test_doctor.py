import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader import workbench
from reader.cli.doctor import program, surroundings
from reader.cli.doctor.command import line_of, looked_at
from reader.cli.doctor.finding import Finding, wrong
from reader.model.errors import AnalysisError
from tests.cli.conftest import Run


class Loaded:
    pipeline = "scripted 1"


@pytest.fixture(autouse=True)
def surroundings_of_nobody(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(workbench, "analyser", Loaded)
    monkeypatch.setenv("CLAIMREADER_CONFIG", str(tmp_path / "config.toml"))
    monkeypatch.setenv("CLAIMREADER_LIBRARY", str(tmp_path / "library.db"))
    (tmp_path / "config.toml").write_text("")
    for name in ("NO_COLOR", "COLORTERM", "WAYLAND_DISPLAY", "DISPLAY"):
        monkeypatch.delenv(name, raising=False)


def states(found: Iterator[Finding]) -> dict[str, str]:
    return {finding.name: finding.state for finding in found}


def test_where_all_is_well_every_line_says_so(command: Run) -> None:
    code, out, err = command("doctor")
    assert (code, err) == (0, "")
    names = [line.split()[1] for line in out.splitlines()]
    assert names[:4] == ["python", "claimreader", "libraries", "pypdfium2"]
    assert {"pipeline", "settings", "themes", "library", "terminal", "folder", "clipboard", "editor"} <= set(
        names
    )
    assert not any(line.startswith("WRONG") for line in out.splitlines())


def test_as_json_it_is_the_same(command: Run, tmp_path: Path) -> None:
    document = json.loads(command("doctor", "--json")[1])
    assert (document["schema"], document["ok"]) == (1, True)
    checks = {check["name"]: check for check in document["checks"]}
    assert checks["pipeline"] == {"name": "pipeline", "state": "ok", "about": "scripted 1", "remedy": ""}
    (tmp_path / "config.toml").write_text("widht = 3")
    code, out, _ = command("doctor", "--json")
    [fault] = [check for check in json.loads(out)["checks"] if check["state"] == "wrong"]
    assert code == 1
    assert fault == {
        "name": "settings",
        "state": "wrong",
        "about": f"{tmp_path / 'config.toml'}:1:1: there is no setting 'widht'",
        "remedy": "did you mean 'width'?",
    }


def test_each_fault_says_what_to_do(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def broken() -> None:
        raise AnalysisError("the pipeline cannot be loaded", remedy="install it again")

    monkeypatch.setattr(workbench, "analyser", broken)
    assert list(program.pipeline()) == [
        wrong("pipeline", "the pipeline cannot be loaded", "install it again")
    ]
    monkeypatch.setattr(sys, "version_info", (3, 9))
    assert [finding.remedy for finding in program.python()] == ["install 3.11 or newer"]
    monkeypatch.setattr(program, "LIBRARIES", ("spacy", "nonesuch"))
    monkeypatch.setattr(program, "EXTRAS", {"neither": "pip install it"})
    found = list(program.libraries())
    assert (found[0].state, found[0].about) == ("wrong", "missing: nonesuch")
    assert found[-1].state == "note"
    (tmp_path / "config.toml").write_text("theme = 'nonesuch'")
    assert states(program.settings()) == {"settings": "ok", "themes": "wrong"}
    (tmp_path / "themes").mkdir()
    (tmp_path / "themes" / "mine.toml").write_text("drak = true")
    assert states(program.settings())["themes"] == "wrong"


def test_the_library_is_opened(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    assert [finding.about for finding in program.library()] == [f"{tmp_path / 'library.db'} is not there yet"]
    from reader.library import open_library

    open_library(str(tmp_path / "library.db")).close()
    assert [finding.about for finding in program.library()] == [f"{tmp_path / 'library.db'}, 0 articles"]
    (tmp_path / "library.db").write_bytes(b"no database" * 500)
    assert states(program.library()) == {"library": "wrong"}
    monkeypatch.setenv("CLAIMREADER_LIBRARY", "off")
    assert states(program.library()) == {"library": "note"}


def test_a_password_is_not_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    class Shared:
        def entries(self) -> tuple[str, ...]:
            return ("one", "two")

        def close(self) -> None:
            pass

    address = "postgresql://me:secret@desk.example/claims"
    monkeypatch.setenv("CLAIMREADER_LIBRARY", address)
    monkeypatch.setattr("reader.library.open_library", lambda place: Shared() if place == address else None)
    assert [f.about for f in program.library()] == ["postgresql://desk.example/claims, 2 articles"]
    assert not [finding for finding in surroundings.folders() if "for library" in finding.about]


@pytest.mark.parametrize(
    ("environment", "size", "expected"),
    [
        ({"TERM": "xterm-256color", "COLORTERM": "truecolor"}, (80, 24), {"terminal": "ok", "colours": "ok"}),
        ({"TERM": "xterm-256color"}, (30, 24), {"terminal": "note", "colours": "note"}),
        ({"TERM": "vt100", "NO_COLOR": "1"}, (80, 24), {"terminal": "ok", "colours": "note"}),
        ({"TERM": "vt100"}, (80, 24), {"terminal": "ok", "colours": "note"}),
    ],
)
def test_the_terminal_is_looked_at(
    environment: dict[str, str],
    size: tuple[int, int],
    expected: dict[str, str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(surroundings, "can_draw", lambda: True)
    monkeypatch.setenv("COLUMNS", str(size[0]))
    monkeypatch.setenv("LINES", str(size[1]))
    assert states(surroundings.terminal(environment)) == {**expected, "letters": "ok"}


def test_letters_that_cannot_be_written_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    class Ascii:
        encoding = "ascii"

    monkeypatch.setattr(surroundings, "can_draw", lambda: False)
    monkeypatch.setattr(sys, "stdout", Ascii())
    assert states(surroundings.terminal({})) == {"terminal": "note", "colours": "note", "letters": "wrong"}


def test_a_folder_that_cannot_be_written_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(os, "access", lambda path, mode: Path(path) != tmp_path)
    monkeypatch.setenv("CLAIMREADER_LIBRARY", str(tmp_path / "deep" / "down" / "library.db"))
    found = list(surroundings.folders())
    assert [finding.state for finding in found][:2] == ["wrong", "wrong"]
    assert found[1].remedy == f"make {tmp_path} writable, or name another folder"


def test_tools_of_the_reader_are_looked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EDITOR", "nonesuch-editor")
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setenv("PAGER", "")
    assert states(surroundings.tools())["editor"] == "note"
    assert states(surroundings.tools())["pager"] == "note"
    monkeypatch.setenv("EDITOR", "sh")
    assert states(surroundings.tools())["editor"] == "ok"


def test_a_look_that_fails_is_a_finding() -> None:
    def nothing() -> Iterator[Finding]:
        yield from (wrong("never", "reached", str(1 // zero)) for zero in (0,))

    [finding] = looked_at([nothing])
    assert line_of(finding) == (
        "WRONG  nothing      ZeroDivisionError: integer division or modulo by zero; "
        "install claimreader again, or report this"
    )
