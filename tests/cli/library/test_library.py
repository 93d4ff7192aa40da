"""`claimreader library`: from empty to searched, checked, carried elsewhere and removed."""

import json
import threading
from pathlib import Path
from typing import Any

import pytest

from reader.cli.library import ACTIONS, opened
from reader.library import Library, open_library
from tests.cli.library.filled import BOATS, Run, keep_a_note


def lines(out: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in out.splitlines()]


def test_files_and_folders_are_added_once(command: Run, tmp_path: Path) -> None:
    code, out, err = command("library", "add", str(tmp_path), "boats.txt")
    assert (code, err) == (0, "")
    assert out.count("added") == 2
    assert "known" in out  # the same text under another name
    code, out, _ = command("library", "add", "boats.txt", "--json")
    (told,) = lines(out)
    assert (told["source"], told["claims"], told["new"]) == ("boats.txt", 1, False)


def test_what_cannot_be_read_is_said_and_the_others_are_added(command: Run, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    code, out, err = command("library", "add", "empty", "nowhere.txt", "boats.txt")
    assert code == 3
    assert err.count("claimreader: ") == 2
    assert "added" in out


def test_articles_are_listed_and_shown(filled: Run) -> None:
    keep_a_note()
    out = filled("library", "list")[1]
    assert "1 claims   1 notes" in out
    assert len(lines(filled("library", "list", "--limit", "1", "--json")[1])) == 1
    shown = filled("library", "show", "boats.txt")[1]
    assert "● Ida Moor: Nine boats sank off Dover on Tuesday." in shown
    assert "✎ “Nine boats”: ask the harbour master" in shown
    (told,) = lines(filled("library", "show", "The bridge", "--json")[1])
    assert told["text"] == "The bridge\n\nThe Northgate Bridge employs 40 people."
    assert told["notes"] == []


def test_a_library_that_opens_slowly_says_so(filled: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def open_slowly(place: str) -> Library:
        for timer in threading.enumerate():
            if isinstance(timer, threading.Timer):
                timer.join()
        return open_library(place)

    assert filled("library", "list")[2] == ""
    monkeypatch.setattr(opened, "open_library", open_slowly)
    monkeypatch.setattr(opened, "SLOW", 0.0)
    code, out, err = filled("library", "list")
    assert (code, len(out.splitlines())) == (0, 2)
    assert (
        err == "claimreader: the library is brought to a new format, or another program is busy with it …\n"
    )


def test_words_are_searched_in_claims_and_notes(filled: Run) -> None:
    keep_a_note()
    assert "● Nine boats sank" in filled("library", "search", "boat", "sank")[1]
    found = lines(filled("library", "search", "harbour", "--json")[1])
    assert [(each["kind"], each["note"]) for each in found] == [("note", "ask the harbour master")]
    nothing = "claimreader: nothing in the library has all of: nowhere\n"
    assert filled("library", "search", "nowhere") == (0, "", nothing)
    assert lines(filled("library", "search", "bridge", "--json")[1])[0]["kind"] == "claim"


def test_queries_are_answered_line_by_line_in_their_order(filled: Run, tmp_path: Path) -> None:
    queries = [{"id": "b", "text": "boats sinking off Dover"}, {"id": 7, "text": "…"}]
    (tmp_path / "q.jsonl").write_text("\n\n".join(map(json.dumps, queries)), encoding="utf-8")
    code, out, _ = filled("library", "match", "--queries", "q.jsonl", "--top", "1")
    first, second = lines(out)
    (match,) = first["matches"]
    assert code == 0
    assert set(match) == {"text", "claim", "article", "source", "score"}
    assert (first["id"], match["text"], match["claim"], match["source"]) == (
        "b",
        BOATS.strip(),
        "c1",
        "boats.txt",
    )
    assert second == {"id": 7, "matches": []}
    assert lines(filled("library", "match", "--text", "Northgate")[1])[0]["id"] is None


@pytest.mark.parametrize("line", ["no JSON", "[]", '{"id": 1}', '{"text": 3}', "[" * 10_000])
def test_a_line_that_is_no_query_is_named(filled: Run, tmp_path: Path, line: str) -> None:
    (tmp_path / "q.jsonl").write_text(f'{{"text": "boats"}}\n{line}\n', encoding="utf-8")
    code, out, err = filled("library", "match", "--queries", "q.jsonl")
    assert (code, len(lines(out))) == (3, 1)
    assert err.startswith("claimreader: q.jsonl:2: not a query; each line must be")


def test_an_article_with_notes_is_removed_on_request_only(filled: Run) -> None:
    keep_a_note()
    code, out, err = filled("library", "remove", "boats.txt", "bridge.md")
    assert (code, out) == (2, "")
    assert "1 note is in it" in err
    assert filled("library", "remove", "bridge.md")[0] == 0
    assert "removed" in filled("library", "remove", "boats.txt", "--force")[1]
    assert filled("library", "list")[1] == ""


def test_counts_place_and_sizes_are_told(filled: Run, tmp_path: Path) -> None:
    out = filled("library", "stats")[1]
    assert str(tmp_path / "data" / "library.db") in out
    assert "        2  articles" in out
    (told,) = lines(filled("library", "stats", "--json")[1])
    assert told["claims"] == 2


def test_the_doctor_finds_a_sound_library_sound_and_rebuilds_the_index(filled: Run) -> None:
    code, out, _ = filled("library", "doctor", "--rebuild")
    assert code == 0
    assert "ok       sound" in out
    assert "made anew" in out


def test_the_doctor_names_damage_and_the_copies(filled: Run, tmp_path: Path) -> None:
    path = tmp_path / "data" / "library.db"
    (tmp_path / "data" / "backups").mkdir()
    filled("library", "backup", str(tmp_path / "data" / "backups" / "library-1.db"))
    with path.open("r+b") as file:
        file.seek(8192)
        file.write(b"\xff" * (path.stat().st_size - 8192))
    code, out, _ = filled("library", "doctor")
    assert code == 1
    assert "WRONG" in out
    assert "library-1.db" in out
    path.write_bytes(b"nothing like a database" * 100)
    assert filled("library", "doctor")[0] == 1


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        ((), 2, "no action named; one of add"),
        (("add",), 2, "nothing to add"),
        (("check",), 2, "nothing to check"),
        (("match",), 2, "nothing to match"),
        (("search", "…"), 2, "nothing to search for"),
        (("show", "nowhere"), 3, "nowhere: no such article in the library; see claimreader library list"),
        (("remove", "nowhere"), 3, "no such article"),
        (("match", "--queries", "nowhere"), 3, "no such file"),
        (("import", "nowhere"), 3, "no such file"),
        (("check", "nowhere"), 3, "nowhere"),
        (("--library", "off", "list"), 2, "the library is off"),
        (("--library", ".", "list"), 3, "this is a folder"),
    ],
)
def test_wrong_use_is_one_line_with_a_remedy(
    command: Run, arguments: tuple[str, ...], code: int, words: str
) -> None:
    told = command("library", *arguments)
    assert (told[0], told[1]) == (code, "")
    assert words in told[2]
    assert told[2].count("\n") == 1


def test_a_name_that_several_articles_have_is_refused_with_their_ids(filled: Run, tmp_path: Path) -> None:
    (tmp_path / "boats.txt").write_text("Ten boats sank.\n", encoding="utf-8")
    filled("library", "add", "boats.txt")
    code, _, err = filled("library", "show", "boats.txt")
    assert code == 3
    assert "2 articles are called so; name one by id: " in err


def test_every_action_has_help(command: Run, capsys: pytest.CaptureFixture[str]) -> None:
    for action in ACTIONS:
        with pytest.raises(SystemExit):
            command("library", action, "--help")
        assert f"claimreader library {action}" in capsys.readouterr().out


@pytest.mark.model
def test_a_new_article_is_held_against_the_library(
    command: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.undo()
    monkeypatch.chdir(tmp_path)
    place = ("library", "--library", str(tmp_path / "l.db"))
    command(*place, "add", "bridge.md")
    (tmp_path / "new.txt").write_text("The Northgate Bridge employs 65 people.\n", encoding="utf-8")
    code, out, _ = command(*place, "check", "new.txt")
    assert code == 1
    assert out.startswith("new.txt:1:1: contradiction: The numbers of people differ:")
    assert "The other is in The bridge (" in out
    ((warning,),) = (each["warnings"] for each in lines(command(*place, "check", "new.txt", "--json")[1]))
    assert (warning["other_title"], warning["other_source"]) == ("The bridge", "bridge.md")
    assert warning["quotes"][1] == "The Northgate Bridge employs 40 people"
    assert command(*place, "check", "bridge.md") == (0, "", "")


@pytest.mark.model
def test_checking_can_look_into_the_library_too(
    command: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.undo()
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CLAIMREADER_LIBRARY", str(tmp_path / "l.db"))
    command("library", "add", "bridge.md")
    (tmp_path / "new.txt").write_text("The Northgate Bridge employs 65 people.\n", encoding="utf-8")
    assert command("check", "new.txt") == (0, "", "")
    code, out, _ = command("check", "new.txt", "--library")
    assert code == 1
    assert "The other is in The bridge (" in out
    document = json.loads(command("check", "new.txt", "--library", "--format", "json")[1])
    ((warning,),) = (article["warnings"] for article in document["articles"])
    assert (warning["kind"], len(warning["quotes"])) == ("contradiction", 1)
    assert len(warning["other_article"]) == 64
