"""Finding passages, in each kind of library."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.library import Library
from reader.model import Analysis, Article, Block, Claim, Note, Span

CHARACTERS = st.characters(exclude_categories=["Cs"], exclude_characters="\0")
"""What a cleaned text may hold, and more."""
PLACES = ("Dover", "Calais", "Oslo", "Bergen", "Porto")


def article(title: str, *sentences: str, source: str = "") -> Article:
    """A title block, then one paragraph of sentences."""
    body = " ".join(sentences)
    text = f"{title}\n\n{body}"
    blocks = Block(Span(0, len(title)), "title"), Block(Span(len(title) + 2, len(text)), "paragraph")
    return Article(source or f"{title}.txt", title, text, blocks)


def analysed(made: Article, *sentences: str) -> Analysis:
    """A claim for each of the sentences."""
    claims = []
    for number, sentence in enumerate(sentences, 1):
        start = made.text.index(sentence)
        span = Span(start, start + len(sentence))
        claims.append(Claim(f"c{number}", span, sentence, sentence, span, "", ""))
    return Analysis(made.id, claims=tuple(claims))


SANK = "Nine boats of the Port Authority sank off Dover on Tuesday."
RAIN = "Rain is expected."
BOATS = article("Boats lost at sea", SANK, RAIN)
CAFE = article("Cafés close", "The Café Ångström in Oslo closed its doors.")


@pytest.fixture
def filled(library: Library) -> Library:
    library.add(BOATS, analysed(BOATS, SANK))
    library.add(CAFE)
    for number, place in enumerate(PLACES):
        other = article(f"Weather {number}", f"It rained in {place} for {number + 2} days.")
        library.add(other)
    return library


def test_a_passage_comes_with_its_article_place_and_claims(filled: Library) -> None:
    (found,) = filled.search("boats sank dover")
    assert (found.text, found.claims, found.entry.id) == (SANK, ("c1",), BOATS.id)
    assert found.span.of(BOATS.text) == SANK
    assert found.note is None


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("cafe angstrom", 1),
        ("CAFÉ", 2),
        ("cafés", 2),
        ("boat", 2),
        ("boats rained", 0),
        ('"port authority"', 1),
        ('"authority port"', 0),
        ("nowhere", 0),
        ("", 0),
        ("…", 0),
        ("rain", 6),
    ],
)
def test_every_word_must_be_there_in_any_form_and_quoted_words_in_order(
    filled: Library, words: str, count: int
) -> None:
    assert len(filled.search(words)) == count


@pytest.mark.parametrize(
    "words", ['"', "NEAR(", "word: boats", "*", "a OR b", "-boats", "^boats", "'; DROP", "x" * 10_000]
)
def test_nothing_in_a_question_means_anything_to_a_database(filled: Library, words: str) -> None:
    filled.search(words)
    filled.nearest(words)


def test_notes_are_found_by_quote_words_and_tags_before_passages(filled: Library) -> None:
    note = Note("n1", Span(0, 5), "Boats", text="ask the harbour master", tags=("dover-case",))
    filled.keep_notes(BOATS.id, [note])
    assert [found.note for found in filled.search("harbour masters")] == [note]
    assert [found.note for found in filled.search("dover-case")] == [note]
    assert [found.note for found in filled.search("boats")][:1] == [note]
    assert filled.search("boats", limit=1)[0].note == note
    filled.keep_notes(BOATS.id, [])
    assert filled.search("harbour") == ()


def test_the_nearest_passage_says_most_of_the_same(filled: Library) -> None:
    found = filled.nearest("Tuesday: nine boats sink off Dover, #PortAuthority https://example.org/oslo")
    assert found[0].text == SANK
    assert found[0].score > found[1].score
    assert all(passage.text != "Boats lost at sea" for passage in found)


def test_the_title_helps_to_find_what_is_said_below_it(filled: Library) -> None:
    assert filled.nearest("lost at sea")[0].entry.id == BOATS.id


def test_some_articles_are_left_out(filled: Library) -> None:
    found = filled.nearest(SANK, besides={BOATS.id})
    assert BOATS.id not in {passage.entry.id for passage in found}


def test_no_more_than_the_limit_comes(filled: Library) -> None:
    assert len(filled.nearest("rained days", limit=2)) == 2
    assert len(filled.search("rained", limit=2)) == 2


def test_what_is_removed_or_analysed_anew_is_found_no_more(filled: Library) -> None:
    filled.search("boats")
    filled.add(BOATS, analysed(BOATS, RAIN))
    (found,) = filled.search("boats sank")
    assert found.claims == ()
    filled.remove(BOATS.id)
    assert filled.search("boats") == ()
    assert all(passage.entry.id != BOATS.id for passage in filled.nearest(SANK))


def test_an_article_that_is_a_heading_only_can_be_nearest_too(library: Library) -> None:
    text = "Nine boats sank."
    library.add(Article("a", text, text, (Block(Span(0, len(text)), "title"),)))
    assert [found.text for found in library.nearest("boats sank")] == [text]


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    words=st.text(max_size=40),
    text=st.text(CHARACTERS, min_size=1, max_size=40),
)
def test_any_text_can_be_kept_and_any_words_asked_for(library: Library, words: str, text: str) -> None:
    library.add(Article("a", text, text, (Block(Span(0, len(text)), "paragraph"),)))
    for found in (*library.search(words), *library.nearest(words), *library.search(text)):
        assert found.text == found.text.strip()
