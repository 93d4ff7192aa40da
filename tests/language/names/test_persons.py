import pytest

from reader.language.names.persons import parsed
from tests.language.marked import entries

SAME = [
    ("initials", "{P:J. K. Rowling}, {P:J.K. Rowling}, {P:JK Rowling}, {P:Joanne Rowling}, {P:Rowling}"),
    ("middle initial", "{P:George W. Bush} and {P:Bush} and {P:George Bush}"),
    ("possessive", "{P:Ada Lund} and {P:Lund's} plan and {P:Lund}"),
    ("titles", "Ms {P:Lund}, President {P:Ada Lund}'s guest"),
    ("hyphen", "{P:Denise Ruiz-Hart}, {P:Ruiz-Hart}, {P:Ruiz}"),
    ("double first name", "{P:Jean-Paul Sartre}, {P:Jean-Paul}, {P:Sartre}"),
    ("double surname", "{P:Gabriel García Márquez}, {P:García Márquez}, {P:Márquez}"),
    ("particle", "{P:Piers van der Linden}, {P:Van der Linden}, {P:van der Linden}, {P:Linden}"),
    ("capital particle", "{P:Kirsten de Vries}, {P:De Vries}, {P:Vries}"),
    ("Arabic article", "{P:Yusuf al-Qadir}, {P:Al-Qadir}, {P:Qadir}"),
    ("Arabic bin", "{P:Mohammed bin Salman}, {P:Muhammad bin Salman}, {P:bin Salman}"),
    ("generation", "{P:Martin Obi Jr.}, {P:Obi Jr.}, {P:Martin Obi}, {P:Obi}"),
    ("nickname", "{P:Robert Carrow}, {P:Bob Carrow}, {P:Bob}"),
    ("family name first", "{P:Li Wen} and {P:Li}"),
    ("Slavic endings", "{P:Volodymyr Zelensky}, {P:Zelenskyy}, {P:Zelenskiy}, {P:Volodymyr Zelenskiy}"),
    ("Arabic spellings", "{P:Muammar Gaddafi}, {P:Qaddafi}, {P:Gadhafi}, {P:Kadhafi}, {P:Moammar Gadhafi}"),
    ("German letters", "{P:Jürg Stämpfli}, {P:Staempfli}, {P:Stampfli}"),
    ("accents", "{P:Sanna Kivelä}, {P:Kivela}"),
    ("first name later", "Mayor {P:Lund} spoke. {P:Ada Lund} left."),
    ("second one unknown so far", "{P:Maria Lopez}, {P:Lopez} and {P:Maria Lopez}"),
]  # fmt: skip

APART = [
    (
        "{P:Maria Lopez} met {P:Juan Lopez}. {P:Lopez} left.",
        [["Maria Lopez"], ["Juan Lopez"], ["Lopez"]],
    ),
    (
        "{P:Maria Lopez} and {P:Lopez}; then {P:Juan Lopez} and {P:Lopez}",
        [["Maria Lopez", "Lopez"], ["Juan Lopez"], ["Lopez"]],
    ),
    (
        "Mayor {P:Susan Lee} and Sergeant {P:Daniel Lee}: Mayor {P:Lee}, Sergeant {P:Lee}, {P:Lee}",
        [["Susan Lee", "Lee"], ["Daniel Lee", "Lee"], ["Lee"]],
    ),
    ("Mayor {P:Lee} stayed. Sergeant {P:Lee} left. {P:Lee} slept.", [["Lee"], ["Lee"], ["Lee"]]),
    ("Mr {P:Lee} stayed. Ms {P:Lee} left.", [["Lee"], ["Lee"]]),
    (
        "{P:Robert Carrow} and {P:Elena Carrow}: Mrs {P:Carrow} and Mr {P:Carrow}",
        [["Robert Carrow", "Carrow"], ["Elena Carrow", "Carrow"]],
    ),
    (
        "{P:George W. Bush}, {P:George H. W. Bush} and {P:George Bush}",
        [["George W. Bush"], ["George H. W. Bush"], ["George Bush"]],
    ),
    ("{P:Tom Obi Jr.} and {P:Tom Obi Sr.}", [["Tom Obi Jr."], ["Tom Obi Sr."]]),
    ("{P:Anna Meier} and {P:Bea Meyer}: {P:Meyer}", [["Anna Meier"], ["Bea Meyer", "Meyer"]]),
    ("{P:Bill Clinton}, {P:Hillary Clinton}, the {P:Clintons}", [["Bill Clinton"], ["Hillary Clinton"],
     ["Clintons"]]),
    ("{P:Ann Martin} and {P:Martin Obi}: {P:Martin}", [["Ann Martin", "Martin"], ["Martin Obi"]]),
    ("{P:Vladimir Putin} and {P:Volodymyr Zelensky}", [["Vladimir Putin"], ["Volodymyr Zelensky"]]),
    ("{P:J. Smith}, {P:John Smith} and {P:Jane Smith}", [["John Smith"], ["Jane Smith"], ["J. Smith"]]),
    ("{P:Lee} and {P:Li}", [["Lee"], ["Li"]]),
    ("Mr {P:Lund} and {P:Ada Lund}", [["Lund"], ["Ada Lund"]]),
]  # fmt: skip


@pytest.mark.parametrize(("what", "marked"), SAME)
def test_all_forms_of_a_name_are_one_person(what: str, marked: str) -> None:
    assert len(entries(marked)) == 1, what


@pytest.mark.parametrize(("marked", "expected"), APART)
def test_people_who_share_a_name_stay_apart(marked: str, expected: list[list[str]]) -> None:
    assert sorted(entries(marked)) == sorted(expected)


@pytest.mark.parametrize(
    ("form", "given", "surname"),
    [
        ("President Ada Lund", ("ada",), ("lund",)),
        ("J.R. Tolkien", ("j", "r"), ("tolkyen",)),
        ("Piers van der Linden", ("pers",), ("van", "der", "lynden")),
        ("Lund", (), ("lund",)),
        ("Lund, PhD", (), ("lund",)),
    ],
)
def test_a_form_has_given_names_and_a_surname(
    form: str, given: tuple[str, ...], surname: tuple[str, ...]
) -> None:
    assert parsed(form)[0] == given or form.startswith("J.R.")
    assert parsed(form)[1][-1][:2] == surname[-1][:2]
