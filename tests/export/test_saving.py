import os
from dataclasses import replace
from pathlib import Path

import pytest

from reader.export import FORMATS, Annotated, save, save_all
from reader.model import Analysis, Article, Note
from reader.model.errors import OutputError, UsageError

MANAGED = [name for name, each in FORMATS.items() if each.document]


@pytest.fixture
def each(article: Article, analysis: Analysis, notes: tuple[Note, ...]) -> Annotated:
    return Annotated(article, analysis, notes)


@pytest.mark.parametrize("name", FORMATS)
def test_a_file_of_other_origin_is_never_written_over_unasked(
    name: str, each: Annotated, tmp_path: Path
) -> None:
    path = tmp_path / "mine"
    path.write_text("My own words.\n", encoding="utf-8")
    with pytest.raises(OutputError, match="the file exists; replace it with --force"):
        save(name, path, each)
    assert path.read_text(encoding="utf-8") == "My own words.\n"
    assert save(name, path, each, force=True) == ()
    assert "My own words." not in path.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", MANAGED)
def test_a_file_of_ours_is_brought_up_to_date_with_what_the_reader_wrote(
    name: str, each: Annotated, tmp_path: Path
) -> None:
    path = tmp_path / "notes.md"
    assert save(name, path, each) == ()
    path.write_text(path.read_text(encoding="utf-8") + "- My own words.\n", encoding="utf-8")
    twice = replace(each.notes[0], text="The same place again")
    assert save(name, path, replace(each, notes=(*each.notes, twice))) == ()
    text = path.read_text(encoding="utf-8")
    assert text.count("The same place again") == 1
    assert "twice" in text
    assert text.endswith("- My own words.\n")
    assert "2 claims, 3 warnings, 3 notes" in text
    assert "2 claims, 3 warnings, 2 notes" not in text


@pytest.mark.parametrize(
    ("edits", "words"), [(1, "A part that you edited stayed as you left it."), (2, "2 parts that you edited")]
)
def test_what_was_edited_inside_stays_and_is_told(
    edits: int, words: str, each: Annotated, tmp_path: Path
) -> None:
    path = tmp_path / "notes.md"
    save("markdown", path, each)
    text = path.read_text(encoding="utf-8")
    text = text.replace("2 notes\n", "2 notes, mine\n").replace("- twice", "- thrice", edits - 1)
    path.write_text(text, encoding="utf-8")
    changed = replace(each.notes[0], text="Other words")
    remark, _ = save("markdown", path, replace(each, notes=(changed,)))
    assert remark.startswith(words)
    assert "2 notes, mine\n" in path.read_text(encoding="utf-8")


def test_lines_keep_their_ends(each: Annotated, tmp_path: Path) -> None:
    path = tmp_path / "notes.md"
    save("markdown", path, each)
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    save("markdown", path, each)
    data = path.read_bytes()
    assert data.count(b"\r\n") == data.count(b"\n")
    assert b"\r\r" not in data


def test_what_is_no_text_is_no_file_of_ours(each: Annotated, tmp_path: Path) -> None:
    path = tmp_path / "picture.md"
    path.write_bytes(b"\xff\xfe<!-- claimreader:begin a/b 00 -->")
    with pytest.raises(OutputError, match="the file exists"):
        save("markdown", path, each)
    with pytest.raises(OutputError, match="this is a folder"):
        save("markdown", tmp_path, each)
    with pytest.raises(UsageError, match="there is no format"):
        save("pdf", tmp_path / "x", each)


def test_a_file_that_cannot_be_read_is_left(
    each: Annotated, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "notes.md"
    save("markdown", path, each)

    def fail(_: Path) -> bytes:
        raise PermissionError(13, os.strerror(13))

    monkeypatch.setattr(Path, "read_bytes", fail)
    with pytest.raises(OutputError, match=r"cannot be read \(Permission denied\); choose another file"):
        save("markdown", path, each)


@pytest.mark.parametrize("name", MANAGED)
def test_a_mark_that_an_editor_put_first_stays_and_nothing_is_doubled(
    name: str, each: Annotated, tmp_path: Path
) -> None:
    path = tmp_path / "notes.md"
    save(name, path, each)
    data = b"\xef\xbb\xbf" + path.read_bytes()
    path.write_bytes(data)
    save(name, path, each)
    assert path.read_bytes() == data


@pytest.mark.parametrize("name", MANAGED)
def test_one_article_is_one_article_from_whatever_folder(
    name: str, each: Annotated, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "news").mkdir()
    source = tmp_path / "news" / "boats.txt"
    source.touch()
    (tmp_path / "link.txt").symlink_to(source)
    path = tmp_path / "notes.md"
    texts = set()
    for folder, told in (
        (tmp_path, "./news/boats.txt"),
        (tmp_path / "news", "boats.txt"),
        (tmp_path, "link.txt"),
    ):
        monkeypatch.chdir(folder)
        save(name, path, replace(each, article=replace(each.article, source=told)))
        texts.add(path.read_text(encoding="utf-8").count("claimreader:begin"))
    assert len(texts) == 1


def test_what_another_program_writes_meanwhile_is_in_the_file(
    each: Annotated, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "notes.md"
    save("markdown", path, each)
    sync, times = os.fsync, [0]

    def write_too(descriptor: int) -> None:
        sync(descriptor)
        times[0] += 1
        if times[0] == 1:
            path.write_text(path.read_text(encoding="utf-8") + "\nMine.\n", encoding="utf-8")

    monkeypatch.setattr(os, "fsync", write_too)
    save("markdown", path, replace(each, notes=()))
    assert path.read_text(encoding="utf-8").endswith("\nMine.\n")
    assert "0 notes" in path.read_text(encoding="utf-8")


def test_who_never_rests_is_told_of(each: Annotated, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "notes.md"
    save("markdown", path, each)

    def write_too(_: int) -> None:
        path.write_text(path.read_text(encoding="utf-8") + "\nMine.\n", encoding="utf-8")

    monkeypatch.setattr(os, "fsync", write_too)
    with pytest.raises(OutputError, match="another program goes on writing it; try it again"):
        save("markdown", path, each)


def test_notes_that_go_from_the_file_are_told(each: Annotated, tmp_path: Path) -> None:
    path = tmp_path / "notes.md"
    save("markdown", path, each)
    assert save("markdown", path, replace(each, notes=each.notes[:1])) == (
        "A note that is not kept any more was taken out.",
    )
    save("markdown", path, each)
    assert save("markdown", path, replace(each, notes=())) == (
        "2 notes that are not kept any more were taken out.",
    )


def test_two_texts_of_one_source_are_two_parts_of_a_file(each: Annotated, tmp_path: Path) -> None:
    path = tmp_path / "all.md"
    edited = replace(each, article=replace(each.article, text=f"{each.article.text} More."), notes=())
    save_all("markdown", path, [each, edited])
    first = path.read_text(encoding="utf-8")
    assert first.count("/head ") == 4
    assert save_all("markdown", path, [each, edited]) == ()
    assert path.read_text(encoding="utf-8") == first
    assert save("markdown", path, edited) == ()
    assert path.read_text(encoding="utf-8") == first
