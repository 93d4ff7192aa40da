import json
from collections.abc import Iterator

import pytest

from reader.export import REPORTS, Annotated, check_document, json_text, render, report, report_part
from reader.model import Analysis, Article, Block, Span, Warning


def checked(source: str, text: str) -> tuple[Article, Analysis]:
    article = Article(
        source=source, title=source, text=text, blocks=(Block(Span(0, len(text)), "paragraph"),)
    )
    warning = Warning("w1", "duplicate", "near", 0.9, (), (Span(0, 3), Span(4, 7)), reason="Said “twice”.")
    return article, Analysis(article=article.id, pipeline="scripted 1", warnings=(warning,))


MANY = [checked(f"{n}.txt", f"One two thr\u2028\x85ee\n{n}.") for n in range(3)]


def written(form: str, articles: list[tuple[Article, Analysis]]) -> str:
    parts = [(analysis.pipeline, report_part(form, article, analysis)) for article, analysis in articles]
    return "".join(report(form, iter(parts)))


@pytest.mark.parametrize("number", [0, 1, 3])
def test_json_that_grows_is_the_document_of_all_articles(number: int) -> None:
    assert (
        written("json", MANY[:number])
        == json_text(check_document([Annotated(*each) for each in MANY[:number]]), indent=2) + "\n"
    )


def test_json_lines_and_text_are_one_after_the_other() -> None:
    for form in ("jsonl", "text"):
        assert written(form, MANY) == "".join(
            render(form, article, analysis, ()) for article, analysis in MANY
        )
        assert written(form, []) == ""
    assert [json.loads(line)["source"] for line in written("jsonl", MANY).splitlines()] == [
        "0.txt", "1.txt", "2.txt"
    ]  # fmt: skip


def test_markdown_has_a_blank_line_before_each_further_title() -> None:
    assert written("markdown", MANY[:2]).count("\n\n# ") == 1


@pytest.mark.parametrize("form", sorted(REPORTS.keys() - {"html"}))
def test_a_part_is_handed_out_before_the_next_is_made(form: str) -> None:
    made = []

    def parts() -> Iterator[tuple[str, str]]:
        for article, analysis in MANY:
            made.append(article.source)
            yield analysis.pipeline, report_part(form, article, analysis)

    pieces = report(form, parts())
    next(pieces)
    assert made == ["0.txt"]
