import contextlib
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.export import Origin, fits, read_notes
from reader.export.importing.fields import instant_of
from reader.model import Article, Metadata, Note, Span
from reader.model.errors import InputError

HYPOTHESIS = {
    "total": 3,
    "rows": [
        {
            "id": "abc",
            "created": "2024-03-05T10:21:33.123456+00:00",
            "updated": "2024-03-05T12:21:33.123456+02:00",
            "user": "acct:somebody@hypothes.is",
            "uri": "https://gull.example/boats",
            "text": "Really?",
            "tags": ["sea", "to check"],
            "document": {"title": ["Nine boats"]},
            "target": [
                {
                    "source": "https://gull.example/boats",
                    "selector": [
                        {"type": "RangeSelector", "startContainer": "/div[1]", "startOffset": 3},
                        {"type": "TextPositionSelector", "start": 10, "end": 25},
                        {"type": "TextQuoteSelector", "exact": "Nine boats sank",
                         "prefix": "x ", "suffix": " y"},
                    ],
                }
            ],
        },
        {"id": "page", "uri": "https://gull.example/boats", "text": "On the page.",
         "target": [{"source": "x"}], "document": {"title": ["Nine boats"]}},
        {"id": "other", "uri": "file:///home/a%20b.pdf", "target": []},
    ],
}  # fmt: skip
READWISE_OUT = (
    "Highlight,Book Title,Book Author,Amazon Book ID,Note,Color,Tags,"
    "Location Type,Location,Highlighted at\r\n"
    '"Nine boats ""sank""\nat night",Nine boats,A. Writer,,"a, b",yellow,'
    '"sea, to check",page,12,2024-03-05 10:21:33+00:00\r\n'
    "\r\n"
    'Ten boats,Nine boats,A. Writer,,,,,,,"March 5, 2024 4:07 PM"\r\n'
    "Other words,Another,,,,,,,,whenever\r\n"
)


def read(value: Any) -> Any:
    data = value if isinstance(value, str) else json.dumps(value)
    return read_notes(data.encode("utf-8"), where="notes")


@pytest.mark.parametrize("document", [HYPOTHESIS, HYPOTHESIS["rows"]])
def test_hypothesis_rows_are_notes_with_their_quotes(document: Any) -> None:
    boats, other = read(document)
    assert boats.origin == Origin(url="https://gull.example/boats", title="Nine boats")
    assert boats.notes[0] == Note(
        "abc", Span(10, 25), "Nine boats sank", "x ", " y", "Really?", None, ("sea", "to check"),
        "2024-03-05T10:21:33Z", "2024-03-05T10:21:33Z",
    )  # fmt: skip
    assert (boats.notes[1].quote, boats.notes[1].text) == ("", "On the page.")
    assert other.origin == Origin(source="/home/a b.pdf")


def test_hypothesis_lines_are_read_too() -> None:
    lines = "\n".join(json.dumps(row) for row in HYPOTHESIS["rows"])  # type: ignore[attr-defined]
    assert read(lines) == read(HYPOTHESIS)


def test_a_table_of_readwise_is_read_by_its_columns() -> None:
    boats, other = read("\ufeff" + READWISE_OUT)
    assert boats.origin == Origin(title="Nine boats")
    first, second = boats.notes
    assert (first.quote, first.text, first.tags) == (
        'Nine boats "sank"\nat night',
        "a, b",
        ("sea", "to check"),
    )
    assert (first.created, second.created) == ("2024-03-05T10:21:33Z", "2024-03-05T16:07:00Z")
    assert (other.origin.title, other.notes[0].created) == ("Another", None)
    assert first.id != second.id


def test_only_the_column_of_highlights_has_to_be_there() -> None:
    ((imported),) = read("Highlight\r\n'=1+1\r\n'quoted'\r\n")
    assert [note.quote for note in imported.notes] == ["=1+1", "'quoted'"]


@pytest.mark.parametrize(
    ("text", "words", "line"),
    [
        ("", "holds no notes that can be read; notes come from", ""),
        ("Just words.", "holds no notes that can be read", ""),
        ("{", "is no JSON; export it again", ":1:2"),
        ('{"a":\n1,}', "is no JSON", ":2:3"),
        ("{}\n{", "is no JSON", ":2"),
        ('{"a": 1}', "is JSON without notes in it", ""),
        ("[]", "is JSON without notes in it", ""),
        ("[1, 2]", "is JSON without notes in it", ""),
        ('{"text":"a","notes":[]}\n' * 3 + "{", "is no JSON", ":4"),
        ('{"rows":[{"target":[]},{"uri":"x"}]}', "number 2 of 2 is no annotation; take it out", ""),
        ('{"schema":9,"articles":[]}', "a newer claimreader wrote this (schema 9, this one knows 1)", ""),
        ("{}\n{}", "is JSON without notes in it", ""),
        ("[" * 100_000, "is no JSON", ":1"),
        ('Highlight\r\n"open', "is no table in CSV", ":2"),
        ('Highlight,Note\r\n"a"b,c', "is no table in CSV", ":2"),
    ],
)
def test_what_holds_no_notes_is_told_in_one_line(text: str, words: str, line: str) -> None:
    with pytest.raises(InputError) as told:
        read(text)
    assert words in str(told.value)
    assert told.value.where == f"notes{line}"
    assert "\n" not in str(told.value)


def test_bytes_that_are_no_text_are_told() -> None:
    with pytest.raises(InputError, match="is not UTF-8 text"):
        read_notes(b"\xff\xfe\x00", where="notes")


def test_our_json_of_another_text_keeps_the_notes_and_lets_the_text_go() -> None:
    told = {"articles": [{"id": "0" * 64, "text": "changed", "notes": [{"quote": "was", "start": 3}]}]}
    (imported,) = read(told)
    assert imported.article is None
    assert imported.notes[0].span == Span(3, 6)


WRONG: st.SearchStrategy[Any] = (
    st.none() | st.booleans() | st.integers() | st.text(max_size=5) | st.just([]) | st.just({}) | st.floats()
)
NAMES = st.sampled_from(
    ["id", "text", "notes", "blocks", "start", "end", "kind", "quote", "tags", "target", "selector", "rows"]
)
JSON = st.recursive(
    WRONG,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(NAMES, inner, max_size=5),
    max_leaves=20,
)


@given(JSON)
def test_any_json_is_notes_or_is_refused(value: Any) -> None:
    try:
        found = read(value)
    except InputError:
        return
    for imported in found:
        for note in imported.notes:
            "".join((note.id, note.quote, note.text, *note.tags)).encode("utf-8")


@given(st.text())
def test_any_table_is_notes_or_is_refused(text: str) -> None:
    with contextlib.suppress(InputError):
        read_notes(f"Highlight,Note,Start,End,Tags\n{text}".encode("utf-8", "surrogatepass"), where="x")


def test_blocks_that_do_not_fit_are_left_out() -> None:
    article = Article("a", "a", "abcdef", ())
    blocks = [
        {"start": 0, "end": 2, "kind": "title", "level": 1},
        {"start": 1, "end": 3, "kind": "paragraph"},
        {"start": 3, "end": 9, "kind": "paragraph"},
        {"start": 3, "end": 5, "kind": "poem"},
        {"start": 4, "end": 6, "kind": "paragraph"},
    ]
    (imported,) = read(
        {"articles": [{"id": article.id, "text": article.text, "notes": [], "blocks": blocks}]}
    )
    assert [block.span for block in imported.article.blocks] == [Span(0, 2), Span(4, 6)]


@pytest.mark.parametrize(
    ("origin", "expected"),
    [
        (Origin(id=Article("a", "a", "text", ()).id), True),
        (Origin(url="http://www.gull.example/boats/#top"), True),
        (Origin(url="https://gull.example/other", title="Nine boats"), False),
        (Origin(source="boats.html"), True),
        (Origin(title="nine BOATS"), True),
        (Origin(title="Ten boats"), False),
        (Origin(), False),
    ],
)
def test_notes_find_the_article_that_they_are_on(origin: Origin, expected: bool) -> None:
    article = Article(
        "boats.html", "Nine boats", "text", (), metadata=Metadata(url="https://gull.example/boats")
    )
    assert fits(origin, article) is expected


def test_an_origin_is_called_by_the_best_name_that_it_has() -> None:
    assert str(Origin(url="https://a.example", title="Boats")) == "Boats"
    assert str(Origin(url="https://a.example", source="a")) == "https://a.example"
    assert str(Origin()) == "an article without a name"


@pytest.mark.parametrize(
    ("told", "instant"),
    [
        ("2024-03-05", "2024-03-05T00:00:00Z"),
        ("2024-03-05T01:00:00+02:00", "2024-03-04T23:00:00Z"),
        ("Mar 5, 2024", "2024-03-05T00:00:00Z"),
        ("0001-01-01T00:00:00+10:00", None),
        ("soon", None),
        (5, None),
    ],
)
def test_instants_are_kept_in_utc(told: object, instant: str | None) -> None:
    assert instant_of(told) == instant


def hypothesis_row(ident: str, *selectors: dict[str, Any], **fields: Any) -> dict[str, Any]:
    target = {"source": "https://gull.example/boats", "selector": list(selectors)}
    return {"id": ident, "uri": "https://gull.example/boats", "target": [target], **fields}


def test_answers_are_on_the_words_of_what_they_answer_and_hidden_notes_are_left_out() -> None:
    quote = {"type": "TextQuoteSelector", "exact": "Nine boats sank"}
    rows = [
        hypothesis_row("c", text="an answer to an answer", references=["a", "b"]),
        hypothesis_row("a", quote, text="Really?", document={"title": ["Nine boats"]}),
        hypothesis_row("b", text="an answer", references=["a"]),
        hypothesis_row("d", quote, text="", hidden=True),
        hypothesis_row("e", text="to nothing that is here", references=["gone", 7]),
    ]
    (boats,) = read({"rows": rows})
    assert boats.origin.title == "Nine boats"
    assert [note.quote for note in boats.notes] == ["Nine boats sank"] * 3 + [""]


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_tables_come_as_spreadsheets_save_them(delimiter: str, encoding: str) -> None:
    rows = [("Note", "HIGHLIGHT ", "Book Title"), ("why", "Zoë sank", "Boats"), ("", "", "Boats")]
    table = "\r\n".join(delimiter.join(f'"{cell}"' for cell in row) for row in rows)
    (boats,) = read_notes(table.encode(encoding), where="x")
    ((note),) = boats.notes
    assert (boats.origin.title, note.quote, note.text) == ("Boats", "Zoë sank", "why")


@pytest.mark.parametrize("text", ["Highlight\n", '{"rows": []}', '{"articles": []}'])
def test_a_file_without_notes_is_none_of_mistakes(text: str) -> None:
    assert read(text) == ()
