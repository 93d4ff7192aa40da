import pytest

from reader.language.names.genders import gender_of_first_name
from reader.language.names.roles import GENDERED_NOUNS, meanings, roles, singular
from reader.language.names.titles import titles_conflict


@pytest.mark.parametrize(
    ("words", "includes"),
    [
        (["marine", "biologist"], {"biologist", "scientist", "marine biologist"}),
        (["Prime", "Minister"], {"prime minister", "leader"}),
        (["Gov."], {"governor"}),
        (["secretary", "of", "state"], {"secretary of state", "minister"}),
        (["stone"], set()),
    ],
)
def test_a_role_comes_with_its_broader_words(words: list[str], includes: set[str]) -> None:
    found = meanings("person", words)
    assert includes <= found
    assert bool(found) == bool(includes)


def test_a_prime_minister_is_no_mere_minister_and_peoples_have_no_roles() -> None:
    assert "minister" not in meanings("person", ["prime", "minister"])
    assert meanings("group", ["minister"]) == frozenset()


@pytest.mark.parametrize(
    ("plural", "one"),
    [("ministers", "minister"), ("companies", "company"), ("women", "woman"), ("parties", "party"),
     ("spokesmen", "spokesman"), ("buses", "buses"), ("boss", "boss"), ("bosses", "boss")],
)  # fmt: skip
def test_plurals_of_listed_nouns_become_singular(plural: str, one: str) -> None:
    assert singular(plural) == one


def test_every_gendered_noun_is_a_listed_person() -> None:
    assert set(GENDERED_NOUNS) <= set(roles()["person"])


@pytest.mark.parametrize(
    ("name", "pronoun"),
    [("Ada", "she"), ("Jürg", "he"), ("Jean-Paul", "he"), ("Anna-Maria", "she"), ("Robin", ""), ("Zyx", ""),
     ("Anna-Paul", ""), ("Zyx-Qwe", "")],
)  # fmt: skip
def test_first_names_tell_a_pronoun_where_only_one_side_bears_them(name: str, pronoun: str) -> None:
    assert gender_of_first_name(name) == pronoun


@pytest.mark.parametrize(
    ("first", "second", "answer"),
    [({"mayor"}, {"sergeant"}, True), ({"sergeant"}, {"mayor"}, True), ({"mr"}, {"ms"}, True),
     ({"senator"}, {"president"}, False), ({"dr"}, {"mrs"}, False), (set(), {"mayor"}, False)],
)  # fmt: skip
def test_titles_that_nobody_bears_at_once_conflict(first: set[str], second: set[str], answer: bool) -> None:
    assert titles_conflict(frozenset(first), frozenset(second)) is answer
