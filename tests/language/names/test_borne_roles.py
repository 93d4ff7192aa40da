import pytest

from reader.language.names.borne_roles import borne_roles
from tests.language.marked import gathered

BORNE = [
    ("Kremlin aide {P:Jo Berg} came", {"aide"}),
    ("Foreign Minister {P:Jo Berg} came", {"minister", "foreign minister"}),
    ("The clinic's economist, {P:Jo Berg}, came", {"economist", "researcher"}),
    ("{P:Jo Berg}, a retired judge, came", {"judge", "retired judge"}),
    ("{P:Jo Berg}, 61, now an engineer in Bergen, came", {"engineer"}),
    ("{P:Jo Berg} was the mayor of York", {"mayor"}),
    ("{P:Jo Berg}, who leads it, came", {"leader", "head"}),
    ("Sen. {P:Jo Berg} came", {"senator"}),
    ("the software company {O:Norvik} grew", {"company", "software company"}),
    ("{O:Norvik}, a software firm, grew", {"firm"}),
    ("{G:Fernleigh}, a town in the north, voted", {"town"}),
]
NOT_BORNE = [
    ("The mayor met {P:Al Dahl} and {P:Jo Berg} came", "mayor"),
    ("It pleased the mayor. {P:Jo Berg} came", "mayor"),
    ("the mayor, {P:Jo Berg} and others came", "mayor"),
    ("{P:Jo Berg}, mayor or not, came", "judge"),
]


@pytest.mark.parametrize(("marked", "roles"), BORNE)
def test_the_words_beside_a_name_say_what_it_is(marked: str, roles: set[str]) -> None:
    text, entities, _ = gathered(marked)
    assert roles <= borne_roles(text, entities)["e1"].roles


@pytest.mark.parametrize(("marked", "role"), NOT_BORNE)
def test_somebody_elses_role_is_not_taken(marked: str, role: str) -> None:
    text, entities, _ = gathered(marked)
    assert all(role not in borne.roles for borne in borne_roles(text, entities).values())


def test_countries_and_genders_go_with_roles() -> None:
    text, entities, _ = gathered("Russian President {P:Jo Berg} met spokeswoman {P:Al Dahl} of {G:Norway}.")
    borne = borne_roles(text, entities)
    assert borne["e1"].countries == {"russia"}
    assert borne["e2"].genders == {"she"}
    assert "norway" in borne["e2"].countries


def test_a_mention_without_an_entry_bears_nothing() -> None:
    text, entities, _ = gathered("{P:Juan Lopez}, {P:Maria Lopez} and mayor {P:Lopez}")
    assert all("mayor" not in borne.roles for borne in borne_roles(text, entities).values())
