"""`claimreader library backup`, `export` and `import`: what one library has another takes in."""

from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from reader.library import open_library
from tests.cli.library.filled import Run, keep_a_note


def test_a_copy_is_a_library(filled: Run, tmp_path: Path) -> None:
    assert filled("library", "backup", "copy.db")[0] == 0
    assert filled("library", "backup", "copy.db")[0] == 3
    assert filled("library", "--library", "copy.db", "list")[1] == filled("library", "list")[1]


def test_what_one_library_exports_another_takes_in_once(filled: Run) -> None:
    note = keep_a_note("half a thought")
    assert filled("library", "export", "-o", "all.jsonl")[0] == 0
    taken = filled("library", "--library", "other.db", "import", "all.jsonl")
    assert taken == (0, "2 articles and 1 notes are new\n", "")
    assert filled("library", "--library", "other.db", "import", "all.jsonl")[1].startswith("0 articles and 0")
    with closing(open_library("other.db")) as other:
        (entry,) = other.find("boats.txt")
        assert other.notes(entry.id) == (note,)
    assert "half a thought" in filled("library", "export", "--to", "markdown", "--noted")[1]


@pytest.mark.parametrize("name", ["markdown", "obsidian", "logseq"])
def test_a_file_of_all_articles_keeps_what_the_reader_wrote_in_it(
    name: str, filled: Run, tmp_path: Path
) -> None:
    keep_a_note("half a thought")
    path = tmp_path / "all.md"
    assert filled("library", "export", "--to", name, "-o", str(path)) == (0, "", "")
    first = path.read_text(encoding="utf-8")
    assert first.count("/head ") == 4
    path.write_text(first + "- My own words.\n", encoding="utf-8")
    assert filled("library", "export", "--to", name, "-o", str(path)) == (0, "", "")
    again = path.read_text(encoding="utf-8")
    assert again.replace("\n\n- My", "\n- My") == first + "- My own words.\n"
    assert filled("library", "export", "--to", name, "-o", "-")[1].count("claimreader:begin") == 0


def test_what_two_libraries_say_on_the_same_words_is_kept_of_both(filled: Run) -> None:
    keep_a_note("half a thought")
    filled("library", "export", "-o", "all.jsonl")
    filled("library", "--library", "other.db", "import", "all.jsonl")
    with closing(open_library("other.db")) as other:
        (entry,) = other.find("boats.txt")
        (note,) = other.notes(entry.id)
        other.keep_notes(entry.id, [replace(note, text="the other half")])
        assert filled("library", "--library", "other.db", "import", "all.jsonl")[0] == 0
        (note,) = other.notes(entry.id)
    assert note.text == "the other half\n\nhalf a thought"


def test_what_a_newer_program_exported_is_refused(filled: Run, tmp_path: Path) -> None:
    (tmp_path / "x.jsonl").write_text('{"claimreader": 99}', encoding="utf-8")
    code, _, err = filled("library", "import", "x.jsonl")
    assert (code, "x.jsonl:1: a newer claimreader exported this; update claimreader" in err) == (3, True)


@pytest.mark.parametrize(
    "text",
    ["no JSON", "{}", '{"claimreader": 0}', '{"claimreader": "x"}', '{"claimreader": 1, "article": {}}'],
)
def test_what_no_library_exported_is_refused(filled: Run, tmp_path: Path, text: str) -> None:
    (tmp_path / "x.jsonl").write_text(text, encoding="utf-8")
    code, _, err = filled("library", "import", "x.jsonl")
    assert code == 3
    assert "x.jsonl:1: not an exported article; give a file" in err
