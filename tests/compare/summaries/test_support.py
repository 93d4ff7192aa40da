"""How a long text bears out the words of a short one."""

from collections.abc import Callable

from reader.compare.summaries.plain_words import plain_words
from reader.compare.summaries.support import Supported, features, is_copied, supported
from reader.compare.summaries.text_index import index_of
from reader.model.analysis import Analysis
from reader.model.article import Article

Analyse = Callable[[str], tuple[Article, Analysis]]

LONG = (
    "The harbour company bought three ferries in May. The ferries sail between Port Elm and Ness. "
    "Tickets cost nine pounds. The National Union of Sailors did not sign the contract. "
    "The engines are quiet, but the cabins are large. Crews rehearse every week."
)


def beside(short: str, long: str = LONG) -> Supported:
    article = Article("-", "x", short, ())
    text = index_of(plain_words(Article("-", "y", long, ()), Analysis("y")))
    return supported(plain_words(article, Analysis("x")), text)


def told(pair: Supported, text: str) -> dict[str, float]:
    return features(pair, next(word for word in pair.words if word.text == text))


def test_a_word_stands_where_its_sentence_speaks_or_elsewhere() -> None:
    pair = beside("The company bought three ferries, and tickets were purple.")
    assert told(pair, "ferries")["stands_inside"] == 1
    assert told(pair, "purple")["stands"] == 0
    assert told(pair, "ferries")["support"] == 1
    assert told(pair, "purple")["support"] < 0.8


def test_a_word_of_like_meaning_supports_less_than_the_word_itself() -> None:
    pair = beside("The motors are silent.")
    assert told(pair, "silent")["stands"] == 0
    assert told(pair, "silent")["alike_inside"] == 1
    assert told(pair, "silent")["support"] == 0.8


def test_an_opposite_in_its_place_is_seen() -> None:
    pair = beside("The cabins are small and the engines are quiet.")
    assert told(pair, "small")["opposed_beside"] == 1
    assert told(pair, "quiet")["opposed_beside"] == 0


def test_another_number_in_its_place_is_a_rival() -> None:
    assert told(beside("Tickets cost seven pounds."), "seven")["rival"] == 1
    assert told(beside("Tickets cost nine pounds."), "nine")["rival"] == 0
    assert told(beside("Tickets cost 9 pounds."), "9")["stands_inside"] == 1


def test_a_negation_on_one_side_only() -> None:
    assert told(beside("The union signed the contract."), "signed")["only_there"] == 1
    assert told(beside("The company never bought three ferries."), "bought")["only_here"] == 1


def test_initials_stand_for_the_words() -> None:
    pair = beside("NUS did not sign the contract.", LONG.replace("of Sailors", "Sailors"))
    assert told(pair, "NUS")["stands"] == 1


def test_copied_words_are_known_by_the_run_that_holds_them() -> None:
    pair = beside("Tickets cost nine pounds. The engines are quiet, and the cabins are small.")
    copied = [word.text for word in pair.words if is_copied(pair, word)]
    assert copied == ["Tickets", "cost", "nine", "pounds"]
    assert told(pair, "quiet")["copied"] == 4


def test_sums_of_money_are_told_apart_by_their_value(analyse: Analyse) -> None:
    text = index_of(
        plain_words(*analyse("It earned $1.50 a share. Costs rose to $3.20 a mile, or by 8 per cent."))
    )
    words = plain_words(*analyse("It earned $3.20 a share, and costs rose to $9.10 a mile."))
    pair = supported(words, text)
    assert [text.words[place].text for place in pair.evidence[words[2].place].same] == ["$3.20"]
    assert told(pair, "$9.10")["number_missing"] == 1


def test_a_number_written_otherwise_does_not_end_a_copy() -> None:
    pair = beside("Tickets cost 9 pounds.")
    assert told(pair, "9")["copied"] == 4


def test_rounded_numbers_are_the_same() -> None:
    pair = beside("It drew 61,000 visitors.", "The show drew 60,950 visitors in a week of rain.")
    assert told(pair, "61,000")["stands"] == 1
