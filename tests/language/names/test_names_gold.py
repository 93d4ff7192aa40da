"""The rules on gold mentions, where no network takes part, and the shipped analyser on the bare text."""

import pytest

from benchmarks.name_gold import GoldArticle, articles
from benchmarks.name_scores import b_cubed, left_alone, resolved, together, whole_entries
from benchmarks.names import rules, shipped

DEVELOPMENT = articles(split="development")
HELD_OUT = articles(split="held out")
FEWEST_WORDS, MOST_WORDS = 150, 350


def test_there_are_articles_to_develop_on_and_others_to_check() -> None:
    assert len(DEVELOPMENT) == 8
    assert len(HELD_OUT) >= 6
    for article in DEVELOPMENT + HELD_OUT:
        assert FEWEST_WORDS <= len(article.text.split()) <= MOST_WORDS


@pytest.mark.parametrize("gold", DEVELOPMENT, ids=lambda gold: gold.id)
def test_the_rules_gather_each_entry_of_the_gold_mentions_and_resolve_nothing_wrongly(
    gold: GoldArticle,
) -> None:
    answer = rules(gold)
    assert whole_entries(gold, answer).f_score == 1
    assert b_cubed(gold, answer).f_score == 1
    assert resolved(gold, answer, "pronouns").precision == 1
    assert resolved(gold, answer, "descriptions").precision == 1
    assert left_alone(gold, answer).recall == 1


def test_the_rules_resolve_most_of_what_can_be_resolved() -> None:
    answers = [(gold, rules(gold)) for gold in DEVELOPMENT]
    assert together(resolved(*each, "pronouns") for each in answers).recall > 0.8
    assert together(resolved(*each, "descriptions") for each in answers).recall > 0.85


def test_the_rules_hold_on_articles_that_they_were_not_made_for() -> None:
    answers = [(gold, rules(gold)) for gold in HELD_OUT]
    assert together(whole_entries(*each) for each in answers).f_score > 0.9
    assert together(resolved(*each, "pronouns") for each in answers).precision > 0.9
    assert together(resolved(*each, "descriptions") for each in answers).precision > 0.9


@pytest.mark.model
def test_the_shipped_analyser_gathers_most_entries_from_the_bare_text() -> None:
    answers = [(gold, shipped(gold)) for gold in DEVELOPMENT + HELD_OUT]
    assert together(b_cubed(*each) for each in answers).f_score > 0.75
    assert together(whole_entries(*each) for each in answers).f_score > 0.55
    assert together(resolved(*each, "pronouns") for each in answers).precision > 0.75
    assert together(resolved(*each, "descriptions") for each in answers).precision > 0.75
