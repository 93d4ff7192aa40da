import io
import json
import sys
from pathlib import Path

import pytest

from reader.library import open_library
from reader.sources import from_text
from tests.cli.conftest import Run

TEXT = "Nine boats sank in the harbour.\n"


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("CLAIMREADER_LIBRARY", str(tmp_path / "library.db"))
    return tmp_path


@pytest.fixture
def table(home: Path) -> str:
    (home / "boats.txt").write_text(TEXT, encoding="utf-8")
    rows = f"Highlight,Title,Note\nNine boats,Boats,check\n{'Lost words ' * 12},Boats,why\n"
    (home / "notes.csv").write_text(rows, encoding="utf-8")
    return str(home / "notes.csv")


def test_notes_are_kept_and_their_places_told(command: Run, table: str, home: Path) -> None:
    code, out, err = command("import", table, str(home / "boats.txt"))
    assert (code, err) == (0, "")
    first, lost = out.splitlines()
    assert first.endswith(": 2 notes, 2 new")
    assert lost.startswith("    not in the text any more: Lost words Lost words")
    assert lost.endswith("…")
    library = open_library()
    notes = library.notes(from_text(TEXT).id)
    library.close()
    assert [note.text for note in notes] == ["check", "why"]
    assert command("import", table, str(home / "boats.txt"))[1].splitlines()[0].endswith(": 2 notes, 0 new")


def test_notes_whose_article_is_not_known_are_told(command: Run, table: str) -> None:
    code, out, err = command("import", table)
    assert (code, out, err.count("\n")) == (3, "", 1)
    assert "Boats: 2 notes left out, the article is not in the library; name it: claimreader import " in err


def test_changed_words_are_told(command: Run, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (home / "boats.txt").write_text(TEXT, encoding="utf-8")
    selector = [{"type": "TextQuoteSelector", "exact": "Nine boats sank in a harbour"}]
    row = json.dumps(
        [{"id": "a", "uri": "https://x.example", "text": "", "target": [{"selector": selector}]}]
    )
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(row.encode())))
    code, out, _ = command("import", "-", str(home / "boats.txt"))
    assert (code, out.strip().endswith("1 note, 1 new, 1 on words that were changed")) == (0, True)


def test_a_file_without_notes_is_told(command: Run, home: Path) -> None:
    (home / "none.csv").write_text("Highlight\n", encoding="utf-8")
    code, out, err = command("import", str(home / "none.csv"))
    assert (code, out, err.endswith("none.csv: there are no notes in it\n")) == (0, "", True)


@pytest.mark.parametrize(
    ("arguments", "code", "word"),
    [
        ((), 2, "the following arguments are required: FILE"),
        (("none.csv",), 3, "none.csv: cannot be read (No such file or directory); check the name"),
        (("boats.txt",), 3, "boats.txt: holds no notes that can be read; notes come from"),
    ],
)
def test_failures_are_one_line(
    command: Run, table: str, arguments: tuple[str, ...], code: int, word: str
) -> None:
    found, out, err = command("import", *arguments)
    assert (found, out, err.count("\n")) == (code, "", 1)
    assert word in err


def test_a_file_that_is_far_too_large_is_refused(
    command: Run, table: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.cli.importing.LARGEST_FILE", 10)
    assert "is larger than 200 MB" in command("import", table)[2]
