import pytest

from reader.language.reference.readings import reading_of
from reader.model import Claim, Name, Span, Word
from reader.model.claim import Form, Role

"""Words with role and, after a slash, role; subject; form; reading."""
READINGS: list[tuple[str, str, Form, str]] = [
    ("which/subject carried/predicate 40/modifier cars/object", "The ferry", "relative",
     "[The ferry] carried 40 cars"),
    ("which/object was/function sold/predicate in/function May/oblique", "The ferry", "relative",
     "[The ferry] was sold in May"),
    ("where/modifier it/subject sank/predicate", "it", "relative", "where it sank"),
    ("built/predicate in/function 1905/oblique", "The ship", "participle",
     "[The ship] [was] built in 1905"),
    ("killing/predicate two/object", "The blast", "participle", "[The blast] killing two"),
    ("Dahl/subject ,/function the/function director/predicate", "Dahl", "apposition",
     "Dahl [is] the director"),
    ("palace/modifier aide/predicate Lund/subject", "Lund", "apposition", "palace aide Lund [Lund is aide]"),
    ("seized/predicate it/object", "Police", "clause", "[Police] seized it"),
]  # fmt: skip


def claim_of(told: str, subject: str, form: Form) -> Claim:
    words = []
    text = ""
    for part in told.split():
        word, _, role = part.rpartition("/")
        text += "" if not text or word == "," else " "
        roles: Role = role  # type: ignore[assignment]  # the table holds only roles
        words.append(Word(Span(len(text), len(text) + len(word)), word, word, "NOUN", roles, 0))
        text += word
    core = next(word.text for word in words if word.role == "predicate")
    span = Span(0, len(text))
    return Claim("c1", span, text, text, span, subject, f"be {core}", words=tuple(words), form=form)


@pytest.mark.parametrize(("told", "subject", "form", "reading"), READINGS)
def test_a_reading_stands_by_itself(told: str, subject: str, form: Form, reading: str) -> None:
    claim = claim_of(told, subject, form)
    assert reading_of(claim, claim.words, [], [], {}) == reading


def test_a_bare_surname_gets_the_name_before_it() -> None:
    claim = claim_of("Lund/subject left/predicate", "Lund", "clause")
    words = (
        Word(claim.words[0].span, "Lund", "Lund", "PROPN", "subject", 1, name="e1"),
        claim.words[1],
    )
    names = {"e1": Name("e1", "person", "Ada Lund")}
    assert reading_of(claim, words, [], [], names) == "[Ada] Lund left"
