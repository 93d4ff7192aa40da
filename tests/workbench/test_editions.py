"""The same article from elsewhere is known by its sentences."""

from dataclasses import replace

from reader.library import MemoryLibrary
from reader.model import Analysis, Article, Block, Claim, Span
from reader.workbench.editions import edition_of
from reader.workbench.memory import Memory

SENTENCES = (
    "Mayor Ada Lind said that nine boats sank on Monday.",
    "Nobody was hurt in the storm, the fire brigade said.",
    "The harbour will be closed for a week because the crane fell into the water.",
    "The council votes on Friday on a loan of 3 million dollars for a new crane.",
)
OTHERS = (
    "A dam upstream held through the night.",
    "Two farms were cut off until noon, the county said.",
    "The bridge on the old road stays closed.",
)


def made(source: str, *sentences: str, byline: str = "") -> tuple[Article, Analysis]:
    text = "\n\n".join([*filter(None, [byline]), " ".join(sentences)])
    blocks = tuple(
        Block(Span(text.index(part), text.index(part) + len(part)), "paragraph")
        for part in text.split("\n\n")
    )
    article = Article(source, "Harbour", text, blocks)
    claims = []
    for number, words in enumerate(sentences, 1):
        span = Span(text.index(words), text.index(words) + len(words))
        claims.append(Claim(f"c{number}", span, words, words, span, "", ""))
    return article, Analysis(article.id, claims=tuple(claims))


def library_with(*known: tuple[Article, Analysis]) -> MemoryLibrary:
    library = MemoryLibrary()
    for article, analysis in known:
        library.add(article, analysis)
    return library


def test_other_words_around_and_other_signs_do_not_make_another_article() -> None:
    printed, other = made("harbour.pdf", *SENTENCES), made("dam.txt", *OTHERS)
    library = library_with(printed, other)
    curled = [sentence.replace("said", "said\N{NO-BREAK SPACE}") for sentence in SENTENCES[:3]]
    article, analysis = made("https://gull.example/h", *curled, "And more.", byline="By Jo Writer, 3 May")
    assert edition_of(article, analysis, library) == printed[0].id
    assert edition_of(*printed, library) == ""


def test_articles_that_share_some_sentences_are_two() -> None:
    library = library_with(made("harbour.pdf", *SENTENCES))
    assert edition_of(*made("mixed.txt", *SENTENCES[:2], *OTHERS), library) == ""
    assert edition_of(*made("short.txt", *SENTENCES[:2]), library) == ""
    assert edition_of(*made("other.txt", *OTHERS), library) == ""


def test_only_an_edition_that_was_read_has_something_to_tell() -> None:
    article, analysis = made("harbour.pdf", *SENTENCES)
    library = library_with((article, analysis))
    memory = Memory(lambda: library)
    assert memory.edition(article.id) is None
    assert memory.edition("unknown") is None
    library.mark_read(article.id)
    found = memory.edition(article.id)
    assert found is not None
    assert (found[0].source, found[1].text) == ("harbour.pdf", article.text)
    pasted = replace(article, source="-", text=f"Pasted. {article.text}")
    assert memory.edition_of(pasted, made("-", *SENTENCES, byline="Pasted.")[1]) in ("", article.id)
