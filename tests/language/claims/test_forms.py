from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from reader.language.claims.finding import claims_of

Parse = Callable[[str], Doc]

"""Sentence and, for each claim: form, text, subject, predicate."""
FORMS = [
    (
        "Palace aide Viktor Marsh will lead the delegation.",
        [
            (
                "clause",
                "Palace aide Viktor Marsh will lead the delegation",
                "Palace aide Viktor Marsh",
                "lead",
            ),
            ("apposition", "Palace aide Viktor Marsh", "Viktor Marsh", "be aide"),
        ],
    ),
    (
        "Norway's capital, Oslo, hosted the talks in May 2021.",
        [
            ("clause", "Norway's capital, Oslo, hosted the talks in May 2021", "Norway's capital", "host"),
            ("apposition", "Norway's capital, Oslo", "Oslo", "be capital"),
        ],
    ),
    (
        "The ship, built in 1905, sank off the coast.",
        [
            ("clause", "The ship, built in 1905, sank off the coast", "The ship", "sink"),
            ("participle", "built in 1905", "The ship", "build"),
        ],
    ),
    (
        "Built in 1905, the ship sank off the coast.",
        [
            ("participle", "Built in 1905", "the ship", "build"),
            ("clause", "the ship sank off the coast", "the ship", "sink"),
        ],
    ),
    (
        "The board admitted that a report written by Lund was lost.",
        [
            ("clause", "a report written by Lund was lost", "a report written by Lund", "lose"),
            ("participle", "written by Lund", "a report", "write"),
        ],
    ),
    (
        "The plan, drawn up by Lund and approved in May, failed.",
        [
            ("clause", "The plan, drawn up by Lund and approved in May, failed", "The plan", "fail"),
            ("participle", "drawn up by Lund", "The plan", "draw up"),
            ("participle", "approved in May", "The plan", "approve"),
        ],
    ),
    ("People who smoke die early.", [("clause", "People who smoke die early", "People", "die")]),
    (
        "Twelve boats lost in storm off Norway",
        [("clause", "Twelve boats lost in storm off Norway", "Twelve boats", "lose")],
    ),
    ("Mayor to visit Leeds on Friday", [("clause", "Mayor to visit Leeds on Friday", "Mayor", "visit")]),
    (
        "When prices rise, demand falls.",
        [("clause", "When prices rise, demand falls", "demand", "fall")],
    ),
    (
        "When prices rose, demand fell.",
        [("clause", "prices rose", "prices", "rise"), ("clause", "demand fell", "demand", "fall")],
    ),
    (
        "Related companies lost money in 2020.",
        [("clause", "Related companies lost money in 2020", "Related companies", "lose")],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected"), FORMS, ids=[sentence for sentence, _ in FORMS])
def test_what_is_said_in_passing_is_a_claim_of_its_own(
    parse: Parse, sentence: str, expected: list[tuple[str, str, str, str]]
) -> None:
    found = [(claim.form, claim.text, claim.subject, claim.predicate) for claim in claims_of(parse(sentence))]
    assert found == expected


def test_in_an_apposition_the_name_is_the_subject_of_what_it_is_called(parse: Parse) -> None:
    named = claims_of(parse("Norway's capital, Oslo, hosted the talks in May 2021."))[1]
    roles = {word.text: word.role for word in named.words}
    assert (roles["Oslo"], roles["capital"], roles["Norway"]) == ("subject", "predicate", "modifier")
    core = next(at for at, word in enumerate(named.words) if word.text == "capital")
    assert named.words[core].head == core
    assert {word.text: word.head for word in named.words}["Oslo"] == core


NEGATION = [
    ("The crew came home with nothing.", ["positive"]),
    ("Nobody but Lund voted, and Dahl came with no money.", ["positive", "positive"]),
    ("In no way did the plan fail.", ["negative"]),
    ("The paper was signed by no one.", ["negative"]),
    ("The mayor was seen by nobody.", ["negative"]),
    ("She left without paying the bill.", ["positive", "negative"]),
    ("The mayor denied taking bribes.", ["negative"]),
    ("The mayor rejected claims that the plant had leaked oil.", ["negative"]),
    ("Dahl did not attend or vote for it.", ["negative", "negative"]),
    ("Lund never smoked or drank wine.", ["negative", "negative"]),
    ("No fewer than 40 people were hurt.", ["positive"]),
    ("There is no evidence that the plant leaked oil.", ["negative"]),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "polarities"), NEGATION)
def test_only_a_negation_with_the_verb_in_its_scope_denies_the_claim(
    parse: Parse, sentence: str, polarities: list[str]
) -> None:
    assert [claim.polarity for claim in claims_of(parse(sentence))] == polarities


MODALITY = [
    ("The company may sell the plant and close its office.", ["hedged", "hedged"]),
    ("He is said to have fled to Norway.", ["hedged"]),
    ("Mayor to visit Leeds on Friday", ["planned"]),
    ("Lund voiced fears that the dam would fail.", ["asserted", "hedged"]),
    ("Lund claimed to have seen the plan.", ["hedged"]),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "modalities"), MODALITY)
def test_an_auxiliary_or_a_doubted_noun_tells_how_sure_a_claim_is(
    parse: Parse, sentence: str, modalities: list[str]
) -> None:
    assert [claim.modality for claim in claims_of(parse(sentence))] == modalities
