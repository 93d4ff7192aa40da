"""The tables of like and opposite words."""

import pytest

from reader.compare.words import lexicon

OPPOSITES = [
    ("rise", "fall", "VERB"),
    ("approve", "reject", "VERB"),
    ("attend", "skip", "VERB"),
    ("happy", "unhappy", "ADJ"),
    ("capable", "incapable", "ADJ"),
    ("equal", "unequal", "ADJ"),
    ("agree", "disagree", "VERB"),
    ("reliable", "unreliable", "ADJ"),
    ("harmful", "harmless", "ADJ"),
    ("overpaid", "underpaid", "ADJ"),
    ("overestimate", "underestimate", "VERB"),
    ("worsen", "ease", "VERB"),
    ("genuine", "forgery", "NOUN"),
]
NOT_OPPOSITES = [
    ("rise", "rise", "VERB"),
    ("rise", "climb", "VERB"),
    ("increase", "crease", "VERB"),
    ("read", "write", "VERB"),
    ("go", "come", "VERB"),
    ("zzz", "unzzz", "ADJ"),
    ("valuable", "invaluable", "ADJ"),
    ("famous", "infamous", "ADJ"),
    ("overtake", "undertake", "VERB"),
    ("shameful", "shameless", "ADJ"),
]


@pytest.mark.parametrize(("a", "b", "pos"), OPPOSITES)
def test_opposites_are_known_both_ways_round(a: str, b: str, pos: str) -> None:
    assert lexicon.opposition(a, b, pos)
    assert lexicon.opposition(a, b, pos) == lexicon.opposition(b, a, pos)


@pytest.mark.parametrize(("a", "b", "pos"), NOT_OPPOSITES)
def test_other_words_are_no_opposites(a: str, b: str, pos: str) -> None:
    assert lexicon.opposition(a, b, pos) is None


def test_only_complementary_opposites_leave_no_middle() -> None:
    attend, rise = lexicon.opposition("attend", "skip", "VERB"), lexicon.opposition("rise", "fall", "VERB")
    assert attend is not None
    assert rise is not None
    assert (attend.complementary, rise.complementary) == (True, False)


@pytest.mark.parametrize(
    ("a", "b", "pos_a", "pos_b"),
    [
        ("attend", "attendance", "VERB", "NOUN"),
        ("secret", "hide", "ADJ", "VERB"),
        ("russian", "russia", "ADJ", "PROPN"),
        ("buy", "purchase", "VERB", "VERB"),
    ],
)
def test_words_of_like_meaning_share_an_id(a: str, b: str, pos_a: str, pos_b: str) -> None:
    assert lexicon.meanings(a, pos_a) & lexicon.meanings(b, pos_b)


def test_rare_words_weigh_more_than_common_ones() -> None:
    assert (
        lexicon.weight("delegation", "NOUN")
        > lexicon.weight("president", "NOUN")
        > lexicon.weight("man", "NOUN")
    )


def test_an_unknown_word_weighs_most_and_has_no_broader_idea() -> None:
    assert lexicon.weight("zzz", "NOUN") == lexicon.RAREST
    assert lexicon.sort_of("zzz", "NOUN") == ""
    assert lexicon.sort_of("brother", "NOUN")


@pytest.mark.parametrize(("a", "b", "pos"), OPPOSITES)
def test_words_that_exclude_each_other_name_each_other_or_share_a_line(a: str, b: str, pos: str) -> None:
    first, second = lexicon.opposites(a), lexicon.opposites(b)
    assert f"={b}" in first or f"={a}" in second or first & second


def test_most_words_exclude_nothing() -> None:
    assert not lexicon.opposites("bicycle")
    assert not lexicon.opposites("zzz")


def test_no_word_stands_on_both_sides_of_a_line() -> None:
    for groups in lexicon._tables().groups.values():
        lines = [group[:-1] for group in groups if group[0] == "o"]
        assert len(lines) == len(set(lines)), groups
