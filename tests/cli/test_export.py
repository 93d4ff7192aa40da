import json
from pathlib import Path

import pytest

from reader.export import FORMATS
from reader.library import open_library
from reader.model import Note, Span
from reader.sources import from_text
from tests.cli.conftest import Run

pytestmark = pytest.mark.usefixtures("findings")


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "config.toml").touch()
    monkeypatch.setenv("CLAIMREADER_CONFIG", str(tmp_path / "config.toml"))
    monkeypatch.setenv("CLAIMREADER_LIBRARY", str(tmp_path / "library.db"))
    return tmp_path


@pytest.fixture
def article(tmp_path: Path) -> str:
    path = tmp_path / "boats.txt"
    path.write_text("one two three boats were lost.\n", encoding="utf-8")
    return str(path)


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_can_be_named(command: Run, article: str, name: str) -> None:
    code, out, err = command("export", article, "--to", name)
    hint = "claimreader: no notes are kept on this article\n"
    assert (code, err) == (0, hint if name in ("csv", "annotations") else "")
    assert out.strip()


def test_formats_and_templates_are_listed(command: Run, home: Path) -> None:
    (home / "templates").mkdir()
    (home / "templates" / "brief.md").touch()
    code, out, _ = command("export", "--list")
    lines = out.splitlines()
    assert code == 0
    assert [line.split()[0] for line in lines[:-1]] == list(FORMATS)
    assert lines[-1] == str(home / "templates" / "brief.md")


def test_the_name_of_the_file_tells_the_format(command: Run, article: str, home: Path) -> None:
    assert command("export", article, "-o", str(home / "notes.CSV"))[:2] == (0, "")
    assert (home / "notes.CSV").read_text(encoding="utf-8").startswith("Highlight,Title,")
    code, _, err = command("export", article, "-o", str(home / "notes.pdf"))
    assert (code, err.count("\n")) == (2, 1)
    assert "no format ends like 'notes.pdf'; add --to FORMAT" in err


def test_a_hyphen_is_standard_output(
    command: Run, article: str, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(home)
    before = sorted(home.iterdir())
    code, out, _ = command("export", article, "--to", "csv", "-o", "-")
    assert (code, out.startswith("Highlight,Title,")) == (0, True)
    assert sorted(home.iterdir()) == before


def test_an_existing_file_is_replaced_only_when_forced(command: Run, article: str, home: Path) -> None:
    path = home / "notes.md"
    path.write_text("Mine.", encoding="utf-8")
    code, _, err = command("export", article, "--to", "obsidian", "-o", str(path))
    assert (code, path.read_text(encoding="utf-8")) == (3, "Mine.")
    assert "the file exists; replace it with --force" in err
    assert command("export", article, "--to", "obsidian", "-o", str(path), "--force")[0] == 0
    path.write_text(path.read_text(encoding="utf-8").replace("warnings", "words"), encoding="utf-8")
    code, _, err = command("export", article, "--to", "obsidian", "-o", str(path))
    assert (code, err) == (0, "")
    assert "words" in path.read_text(encoding="utf-8")


def test_a_template_of_ones_own_is_filled(command: Run, article: str, home: Path) -> None:
    template = home / "brief.txt"
    template.write_text("{{ warnings | length }} in {{ title }}\n", encoding="utf-8")
    code, out, _ = command("export", article, "--template", str(template))
    assert (code, out) == (0, "2 in boats.txt\n")
    assert command("export", article, "--template", str(template), "-o", str(home / "out.txt"))[0] == 0
    assert (home / "out.txt").read_text(encoding="utf-8") == out
    template.write_text("{{ nothing }}", encoding="utf-8")
    code, _, err = command("export", article, "--template", str(template))
    assert (code, err) == (2, f"claimreader: {template}:1: 'nothing' is undefined\n")


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        ((), "nothing to export"),
        (("a.txt",), "no format named; add --to FORMAT; claimreader export --list shows them"),
        (("a.txt", "--to", "markdwn"), "did you mean 'markdown'?"),
        (("a.txt", "--to", "csv", "--template", "x"), "a template is a format of its own"),
        (("a.txt", "--template", "x"), "there is no template 'x'"),
    ],
)
def test_wrong_usage_is_one_line_and_exit_code_2(command: Run, arguments: tuple[str, ...], word: str) -> None:
    code, out, err = command("export", *arguments)
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert word in err


def test_notes_of_the_library_are_written_and_follow_an_edited_file(
    command: Run, article: str, home: Path
) -> None:
    old = from_text("one two three boats were lost.\n", source=article)
    library = open_library(str(home / "library.db"))
    library.add(old)
    library.keep_notes(old.id, [Note.on(old.text, Span(8, 19), text="check")])
    library.close()
    _, out, _ = command("export", article, "--to", "json")
    assert json.loads(out)["articles"][0]["notes"][0]["text"] == "check"
    Path(article).write_text("Well, one two three boats were lost.\n", encoding="utf-8")
    _, out, _ = command("export", article, "--to", "json")
    (note,) = json.loads(out)["articles"][0]["notes"]
    assert (note["start"], note["quote"]) == (14, "three boats")
