import pytest

from reader.compare.words.word_senses import nearness, rarity


@pytest.mark.parametrize(
    ("near", "far"), [(("car", "vehicle"), ("car", "poem")), (("talk", "discuss"), ("talk", "iron"))]
)
def test_kindred_words_are_nearer_than_strangers(near: tuple[str, str], far: tuple[str, str]) -> None:
    assert nearness(*near) > 0.5 > nearness(*far)


def test_a_word_is_as_near_to_itself_as_can_be_and_nearness_has_no_direction() -> None:
    assert nearness("car", "car") == 1.0
    assert nearness("car", "vehicle") == nearness("vehicle", "car")


def test_unknown_words_are_near_to_nothing_and_rarest() -> None:
    assert nearness("qwxz", "car") == 0.0
    assert rarity("qwxz") == 1.0


def test_rare_words_are_rarer_than_common_ones() -> None:
    assert 0 <= rarity("time") < rarity("treaty") < rarity("abbreviate") <= 1
