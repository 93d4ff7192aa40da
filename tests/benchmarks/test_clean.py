"""The documents that nobody changed, the rule beside them, and what an explanation must hold."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from benchmarks.clean_pages import as_page, clean_sets
from benchmarks.explanations import faults
from benchmarks.naive_rule import naive_flags
from reader.model import Analysis, Article, Claim, Span, Warning
from reader.model.article import Block

FIRST, SECOND = "The kiln fired 12 pots", "The kiln fired 15 pots"
TEXT = f"{FIRST}. {SECOND}."


def article() -> tuple[Article, Analysis]:
    claims = []
    for n, text in enumerate((FIRST, SECOND), start=1):
        start = TEXT.index(text)
        span = Span(start, start + len(text))
        claims.append(Claim(f"c{n}", span, text, text, span, "The kiln", "fire"))
    return Article("-", "", TEXT, (Block(Span(0, len(TEXT)), "paragraph"),)), Analysis(
        "a", claims=tuple(claims)
    )


def warning() -> Warning:
    _, analysis = article()
    spans = tuple(claim.span for claim in analysis.claims)
    return Warning(
        "w1", "contradiction", "number", 0.9, ("c1", "c2"), spans, (("12", "15"),), reason="They differ."
    )


def test_a_page_begins_with_its_title_and_keeps_its_lines_apart() -> None:
    lines = ["(meta data) TITLE: Kilns", "(meta data) AUTHOR: Lee", "Old kilns", "They are hot."]
    assert as_page(lines) == "Kilns\n\nOld kilns\n\nThey are hot."


def test_pages_are_parted_into_even_and_odd(tmp_path: Path) -> None:
    rows = [{"claim": "x", "evidence": [f"Page {n}."]} for n in range(5)]
    (tmp_path / "dev.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    (tmp_path / "other.jsonl").write_text('{"claim": "x"}', encoding="utf-8")
    (even, first), (odd, second) = clean_sets(tmp_path)
    assert (first, second) == (["Page 0.", "Page 2.", "Page 4."], ["Page 1.", "Page 3."])
    assert even.endswith("even")
    assert odd.endswith("odd")


def test_the_naive_rule_flags_like_sentences_with_other_numbers() -> None:
    assert naive_flags(*article()) == 1


def test_a_good_explanation_has_no_faults() -> None:
    assert list(faults(warning(), *article())) == []


BAD = [
    replace(warning(), reason=""),
    replace(warning(), differs=()),
    replace(warning(), differs=(("12", "12"),)),
    replace(warning(), differs=(("12", ""),)),
    replace(warning(), differs=(("12", "99"),)),
    replace(warning(), spans=(Span(0, 5), warning().spans[1])),
]


@pytest.mark.parametrize("bad", BAD)
def test_a_bad_explanation_is_told_so(bad: Warning) -> None:
    assert list(faults(bad, *article()))
