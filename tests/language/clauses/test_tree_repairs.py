"""Sentences whose trees needed a repair, single quotation marks, and asides: who says what."""

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings, strategies
from spacy.tokens import Doc

from reader.language.claims.finding import claims_of
from reader.language.clauses.tree_repairs import repaired
from reader.language.parse.parsed import Parse as Tree
from reader.language.parse.parsed import parsed
from reader.language.speech.single_quotes import with_double_marks

Parse = Callable[[str], Doc]

"""Sentence and, for each claim, its text and speaker."""
REPAIRED: list[tuple[str, list[tuple[str, str | None]]]] = [
    (
        "Despite what some buyers say, the yard is not closing, Lund said.",
        [("Despite what some buyers say, the yard is not closing", "Lund")],
    ),
    ("The owners, a witness said, were livid.", [("The owners, a witness said, were livid", "a witness")]),
    (
        "The mayor's remarks, a spokesman said, were taken out of context.",
        [("The mayor's remarks, a spokesman said, were taken out of context", "a spokesman")],
    ),
    (
        "If the results hold up, Dahl said, they will matter.",
        [("If the results hold up, Dahl said, they will matter", "Dahl")],
    ),
    (
        "The league's lawyers believe, he said, that the clubs cannot pay.",
        [("the clubs cannot pay", "The league's lawyers")],
    ),
    (
        'It said the ferry "has always been safe" and that "a large part" of the money came from tourists.',
        [
            ('the ferry "has always been safe"', "It"),
            ('"a large part" of the money came from tourists', "It"),
        ],
    ),
    (
        '"Nobody warned us; nobody told us," says a clerk near the harbour.',
        [("Nobody warned us", "a clerk"), ("nobody told us", "a clerk")],
    ),
    (
        "Mending the girders would have bought ten years at most, said the firm's lead engineer, Ada Lund.",
        [
            ("Mending the girders would have bought ten years at most", "Ada Lund"),
            ("the firm's lead engineer, Ada Lund", None),
        ],
    ),
    (
        "Most of the boats are in harbours, villages and small towns, she said.",
        [("Most of the boats are in harbours, villages and small towns", "she")],
    ),
    ("One of the sailors, Ivo Dahl, said that the ferry was old.", [("the ferry was old", "Ivo Dahl")]),
    (
        "Conservatives are the party which always said that the bridge was safe.",
        [("Conservatives are the party", None), ("the bridge was safe", "Conservatives")],
    ),
    (
        "\"That doesn't mean walking is useless for bones,\" said Ada Lund, the study's lead author.",
        [
            ("That doesn't mean walking is useless for bones", "Ada Lund"),
            ("Ada Lund, the study's lead author", None),
        ],
    ),
    ('"It means that we could not measure it," Lund said.', [("we could not measure it", "Lund")]),
    (
        '"It is," Dahl replied, "the only way to save the small boats."',
        [('It is," Dahl replied, "the only way to save the small boats', "Dahl")],
    ),
    (
        '"The ferry," Lund said, "was never safe, and everybody knew."',
        [('The ferry," Lund said, "was never safe', "Lund"), ("everybody knew", "Lund")],
    ),
    (
        "The ferry, officials said Tuesday, was not insured.",
        [("The ferry, officials said Tuesday, was not insured", "officials")],
    ),
    ("Dahl was told by a friend that the ferry had sunk.", [("the ferry had sunk", "a friend")]),
    ("It was Lund who said that the ferry was old.", [("the ferry was old", "Lund")]),
    (
        "'We never agreed,' said the chairman of the club, Ivo Dahl, on Thursday. 'Nobody voted for it.'",
        [
            ("We never agreed", "Ivo Dahl"),
            ("the chairman of the club, Ivo Dahl", None),
            ("Nobody voted for it", "Ivo Dahl"),
        ],
    ),
    (
        "'The boats' owners paid,' said Lund. 'Nobody else did.'",
        [("The boats' owners paid", "Lund"), ("Nobody else did", "Lund")],
    ),
    (
        "The pilots' union said the airline's 'fair offer' was late.",
        [("the airline's 'fair offer' was late", "The pilots' union")],
    ),
    (
        "The minister said she had never met Dahl; records show that they dined twice.",
        [("she had never met Dahl", "The minister"), ("they dined twice", "records")],
    ),
    ('"They always do," said Ivo Dahl, 54.', [("They always do", "Ivo Dahl")]),
    ('"Did you see it?" Lund asked. "No," said Dahl.', []),
    ("He argued, and a judge agreed, that the sale was void.", [("the sale was void", "a judge")]),
    ("The price of boats rose by 15%, officials said.", [("The price of boats rose by 15%", "officials")]),
    (
        "By the time the first engine had come, the ice house was burning.",
        [("By the time the first engine had come, the ice house was burning", None)],
    ),
    ("It appears that Dahl has left.", [("Dahl has left", None)]),
    (
        "Dahl was angry about Lund's remarks that small boats are unsafe.",
        [
            ("Dahl was angry about Lund's remarks that small boats are unsafe", None),
            ("small boats are unsafe", "Lund"),
        ],
    ),
    (
        "Its manager, Bettina Frayne, says she has had no instruction either way "
        "and has ordered salt for the winter.",
        [
            ("Its manager, Bettina Frayne", None),
            ("she has had no instruction either way", "Bettina Frayne"),
            ("has ordered salt for the winter", "Bettina Frayne"),
        ],
    ),
    (
        "Elspeth Crane, who is 71, kept the cooperative's log books in the loft, "
        "the oldest of them from 1888.",
        [
            (
                "Elspeth Crane, who is 71, kept the cooperative's log books in the loft, "
                "the oldest of them from 1888",
                None,
            ),
            ("who is 71", None),
        ],
    ),
    (
        "Patching the girders would have bought ten years at most, said "
        "Calloway Reed's lead engineer, Miriam Stoddard.",
        [
            ("Patching the girders would have bought ten years at most", "Miriam Stoddard"),
            ("Calloway Reed's lead engineer, Miriam Stoddard", None),
        ],
    ),
    (
        "Dahl was cross about Lund's remarks that small boats are unsafe.",
        [
            ("Dahl was cross about Lund's remarks that small boats are unsafe", None),
            ("small boats are unsafe", "Lund"),
        ],
    ),
    ('"They lost," said the old captain.', [("They lost", "the old captain")]),
    ("Most of the crew slept, Lund said.", [("Most of the crew slept", "Lund")]),
    ("The boats sank, Lund told reporters.", [("The boats sank", "Lund")]),
    ("Lund said most of the crew slept.", [("most of the crew slept", "Lund")]),
]


@pytest.mark.parametrize(("sentence", "expected"), REPAIRED, ids=[sentence for sentence, _ in REPAIRED])
def test_who_said_it_survives_an_impossible_tree(
    parse: Parse, sentence: str, expected: list[tuple[str, str | None]]
) -> None:
    assert [(claim.text, claim.speaker) for claim in claims_of(parse(sentence))] == expected


def _is_tree(tree: Tree) -> bool:
    """Whether every word hangs on exactly one other, in its sentence, and leads up to the head."""
    for token in tree.tokens:
        at = token
        for _ in tree.tokens:
            at = at.head
        held = [other for other in tree.tokens for child in other.children if child is token]
        if at.head is not at or at.label != "ROOT" or held != ([] if token.head is token else [token.head]):
            return False
    return True


@pytest.mark.parametrize("sentence", [sentence for sentence, _ in REPAIRED])
def test_a_repaired_parse_is_still_a_tree(parse: Parse, sentence: str) -> None:
    once = repaired(parsed(parse(sentence)))
    assert _is_tree(once)
    labels = [(token.head.i, token.label) for token in once.tokens]
    twice = repaired(once)
    assert [(token.head.i, token.label) for token in twice.tokens] == labels


def test_single_marks_become_double_ones_only_where_they_are_clear(parse: Parse) -> None:
    def marks(sentence: str) -> str:
        tree = with_double_marks(parsed(parse(sentence)))
        return "".join(token.text for token in tree.tokens if token.text in ("'", '"'))

    assert marks("'The boats' owners paid,' said Lund. 'Nobody else did.'") == '"\'"""'
    assert marks("The pilots' union said the airline's 'fair offer' was late.") == "'''"
    assert marks('"It is," Dahl replied, "the only way to save the small boats."') == '""""'


LABELS = ("nsubj", "ccomp", "acl", "acl:relcl", "advcl", "conj", "obj", "obl", "parataxis", "ROOT", "punct")


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=strategies.data())
def test_whatever_a_network_makes_of_a_sentence_a_repair_leaves_a_tree(
    parse: Parse, data: strategies.DataObject
) -> None:
    sentence, _ = data.draw(strategies.sampled_from(REPAIRED))
    tree = parsed(parse(sentence))
    for token in tree.tokens:
        if token.head is not token:
            token.label = data.draw(strategies.sampled_from((token.label, token.label, *LABELS)))
    repaired(tree)
    assert _is_tree(tree)
