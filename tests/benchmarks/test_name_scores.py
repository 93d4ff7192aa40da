from pathlib import Path

import pytest

from benchmarks.name_gold import GoldArticle, GoldEntry, articles, spans_of
from benchmarks.name_scores import Answer, Counts, b_cubed, left_alone, resolved, together, whole_entries
from benchmarks.names import floor, main, rules
from reader.model import Entity, Span

TEXT = "Ada Lund met Lund and Oslo. She left it."
ADA, LUND, OSLO, SHE, IT = (Span(*at) for at in ((0, 8), (13, 17), (22, 26), (28, 31), (37, 39)))
GOLD = GoldArticle(
    "test",
    "development",
    TEXT,
    (GoldEntry("Ada Lund", "PERSON", (ADA, LUND)), GoldEntry("Oslo", "GPE", (OSLO,))),
    ambiguous=(),
    pronouns={SHE: frozenset({0}), IT: frozenset()},
)
RIGHT = Answer(
    [Entity(ADA, "PERSON", "e1"), Entity(LUND, "PERSON", "e1"), Entity(OSLO, "GPE", "e2")],
    {SHE: frozenset({"e1"})},
)
SPLIT = Answer(
    [Entity(ADA, "PERSON", "e1"), Entity(LUND, "PERSON", "e3"), Entity(OSLO, "ORG", "e2")],
    {SHE: frozenset({"e2"}), IT: frozenset({"e2"})},
)


def test_everything_right_scores_one() -> None:
    assert b_cubed(GOLD, RIGHT).f_score == whole_entries(GOLD, RIGHT).f_score == 1
    assert resolved(GOLD, RIGHT, "pronouns").f_score == left_alone(GOLD, RIGHT).recall == 1


def test_an_entry_in_two_halves_costs_recall_only() -> None:
    counts = b_cubed(GOLD, SPLIT)
    assert counts.precision == 1
    assert counts.recall == pytest.approx(2 / 3)


def test_an_entry_counts_when_all_mentions_and_the_kind_are_right() -> None:
    assert whole_entries(GOLD, SPLIT) == Counts(0, 3, 0, 2)


def test_wrong_answers_cost_precision_and_traps() -> None:
    assert resolved(GOLD, SPLIT, "pronouns") == Counts(0, 2, 0, 1)
    assert left_alone(GOLD, SPLIT) == Counts(0, 1, 0, 1)
    assert resolved(GOLD, SPLIT, "descriptions") == Counts()


def test_counts_add_up_and_nothing_is_perfect() -> None:
    assert together([Counts(1, 2, 1, 4), Counts(0, 2, 0, 0)]) == Counts(1, 4, 1, 4)
    assert Counts().precision == Counts().recall == 1
    assert Counts(0, 1, 0, 1).f_score == 0


def test_the_floor_gathers_by_spelling_and_takes_the_nearest_person() -> None:
    answer = floor(GOLD)
    assert whole_entries(GOLD, answer) == Counts(1, 3, 1, 2)
    assert answer.pronouns == {SHE: frozenset({"person Lund"})}


def test_mentions_are_found_by_their_count_as_whole_words() -> None:
    assert spans_of("York, New York, Yorkshire", ["York", "York#2"]) == (Span(0, 4), Span(10, 14))
    with pytest.raises(ValueError, match="York#3"):
        spans_of("York, New York, Yorkshire", ["York#3"])


def test_gold_articles_hold_what_their_files_say(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Ada Lund met Lund. She and Jo met. Both left. Lee slept.", "utf-8")
    (tmp_path / "a.toml").write_text(
        'split = "held out"\nstyle = "x"\n[[entry]]\nname = "Ada Lund"\nlabel = "PERSON"\n'
        'names = ["Ada Lund", "Lund#2"]\npronouns = ["She"]\ndescriptions = ["Both"]\n'
        '[[entry]]\nname = "Jo"\nlabel = "PERSON"\nnames = ["Jo"]\ndescriptions = ["Both"]\n'
        '[unresolved]\nnames = ["Lee"]\n',
        "utf-8",
    )
    assert articles(tmp_path, split="development") == []
    (article,) = articles(tmp_path)
    assert [entity.span.of(article.text) for entity in article.entities] == ["Ada Lund", "Lund", "Jo", "Lee"]
    assert article.entries[0].kind == "person"
    assert list(article.descriptions.values()) == [frozenset({0, 1})]


def test_the_table_names_both_splits(capsys: pytest.CaptureFixture[str]) -> None:
    main(["--rules-only", "--errors", "development"])
    printed = capsys.readouterr().out
    assert "| development |" in printed
    assert "| held out |" in printed
    assert "wanted" in printed
    assert rules(GOLD).pronouns == {SHE: frozenset({"e1"})}
