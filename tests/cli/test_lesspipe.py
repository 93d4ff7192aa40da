from pathlib import Path

import pytest

from reader.cli.lesspipe import ENDINGS
from reader.workbench.listing import TEXT_SUFFIXES
from tests.cli.conftest import Run

pytestmark = pytest.mark.usefixtures("findings")


def test_an_article_is_shown_with_its_findings(command: Run, tmp_path: Path) -> None:
    for name in ("-a b.txt", "a.MD"):
        (tmp_path / name).write_text("one two three boats were lost.")
        code, out, err = command("lesspipe", "--", name)
        assert (code, err) == (0, "")
        assert out.startswith("! one two three boats were lost.\n  ≈ duplicate: ")


@pytest.mark.parametrize(
    "name", ["a.py", "Makefile", "folder.md", "missing.txt", "empty.txt", "binary.md", "-"]
)
def test_what_is_no_article_is_left_to_less(command: Run, name: str, tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text("print('one two')")
    (tmp_path / "Makefile").write_text("all:")
    (tmp_path / "folder.md").mkdir()
    (tmp_path / "empty.txt").touch()
    (tmp_path / "binary.md").write_bytes(b"\x00\x01\x02\xff" * 400)
    assert command("lesspipe", name) == (1, "", "")


def test_files_of_every_format_that_is_one_article_are_shown() -> None:
    assert TEXT_SUFFIXES >= ENDINGS >= TEXT_SUFFIXES - {".atom", ".rss", ".xml"}
