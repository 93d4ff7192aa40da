import pytest

from reader.language.reference.discourse import Discourse
from reader.model.claim import Role
from tests.language.marked import gathered

SENTENCES = [
    ("Rain fell. Snow fell.", 2),
    ("Sen. Cobb met Mr. Lund at 5 p.m. in St. Ives.", 1),
    ("J. K. Rowling wrote.", 1),
    ("The U.S. Senate voted.", 1),
    ("It met Acme Ltd. The club won.", 2),
    ("It rained.[1][2] Snow fell.", 2),
    ("\"Rain fell.\" Snow fell!", 2),
    ("Rain fell\n\nSnow fell", 2),
    ("Rain fell.\n", 1),
    ("", 1),
    ("rain " * 500, 3),
]  # fmt: skip


@pytest.mark.parametrize(("text", "count"), SENTENCES)
def test_sentences_end_at_full_stops_but_not_at_abbreviations(text: str, count: int) -> None:
    discourse = Discourse(text, [], [])
    assert discourse.sentence_at(max(len(text) - 1, 0)) + 1 == count
    assert discourse.sentence(count - 1).end == len(text)
    assert discourse.sentence(-1).start == 0


def discourse_of(marked: str, **roles: Role) -> Discourse:
    text, entities, names = gathered(marked)
    return Discourse(text, entities, names, roles={text.index(word): role for word, role in roles.items()})


def test_quotations_are_known_by_their_marks() -> None:
    discourse = discourse_of('"It rains," {P:Ada Lund} said. “Snow,” said {P:Jo Berg}.\n\nRain fell')
    assert discourse.in_quote(3)
    assert not discourse.in_quote(discourse.text.index("Ada"))
    assert discourse.in_quote(discourse.text.index("Snow"))
    assert not discourse.in_quote(len(discourse.text) - 1)
    assert discourse.speakers(3) == {"e1", "e2"}


def test_whoever_is_told_does_not_speak() -> None:
    assert discourse_of('{P:Ada Lund} told {P:Jo Berg} so. "He left"').speakers(0) == {"e1"}


SUBJECTS = [
    ("{P:Ada Lund} left.", True),
    ("Rain fell on {P:Ada Lund}.", False),
    ("Rain fell on a Dr. {P:Ada Lund}.", False),
    ("President {P:Ada Lund} left.", True),
    ("{P:Ada Lund}'s boat sank.", False),
    ("{P:Ada Lund}'s aide {P:Jo Berg} left.", True),
    ("{P:Ada Lund} met {P:Jo Berg}.", False),
    ("{O:Acme} hired {P:Jo Berg}.", True),
]


@pytest.mark.parametrize(("marked", "answer"), SUBJECTS)
def test_the_first_name_without_a_preposition_is_what_the_sentence_is_about(
    marked: str, answer: bool
) -> None:
    discourse = discourse_of(marked)
    assert discourse.is_subject(discourse.named[-1]) is answer


def test_a_parse_knows_the_subject_better() -> None:
    discourse = discourse_of("{P:Ada Lund} met {P:Jo Berg}.", Ada="object", Jo="subject")
    assert [discourse.is_subject(mention) for mention in discourse.named] == [False, True]


def test_a_stretch_is_named_when_it_overlaps_a_name() -> None:
    discourse = discourse_of("The {O:Hill Council} met.")
    assert discourse.is_named(discourse.sentence(0))
    assert not discourse.is_named(type(discourse.sentence(0))(0, 3))
