import numpy as np
import pytest

from reader.language.analyser import Analyser
from reader.language.parse.parsed import parsed
from reader.language.sentence_meaning import meaning_of

COUNTS = np.array([[1.0, 4.0], [3.0, 1.0], [0.0, 0.0]], dtype=np.float32)
VALUES = np.array([[2.0, -1.0], [-2.0, 4.0], [9.0, 9.0]], dtype=np.float32)
WORTH = np.hstack((COUNTS, COUNTS * VALUES))
"""Two heads over two words and a blank."""


def test_a_stretch_says_the_weighted_mean_of_its_words_summed_over_the_heads() -> None:
    assert meaning_of(WORTH, 0, 2) == pytest.approx((2 - 6) / 4 + (-4 + 4) / 5)


def test_a_word_alone_says_its_values() -> None:
    assert meaning_of(WORTH, 1, 2) == pytest.approx(-2 + 4)


def test_blanks_change_nothing() -> None:
    assert meaning_of(WORTH, 0, 3) == meaning_of(WORTH, 0, 2)


@pytest.mark.parametrize(("low", "high"), [(2, 3), (1, 1)])
def test_where_no_word_is_nothing_is_said(low: int, high: int) -> None:
    assert meaning_of(WORTH, low, high) is None


def test_words_that_no_network_has_read_say_nothing() -> None:
    assert meaning_of(None, 0, 2) is None


@pytest.mark.model
@pytest.mark.parametrize(
    ("worthier", "other"),
    [
        ("Unemployment fell by 3 percent last year.", "I hope that next year will be kinder to us."),
        ("The ministry has closed more schools than it opened.", "We must never give up on our schools."),
        ("She voted against the treaty twice.", "Thank you all for coming out tonight."),
    ],
)
def test_the_shipped_heads_tell_a_checkable_sentence_from_another(
    analyser: Analyser, worthier: str, other: str
) -> None:
    """Each is read as a sentence of one paragraph, in either order."""
    for text in (f"{worthier} {other}", f"{other} {worthier}"):
        parse = parsed(analyser.nlp(text))
        said = {each.text: meaning_of(parse.worth, each.start, each.end) or 0.0 for each in parse.sentences}
        assert said[worthier] > 0 > said[other]
