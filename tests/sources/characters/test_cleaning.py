import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.sources.characters.cleaning import clean

HOSTILE = st.text(
    alphabet=st.one_of(
        st.sampled_from(
            "ab \n\r\t\x0c\x1b\x07\x9b\x9c[];31mK\x00\x7f\x85\u2028\u202e\u200d\u200b\ufeff\ud800\u061cب👩⟨⟩"
        ),
        st.characters(),
    )
)

CASES = [
    ("Plain text.", "Plain text."),
    ("red \x1b[1;31mtext\x1b[0m here", "red text here"),
    ("\x1b]0;window title\x07Headline", "Headline"),
    ("\x1b]8;;https://example.org\x1b\\a link\x1b]8;;\x1b\\ ends", "a link ends"),
    ("\x1bPq#0;2;0\x1b\\after", "after"),
    ("\x9b31mred", "red"),
    ("an open \x1b]2;title\nnext line", "an open \nnext line"),
    ("bell\x07 null\x00 delete\x7f", "bell null delete"),
    ("one\r\ntwo\rthree\r\r\nfour", "one\ntwo\nthree\nfour"),
    ("page\x0cbreak\x0bline\x85next\u2028line\u2029end", "page\nbreak\nline\nnext\nline\nend"),
    ("a\tb", "a    b"),
    ("\ufeffmarked", "marked"),
    ("hy\u00adphen zero\u200bwidth no\u2060break", "hyphen zerowidth nobreak"),
    ("user\u202eexe.txt", "user⟨U+202E⟩exe.txt"),
    ("tag\U000e0041", "tag⟨U+E0041⟩"),
    ("half \ud83d pair", "half ⟨U+D83D⟩ pair"),
    ("hid\u200dden", "hid⟨U+200D⟩den"),
    ("👩\u200d🚒 and می\u200cخواهم", "👩\u200d🚒 and می\u200cخواهم"),
    ("cafe\u0301 ﬁne ½", "cafe\u0301 ﬁne ½"),
    ("[sic] [1] [/x] stays", "[sic] [1] [/x] stays"),
]


@pytest.mark.parametrize(("raw", "text"), CASES)
def test_cleaning_removes_what_a_terminal_would_obey_and_shows_what_it_would_hide(
    raw: str, text: str
) -> None:
    assert clean(raw).text == text


@given(HOSTILE)
def test_cleaning_twice_equals_cleaning_once(raw: str) -> None:
    once = clean(raw)
    twice = clean(once.text)
    assert twice.text == once.text
    assert twice.remarks == ()


@given(HOSTILE)
def test_cleaned_text_holds_nothing_a_terminal_obeys(raw: str) -> None:
    text = clean(raw).text
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]", text)
    text.encode("utf-8")


@given(HOSTILE)
def test_offsets_run_forward_and_stay_inside_the_raw_text(raw: str) -> None:
    cleaned = clean(raw)
    mapped = [cleaned.offsets.to_raw(i) for i in range(len(cleaned.text))]
    assert mapped == sorted(mapped)
    assert all(0 <= offset < max(len(raw), 1) + 8 for offset in mapped)


@given(st.text(alphabet="xyzé\r\t\x1b[m\u202e\u200b\n"))
def test_every_kept_character_maps_to_itself(raw: str) -> None:
    cleaned = clean(raw)
    for i, character in enumerate(cleaned.text):
        if character in "xyzé":
            assert raw[cleaned.offsets.to_raw(i)] == character


def test_untouched_text_has_an_identity_map() -> None:
    offsets = clean("as it was").offsets
    assert (offsets.clean, offsets.raw) == ((0,), (0,))


def test_remarks_say_what_was_changed() -> None:
    assert clean("\x1b[0m\x07a\u202eb\u202c\u00adc").remarks == (
        "1 terminal control sequence was removed",
        "1 control character was removed",
        "1 invisible line-break hint was removed",
        "2 invisible characters are shown by their codes",
    )
