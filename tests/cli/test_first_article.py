"""Which of the sources named is read first, and what is said of those that cannot be."""

from pathlib import Path

import pytest

from reader.cli.read import command as read
from reader.model.errors import InputError

TEXT = "The bridge\n\nNine boats were lost on Monday.\n"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where sources of every kind lie."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(read, "take_keys_from_terminal", lambda: None)
    Path("blank.txt").write_text("  \n\n")
    Path("page.html").write_text("<html><body><script>x()</script></body></html>")
    Path("broken.pdf").write_text("%PDF-1.4\n%nothing")
    Path("empty").mkdir()
    Path("good.txt").write_text(TEXT)
    return tmp_path


@pytest.mark.parametrize(
    ("lacking", "reason"),
    [
        ("blank.txt", "blank.txt: there is no text in it"),
        ("page.html", "page.html: there is no article text in it"),
        ("broken.pdf", "broken.pdf: "),
        ("gone.txt", "gone.txt: no such file"),
        ("empty/", "empty/: there is no article in this folder"),
        ("http://127.0.0.1:9/gone", "http://127.0.0.1:9/gone: "),
    ],
)
def test_a_source_without_a_text_gives_way_to_the_next(lacking: str, reason: str) -> None:
    first = read._first_article([lacking, "good.txt", "blank.txt"])
    assert first.article.title == "The bridge"
    assert first.complete().text == first.article.text
    assert first.after == (() if lacking == "blank.txt" else ("blank.txt",))
    assert first.before == (() if lacking == "empty/" else (lacking,))
    assert len(first.troubles) == 1
    assert first.troubles[0].startswith(reason)


def test_what_can_be_read_at_once_says_nothing() -> None:
    assert read._first_article(["good.txt", "gone.txt"]).troubles == ()


def test_when_none_has_a_text_the_first_reason_is_told() -> None:
    with pytest.raises(InputError, match=r"empty/: there is no article in this folder"):
        read._first_article(["blank.txt", "empty/"])
    with pytest.raises(InputError, match=r"blank.txt: there is no text in it"):
        read._first_article(["blank.txt", "gone.txt"])
