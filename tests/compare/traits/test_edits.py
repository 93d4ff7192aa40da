import pytest

from reader.compare.traits.edits import Edits, Token, edits_between, kin_of

PARTS = {"the": "DET", "a": "DET", "in": "ADP", "not": "PART", "was": "AUX", "quickly": "ADV", "and": "CCONJ"}


def tokens(told: str) -> list[Token]:
    """Words with a part of speech each, nouns where nothing else is said: buy/VERB."""
    found = []
    for word in told.split():
        text, _, pos = word.partition("/")
        found.append(Token(text, text, pos or PARTS.get(text, "NOUN")))
    return found


def edits(a: str, b: str) -> Edits:
    return edits_between(tokens(a), tokens(b))


def test_a_copy_has_no_edits() -> None:
    assert edits("the car stopped/VERB", "the car stopped/VERB") == Edits((), (), (), (), 0)


@pytest.mark.parametrize(
    ("a", "b", "kin"),
    [
        ("car", "automobile", "alike"),
        ("rise/VERB", "fall/VERB", "opposite"),
        ("safe/ADJ", "unsafe/ADJ", "opposite"),
        ("copper", "metal", "broader"),
        ("violin", "treaty", "other"),
    ],
)
def test_replaced_words_are_told_apart_by_their_kin(a: str, b: str, kin: str) -> None:
    (one,) = edits(f"the {a} in the house", f"the {b} in the house").substitutions
    assert one.kin == kin
    assert kin_of(one.b, one.a) == kin_of(one.a, one.b)


def test_words_that_only_changed_places_are_moved() -> None:
    found = edits("in summer the talks ended/VERB", "the talks ended/VERB in summer")
    assert ({token.text for token in found.moved}, found.only_a, found.only_b) == ({"in", "summer"}, (), ())


def test_what_has_no_counterpart_stands_alone_on_its_side() -> None:
    found = edits("the car was sold/VERB", "the car was not sold/VERB quickly")
    assert [token.text for token in found.only_b] == ["not", "quickly"]
    assert (found.only_a, found.substitutions, found.places) == ((), (), 2)


def test_words_of_other_parts_replace_each_other_only_as_kin() -> None:
    found = edits("the violin stopped/VERB", "the quickly stopped/VERB")
    assert found.substitutions == ()
    assert ([t.text for t in found.only_a], [t.text for t in found.only_b]) == (["violin"], ["quickly"])
