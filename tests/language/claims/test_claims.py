from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from reader.language.claims.finding import claims_of
from reader.model import Quantity, Span, Word

Parse = Callable[[str], Doc]

"""Sentence and, for each claim: text, subject, predicate, polarity, modality, speaker."""
FRAMES = [
    (
        "The harbour council approved the plan on 3 May 2024, Mayor Ada Lund said.",
        [
            ("The harbour council approved the plan on 3 May 2024", "The harbour council", "approve",
             "positive", "asserted", "Mayor Ada Lund"),
        ],
    ),
    (
        "Officials said on Monday that the dam had failed and that 300 homes were flooded.",
        [
            ("the dam had failed", "the dam", "fail", "positive", "asserted", "Officials"),
            ("300 homes were flooded", "300 homes", "flood", "positive", "asserted", "Officials"),
        ],
    ),
    (
        "According to Okafor, twelve boats sank in 2019.",
        [("According to Okafor, twelve boats sank in 2019", "twelve boats", "sink", "positive",
         "asserted", "Okafor")],
    ),
    (
        '"We will not close the plant," said Henrik Dahl, the director.',
        [("We will not close the plant", "We", "close", "negative", "planned", "Henrik Dahl")],
    ),
    ("Nobody attended the meeting.",
     [("Nobody attended the meeting", "Nobody", "attend", "negative", "asserted", None)]),
    ("The mill did not close until May.",
     [("The mill did not close until May", "The mill", "close", "positive", "asserted", None)]),
    ("The truce did not last until May.",
     [("The truce did not last until May", "The truce", "last", "negative", "asserted", None)]),
    ("The draw left No. 13 seed Ada Lund in the cup.",
     [("The draw left No. 13 seed Ada Lund in the cup", "The draw", "leave", "positive", "asserted", None)]),
    ("The board did not fail to pay.",
     [("The board did not fail to pay", "The board", "pay", "positive", "asserted", None)]),
    (
        "The ferry, which carried 40 people, sank off Norway.",
        [
            ("The ferry, which carried 40 people, sank off Norway", "The ferry", "sink", "positive",
             "asserted", None),
            ("which carried 40 people", "The ferry", "carry", "positive", "asserted", None),
        ],
    ),
    ("If rates rise, growth will stall.",
     [("If rates rise, growth will stall", "growth", "stall", "positive", "conditional", None)]),
    (
        "The company may sell its factory, but it has no plans to leave Leeds.",
        [
            ("The company may sell its factory", "The company", "sell", "positive", "hedged", None),
            ("it has no plans to leave Leeds", "it", "leave", "negative", "planned", None),
        ],
    ),
    ("Neither Lund nor Okafor voted for the bill.",
     [("Neither Lund nor Okafor voted for the bill", "Neither Lund nor Okafor", "vote", "negative",
      "asserted", None)]),
    (
        "Not only did prices rise, wages fell.",
        [
            ("Not only did prices rise", "prices", "rise", "positive", "asserted", None),
            ("wages fell", "wages", "fall", "positive", "asserted", None),
        ],
    ),
    (
        "Police arrested three men and seized 5 kg of cocaine.",
        [
            ("Police arrested three men", "Police", "arrest", "positive", "asserted", None),
            ("seized 5 kg of cocaine", "Police", "seize", "positive", "asserted", None),
        ],
    ),
    ("There were 40 employees at the plant.",
     [("There were 40 employees at the plant", "40 employees at the plant", "be", "positive", "asserted",
      None)]),
    ("The plant is still open.", [("The plant is still open", "The plant", "be open", "positive",
     "asserted", None)]),
    ("The bill was approved by the senate in March.",
     [("The bill was approved by the senate in March", "The bill", "approve", "positive", "asserted", None)]),
    ("It is unlikely that the talks will resume.",
     [("the talks will resume", "the talks", "resume", "negative", "hedged", None)]),
    ("The council is to vote on Tuesday.",
     [("The council is to vote on Tuesday", "The council", "vote", "positive", "planned", None)]),
    (
        "Critics claim it is unsafe, while trials found it safe.",
        [
            ("it is unsafe", "it", "be unsafe", "positive", "asserted", "Critics"),
            ("trials found it safe", "trials", "find", "positive", "asserted", None),
        ],
    ),
    ("It seems the talks have failed.", [("the talks have failed", "the talks", "fail", "positive",
     "hedged", None)]),
    ("He is believed to have left the country.",
     [("He is believed to have left the country", "He", "leave", "positive", "hedged", None)]),
    (
        "Both sides chose delay, choosing to send envoys instead.",
        [
            ("Both sides chose delay", "Both sides", "choose", "positive", "asserted", None),
            ("choosing to send envoys instead", "Both sides", "send", "positive", "planned", None),
        ],
    ),
    ("This led to Rome keeping the plans secret.",
     [("Rome keeping the plans secret", "Rome", "keep", "positive", "asserted", None)]),
    ("Lund did not say that the bridge was safe.",
     [("Lund did not say that the bridge was safe", "Lund", "say", "negative", "asserted", None)]),
    ("She denied that the bridge had collapsed.",
     [("the bridge had collapsed", "the bridge", "collapse", "negative", "asserted", "She")]),
    ("The firm no longer pays dividends.",
     [("The firm no longer pays dividends", "The firm", "pay", "negative", "asserted", None)]),
    ("The mayor could not outright refuse.",
     [("The mayor could not outright refuse", "The mayor", "refuse", "negative", "asserted", None)]),
    ("They could not simply turn the invitation down.",
     [("They could not simply turn the invitation down", "They", "turn down", "negative", "asserted", None)]),
    ("Did the mayor lie?", []),
    ("Please call the office now.", []),
    ("But here's the twist: the mayor will stay.",
     [("the mayor will stay", "the mayor", "stay", "positive", "planned", None)]),
    ("The old harbour wall.", []),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected"), FRAMES, ids=[sentence for sentence, _ in FRAMES])
def test_each_clause_becomes_a_claim_with_its_frame(
    parse: Parse, sentence: str, expected: list[tuple[str, str, str, str, str, str | None]]
) -> None:
    found = [
        (claim.text, claim.subject, claim.predicate, claim.polarity, claim.modality, claim.speaker)
        for claim in claims_of(parse(sentence))
    ]
    assert found == expected


def test_a_reported_claim_says_so(parse: Parse) -> None:
    said = claims_of(
        parse("Officials said on Monday that the dam had failed and that 300 homes were flooded.")
    )
    assert [claim.reported for claim in said] == [True, True]
    assert not claims_of(parse("The plant is still open."))[0].reported


@pytest.mark.parametrize(
    ("sentence", "time", "quantities"),
    [
        ("The harbour council approved the plan on 3 May 2024, Mayor Ada Lund said.", "2024-05-03", []),
        ("According to Okafor, twelve boats sank in 2019.", "2019", [(12.0, "boat")]),
        ("The bill was approved by the senate in March.", "march", []),
        ("There were 40 employees at the plant.", None, [(40.0, "employee")]),
    ],
)
def test_dates_and_numbers_join_the_claim_that_holds_them(
    parse: Parse, sentence: str, time: str | None, quantities: list[tuple[float, str]]
) -> None:
    claim = claims_of(parse(sentence))[0]
    assert claim.time == time
    assert [(quantity.value, quantity.unit) for quantity in claim.quantities] == quantities


def test_objects_keep_their_preposition_and_leave_out_the_source(parse: Parse) -> None:
    assert claims_of(parse("According to Okafor, twelve boats sank in 2019."))[0].objects == ("in 2019",)
    assert claims_of(parse("Police arrested three men and seized 5 kg of cocaine."))[0].objects == (
        "three men",
    )


def test_words_carry_the_roles_of_the_frame(parse: Parse) -> None:
    passive = claims_of(parse("The bill was approved by the senate in March."))[0]
    roles = {word.text: word.role for word in passive.words}
    assert roles["bill"] == "object"
    assert roles["senate"] == "subject"
    assert roles["approved"] == "predicate"
    assert roles["March"] == "oblique"
    assert roles["was"] == "function"


def test_controlling_verbs_leave_the_predicate_to_the_verb_that_matters(parse: Parse) -> None:
    roles = {word.text: word.role for word in claims_of(parse("The board did not fail to pay."))[0].words}
    assert (roles["not"], roles["fail"], roles["pay"]) == ("negation", "negation", "predicate")


@pytest.mark.parametrize("sentence", [sentence for sentence, _ in FRAMES])
def test_every_span_lies_in_the_text(parse: Parse, sentence: str) -> None:
    doc = parse(sentence)
    for claim in claims_of(doc):
        assert claim.text == claim.span.of(doc.text)
        assert claim.sentence.covers(claim.span)
        assert 0.0 < claim.check_worthiness < 1.0
        for word in claim.words:
            assert word.text == word.span.of(doc.text)
            assert claim.span.covers(word.span)
            assert 0 <= word.head < len(claim.words)
        for quantity in claim.quantities:
            assert claim.span.covers(quantity.span)


def test_every_span_goes_where_the_caller_places_it(parse: Parse) -> None:
    doc = parse("In 2019 Brack employed 40 people; Brack now employs 65 people.")

    def behind(start: int, end: int) -> Span:
        return Span(start + 100, end + 100)

    def moved(parts: tuple[Word, ...] | tuple[Quantity, ...]) -> list[Span]:
        return [behind(part.span.start, part.span.end) for part in parts]

    for here, there in zip(claims_of(doc), claims_of(doc, place=behind), strict=True):
        assert there.span == behind(here.span.start, here.span.end)
        assert there.sentence == behind(here.sentence.start, here.sentence.end)
        assert [word.span for word in there.words] == moved(here.words)
        assert [quantity.span for quantity in there.quantities] == moved(here.quantities)
        assert (there.text, there.time) == (here.text, here.time)
        assert there.check_worthiness == here.check_worthiness


TIMES = [
    ("In 2019 Brack employed 40 people; Brack now employs 65 people.", ["2019", "now"]),
    ("In 2019 the firm opened a store and closed two.", ["2019", "2019"]),
    (
        "Officials said on Monday that the dam had failed and that 300 homes were flooded.",
        ["monday", "monday"],
    ),
    ("The plant is still open.", [None]),
]


@pytest.mark.parametrize(("sentence", "times"), TIMES)
def test_a_date_counts_for_its_own_clause_unless_it_stands_before_all(
    parse: Parse, sentence: str, times: list[str | None]
) -> None:
    assert [claim.time for claim in claims_of(parse(sentence))] == times


RELATIVE = [
    (
        "The crew tested the engine, which weighs 45 grams and runs quietly.",
        ["The crew", "the engine", "the engine"],
    ),
    ("Officials carried a counter that weighed 45 grams and recorded steps.", ["Officials", "a counter"]),
    ("People who smoke die early.", ["People"]),
    ("Officials found boats that sank in May.", ["Officials", "boats"]),
    ("Lund saw men carrying guns.", ["Lund", "men"]),
    ("The firm will sell a boat that won a race.", ["The firm"]),
    ("The firm never bought a boat that won.", ["The firm"]),
    ("What the study does not show", []),
]


@pytest.mark.parametrize(("sentence", "subjects"), RELATIVE)
def test_a_relative_clause_is_a_claim_about_its_noun_when_that_is_somebody_in_particular(
    parse: Parse, sentence: str, subjects: list[str]
) -> None:
    assert [claim.subject for claim in claims_of(parse(sentence))] == subjects


def test_what_a_copula_ascribes_keeps_its_preposition(parse: Parse) -> None:
    claims = claims_of(parse('"I am not against a bridge," Dahl said. "I am against this one."'))
    assert [claim.predicate for claim in claims] == ["be against bridge", "be against one"]
    assert [claim.speaker for claim in claims] == ["Dahl", "Dahl"]


def test_auxiliaries_and_names_get_their_base_form(parse: Parse) -> None:
    words = claims_of(parse("They will have left by noon."))[0].words
    assert {word.text: word.lemma for word in words}["have"] == "have"
    passive = claims_of(parse("The bill was approved by the senate in March."))[0].words
    assert {word.text: word.lemma for word in passive}["was"] == "be"
    assert {word.text: word.lemma for word in passive}["March"] == "March"


def test_a_passive_that_was_taken_for_an_adjective_is_still_a_claim(parse: Parse) -> None:
    closed = "The bridge was closed to trucks in March 2021"
    claims = claims_of(parse(f"{closed}, after inspectors found cracks in two of its six main girders."))
    assert [(claim.text, claim.predicate) for claim in claims] == [
        (closed, "close"),
        ("inspectors found cracks in two of its six main girders", "find"),
    ]


def test_what_somebody_is_told_is_the_claim(parse: Parse) -> None:
    claims = claims_of(parse("The engineering firm told members that repair was no longer a choice."))
    assert [(claim.text, claim.polarity, claim.speaker) for claim in claims] == [
        ("repair was no longer a choice", "negative", "The engineering firm")
    ]
