import pytest

from reader.language.names.organisation_names import is_acronym_of
from tests.language.marked import entries

SAME = [
    "the {O:World Health Organization} ({O:WHO}) and the {O:WHO}'s advice",
    "{O:WHO} (the {O:World Health Organization})",
    "the {O:Centers for Disease Control and Prevention} ({O:CDC}); {O:CDC}",
    "the {O:Department of Justice} and the {O:DOJ}",
    "the {O:World Health Organization} and the {O:W.H.O.}",
    'the {O:Council for Sea Trade} (or "{O:CoST}"): {O:CoST}',
    "{O:Apple Inc.} and {O:Apple}",
    "{O:Norvik Foods plc}, {O:Norvik Foods}, {O:Norvik}",
    "{O:Kessel & Söhne AG}, {O:Kessel & Söhne}, {O:Kessel}",
    "{O:Harrow Vale United}, {O:Harrow Vale} and {O:United}",
    "the {O:United Nations}, {O:UN}, {O:U.N.}",
]
APART = [
    ("{O:Amazon} and {O:Amazon Studios}", 2),
    ("{O:Leeds United}, {O:Newcastle United} and {O:United}", 3),
    ("{O:Bank of England} and {O:Bank of Scotland}", 2),
    ("{O:Harbour Council} and {O:Hill Council} and {O:HC}", 3),
    ("{O:Foo Board} ({O:Acme})", 2),
]


@pytest.mark.parametrize("marked", SAME)
def test_all_names_of_an_organisation_are_one_entry(marked: str) -> None:
    assert len(entries(marked)) == 1


@pytest.mark.parametrize(("marked", "count"), APART)
def test_organisations_that_share_words_stay_apart(marked: str, count: int) -> None:
    assert len(entries(marked)) == count


@pytest.mark.parametrize(
    ("short", "name", "answer"),
    [
        ("WHO", "World Health Organization", True),
        ("NIMR", "the Northern Institute of Marine Research", True),
        ("DfT", "Department for Transport", True),
        ("Acme", "Foo Board", False),
        ("A", "Acme", False),
    ],
)
def test_an_acronym_has_its_capitals_in_the_name(short: str, name: str, answer: bool) -> None:
    assert is_acronym_of(short, name) is answer


def test_places_inside_bigger_names_are_not_merged() -> None:
    assert entries("{G:York}, {G:New York}, {G:New York City} and {G:Kyiv}, {G:Kiev}") == [
        ["York"],
        ["New York", "New York City"],
        ["Kyiv", "Kiev"],
    ]
    assert len(entries("{G:U.S.}, {G:US}, the {G:United States}, {G:USA}")) == 1
