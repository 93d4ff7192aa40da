"""Two texts side by side."""

from collections.abc import Callable, Mapping
from dataclasses import replace

import pytest

from reader.compare import compare_analyses, compare_documents
from reader.compare.candidates import COMPARED_PER_CLAIM
from reader.compare.facts.sentences import whole_sentences
from reader.model.analysis import Analysis, Verdict
from reader.model.article import Article
from reader.model.claim import Claim
from reader.model.entity import Name
from reader.model.warning import Warning

ClaimMaker = Callable[..., Claim]
Compared = tuple[Verdict, tuple[Warning, ...]]
Text = tuple[Article, Analysis]
TextMaker = Callable[..., Text]

HURT_12 = "The fire/s hurt/p 12/mD workers/o=worker"
HURT_15 = "The fire/s hurt/p 15/mD workers/o=worker"
HID = "The ministry/s kept/p=keep the report/o under wraps/x=wraps"
SECRET = "The ministry/s kept/p=keep the report/o secret/mA"
CAT = "The cat/s sleeps/p=sleep"


@pytest.fixture
def text(claim: ClaimMaker, names: Mapping[str, Name]) -> TextMaker:
    """An article of one sentence for each notation."""

    def make(*notations: str) -> Text:
        claims: list[Claim] = []
        written = ""
        for notation in notations:
            made = claim(notation, start=len(written))
            claims.append(replace(made, id=f"c{len(claims) + 1}"))
            written += made.text + ". "
        article = Article("-", "A text", written, ())
        return article, Analysis(article.id, claims=tuple(claims), names=tuple(names.values()))

    return make


def test_a_contradiction_in_one_part_outranks_a_duplicate_in_another(text: TextMaker) -> None:
    verdict, warnings = compare_documents(*text(HID, HURT_12), *text(SECRET, HURT_15))
    assert verdict.verdict == "contradiction"
    assert [(w.kind, w.claims) for w in warnings] == [
        ("duplicate", ("c1", "c1")),
        ("contradiction", ("c2", "c2")),
    ]


def test_the_second_quote_points_into_the_second_text(text: TextMaker) -> None:
    first, second = text(HURT_12), text(CAT, HURT_15)
    (warning,) = compare_documents(*first, *second)[1]
    assert warning.other_article == second[0].id
    assert warning.spans[0].of(first[0].text) == "The fire hurt 12 workers"
    assert warning.spans[1].of(second[0].text) == "The fire hurt 15 workers"
    assert [mark.of(first[0].text) for mark in warning.marks] == ["12"]


def test_short_texts_are_duplicates_only_as_a_whole(text: TextMaker) -> None:
    assert compare_documents(*text(HID), *text(SECRET))[0].verdict == "duplicate"
    verdict = compare_documents(*text(HID), *text(SECRET, CAT, HURT_12))[0]
    assert verdict.verdict == "related"
    assert verdict.duplicate < 1


def test_of_long_texts_the_strongest_pair_decides(text: TextMaker) -> None:
    cats = [f"The cat/s saw/p=see bird{i}/o" for i in range(13)]
    assert compare_documents(*text(HID), *text(SECRET, *cats))[0].verdict == "duplicate"


def test_texts_without_claims_are_unrelated(text: TextMaker) -> None:
    assert compare_documents(*text(), *text(HID)) == (Verdict("unrelated", 0.0, 0.0), ())


def test_long_texts_are_compared_by_candidates_only(text: TextMaker) -> None:
    many = [f"The cat/s saw/p=see bird{i}/o" for i in range(60)]
    found = compare_analyses(text(*many)[1], text(*many)[1])
    assert 60 <= len(found) <= 60 * COMPARED_PER_CLAIM


def test_pair_findings_come_strongest_first(text: TextMaker) -> None:
    found = compare_analyses(text(HID, HURT_12)[1], text(SECRET, HURT_15, CAT)[1])
    assert [finding.verdict.verdict for finding in found][:2] == ["contradiction", "duplicate"]
    assert found[0].claim_a.text == "The fire hurt 12 workers"
    assert all(finding.verdict.verdict != "unrelated" for finding in found)


def test_claims_of_one_sentence_are_put_together(claim: ClaimMaker) -> None:
    whole = claim("The fire/s hurt/p 12/mD workers/o=worker and destroyed/p=destroy homes/o=home")
    first = replace(whole, words=whole.words[:5], text="The fire hurt 12 workers", id="c1")
    second = claim("destroyed/p=destroy homes/o=home", start=29, sentence=whole.sentence, id="c2")
    (joined,) = whole_sentences([first, second])
    assert joined.id == "c1+c2"
    assert [word.text for word in joined.words] == [
        "The",
        "fire",
        "hurt",
        "12",
        "workers",
        "destroyed",
        "homes",
    ]
    assert [word.span.of(joined.text) for word in joined.words] == [word.text for word in joined.words]
    assert joined.words[6].head == 5


def test_overlapping_claims_give_each_word_once(claim: ClaimMaker) -> None:
    first = claim("The fire/s hurt/p workers/o=worker", id="c1")
    second = replace(first, id="c2")
    (joined,) = whole_sentences([first, second])
    assert len(joined.words) == 4
