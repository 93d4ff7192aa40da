from hypothesis import given
from hypothesis import strategies as st

from reader.app.layout.page import Page
from reader.model import Article, Block, BlockKind, Span

LINES: tuple[tuple[BlockKind, str], ...] = (
    ("paragraph", "One sank.[1] Two sank. Three sank."),
    ("list_item", "- Four sank."),
    ("list_item", "- Five sank. Six sank."),
    ("code", "seven = 7"),
)


def article() -> Article:
    blocks, at = [], 0
    for kind, line in LINES:
        blocks.append(Block(Span(at, at + len(line)), kind))
        at += len(line) + 1
    return Article("x", "x", "\n".join(line for _, line in LINES), tuple(blocks))


TEXT = article().text


def span(words: str) -> Span:
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


def shown(*hidden: str, width: int = 40) -> list[str]:
    return rows(folded(*hidden, width=width))


def folded(*hidden: str, width: int = 40) -> Page:
    page = Page(article())
    page.folds.replace(span(words) for words in hidden)
    page.wrap(width)
    return page


def rows(page: Page) -> list[str]:
    return [
        page.prefix(row)
        + (f"<{page.folded[row]}>" if row in page.folded else page.flat[slice(*page.span(row))])
        for row in range(len(page))
    ]


def test_nothing_hidden_is_the_page_as_it_was() -> None:
    assert shown() == [
        "One sank.[1] Two sank. Three sank.", "", "- Four sank.", "- Five sank. Six sank.", "", "  seven = 7",
    ]  # fmt: skip


def test_a_row_stands_for_the_sentences_that_are_hidden_side_by_side() -> None:
    assert shown("Two sank.")[:3] == ["One sank.[1]", "<1>", "Three sank."]
    assert shown("Two sank.", "Three sank.")[:2] == ["One sank.[1]", "<2>"]
    assert shown("One sank.")[:2] == ["<1>", "Two sank. Three sank."]


def test_blocks_that_are_hidden_whole_share_a_row() -> None:
    assert shown("Three sank.", "- Four sank.", "- Five sank.") == [
        "One sank.[1] Two sank.", "<2>", "", "<1>", "  Six sank.", "", "  seven = 7",
    ]  # fmt: skip
    assert shown("Three sank.", "- Four sank.", "- Five sank.", "Six sank.")[:2] == [
        "One sank.[1] Two sank.",
        "<4>",
    ]


def test_code_is_never_hidden() -> None:
    assert shown("seven = 7") == shown()


def test_what_the_reader_goes_to_is_opened_and_stays_so() -> None:
    page = folded("One sank.", "Two sank.")
    assert not page.folds.open(span("One sank.[1] Two sank. Three sank."))
    assert page.folds.open(span("Two"))
    page.wrap(40)
    assert rows(page)[:2] == ["<1>", "Two sank. Three sank."]
    assert not page.folds.replace([span("One sank."), span("Two sank.")])
    page.folds.close()
    assert page.folds.replace([span("One sank."), span("Two sank.")])
    assert page.folds.open_all_in(Span(0, 30))
    assert not page.folds


def test_spans_of_which_nothing_is_shown_are_passed_over() -> None:
    folds = folded("Two sank.").folds
    assert folds.shown([span("One"), span("Two"), span("Two sank. Three")]) == [0, 2]
    assert list(folded().folds.shown([span("One"), span("Two")])) == [0, 1]


@given(st.sets(st.integers(0, 5)), st.integers(5, 40))
def test_every_letter_is_shown_or_stood_for(hidden: set[int], width: int) -> None:
    names = ["One sank.", "Two sank.", "Three sank.", "- Four sank.", "- Five sank.", "Six sank."]
    page = folded(*(names[i] for i in hidden), width=width)
    covered = {offset for row in range(len(page)) for offset in range(*page.span(row))}
    assert {i for i, letter in enumerate(TEXT) if letter.isalpha()} <= covered
    assert sum(page.folded.values()) == len(hidden)
    assert list(page.rows.starts) == sorted(page.rows.starts)
