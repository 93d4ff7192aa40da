from collections.abc import Callable

import pytest

from reader.language.names.consistency import consistent
from reader.model import Article, Entity, EntityLabel, Span

MakeArticle = Callable[..., Article]

Found = list[tuple[str, EntityLabel]]


def entities_in(article: Article, found: Found) -> list[Entity]:
    made: list[Entity] = []
    at = 0
    for words, label in found:
        at = article.text.index(words, at)
        made.append(Entity(Span(at, at + len(words)), label))
        at += len(words)
    return made


CASES: list[tuple[list[str], Found, list[tuple[str, str]]]] = [
    (
        ["Ada Lund spoke. Lund left.", "Later Lund came."],
        [("Ada Lund", "PERSON"), ("Lund", "ORG")],
        [("Ada Lund", "PERSON"), ("Lund", "PERSON"), ("Lund", "PERSON")],
    ),
    (
        ["Oslo, Oslo and Oslo"],
        [("Oslo", "GPE"), ("Oslo", "ORG"), ("Oslo", "GPE")],
        [("Oslo", "GPE"), ("Oslo", "GPE"), ("Oslo", "GPE")],
    ),
    (["Norway won. Norway"], [("Norway", "PERSON")], [("Norway", "GPE"), ("Norway", "GPE")]),
    (["the Kremlin said"], [("Kremlin", "GPE")], [("Kremlin", "ORG")]),
    (["The Insiders left"], [("Insiders", "ORG")], []),
    (
        ["Lund met Okafor. The Lund-Okafor talks failed."],
        [("Lund", "PERSON"), ("Okafor", "PERSON"), ("Lund-Okafor", "ORG")],
        [("Lund", "PERSON"), ("Okafor", "PERSON"), ("Lund", "PERSON"), ("Okafor", "PERSON")],
    ),
    (
        ["Foo and Bar. Foo met Bar."],
        [("Foo and Bar", "GPE"), ("Foo", "GPE"), ("Bar", "GPE")],
        [("Foo", "GPE"), ("Bar", "GPE"), ("Foo", "GPE"), ("Bar", "GPE")],
    ),
    (["Jean-Paul spoke"], [("Jean-Paul", "PERSON")], [("Jean-Paul", "PERSON")]),
    (["Lund spoke. Lund Castle burned. Lundberg slept."], [("Lund", "PERSON")], [("Lund", "PERSON")]),
    (["Lund spoke. Mount Lund burned."], [("Lund", "PERSON")], [("Lund", "PERSON")]),
    (["Lund spoke. President Lund left."], [("Lund", "PERSON")], [("Lund", "PERSON"), ("Lund", "PERSON")]),
    (["John Chad met us. Chad is dry."], [("John Chad", "PERSON"), ("Chad", "GPE")], [("John Chad",
     "PERSON"), ("Chad", "PERSON")]),
    (["A Russian, Ada Russian"], [("Ada Russian", "PERSON")], [("Ada Russian", "PERSON")]),
    (["12 boats"], [("12", "CARDINAL")], [("12", "CARDINAL")]),
]  # fmt: skip


@pytest.mark.parametrize(("paragraphs", "found", "expected"), CASES)
def test_one_name_has_one_label_in_an_article(
    make_article: MakeArticle, paragraphs: list[str], found: Found, expected: list[tuple[str, str]]
) -> None:
    article = make_article(*paragraphs)
    entities = consistent(article, entities_in(article, found))
    assert [(entity.span.of(article.text), entity.label) for entity in entities] == expected


def test_words_of_a_headline_are_no_names_unless_the_text_confirms_them(make_article: MakeArticle) -> None:
    article = make_article(
        "Harbour Tensions Continue As Lund Meets Oslo", "Lund spoke.", kinds=["title", "paragraph"]
    )
    entities = entities_in(
        article,
        [("Harbour Tensions Continue", "ORG"), ("Lund", "PERSON"), ("Oslo", "GPE"), ("Lund", "PERSON")],
    )
    found = consistent(article, entities)
    assert [entity.span.of(article.text) for entity in found] == ["Lund", "Oslo", "Lund"]


def test_code_is_not_searched_for_names(make_article: MakeArticle) -> None:
    article = make_article("Lund spoke.", "print(Lund)", kinds=["paragraph", "code"])
    assert len(consistent(article, entities_in(article, [("Lund", "PERSON")]))) == 1
