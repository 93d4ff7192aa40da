from pathlib import Path

import pytest

from reader.model.errors import InputError
from reader.workbench import reading_list


def test_a_folder_is_the_articles_in_it_by_name(tmp_path: Path) -> None:
    for name in ("b.md", "a.txt", "picture.png", ".hidden.txt"):
        (tmp_path / name).write_text("words")
    (tmp_path / "folder.txt").mkdir()
    found = reading_list(["-", str(tmp_path), "x.log", str(tmp_path / "a.txt")])
    assert found == ("-", str(tmp_path / "a.txt"), str(tmp_path / "b.md"), "x.log")


def test_a_folder_without_an_article_says_what_was_looked_for(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"there is no article in this folder; looked for .*\.md.*\.txt"):
        reading_list([str(tmp_path)])


def test_a_name_that_no_path_can_have_is_left_to_whoever_reads_it() -> None:
    assert reading_list(["a\0b"]) == ("a\0b",)
