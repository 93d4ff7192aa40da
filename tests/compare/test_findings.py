"""All warnings of one article, from hand-built claims."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from reader.compare import find_warnings
from reader.model.analysis import Analysis
from reader.model.article import Article, Block, BlockKind
from reader.model.citation import Citation
from reader.model.claim import Claim
from reader.model.entity import Name
from reader.model.span import Span

ClaimMaker = Callable[..., Claim]
Line = tuple[str, BlockKind, dict[str, Any]]


def article_of(claim: ClaimMaker, names: Mapping[str, Name], *lines: Line) -> tuple[Article, Analysis]:
    """One block and one claim for each line."""
    blocks: list[Block] = []
    claims: list[Claim] = []
    text = ""
    for notation, kind, fields in lines:
        made = claim(notation, start=len(text), **fields)
        claims.append(replace(made, id=f"c{len(claims) + 1}", block=len(blocks)))
        blocks.append(Block(made.span, kind))
        text += made.text + "\n"
    article = Article("-", "An article", text, tuple(blocks))
    return article, Analysis(article.id, claims=tuple(claims), names=tuple(names.values()))


HID: Line = ("The ministry/s kept/p=keep the report/o under wraps/x=wraps", "paragraph", {})
SECRET: Line = ("The ministry/s kept/p=keep the report/o secret/mA", "paragraph", {})
HURT_12: Line = ("The fire/s hurt/p 12/mD workers/o=worker", "paragraph", {})
HURT_15: Line = ("The fire/s hurt/p 15/mD workers/o=worker", "paragraph", {})


def test_warnings_come_in_text_order_with_running_ids(claim: ClaimMaker) -> None:
    found = find_warnings(*article_of(claim, {}, HID, HURT_12, HURT_15, SECRET))
    assert [(w.id, w.kind, w.claims) for w in found] == [
        ("w1", "duplicate", ("c1", "c4")),
        ("w2", "contradiction", ("c2", "c3")),
    ]


def test_quotes_and_marks_lie_in_the_article(claim: ClaimMaker) -> None:
    article, analysis = article_of(claim, {}, HURT_12, HURT_15)
    (warning,) = find_warnings(article, analysis)
    assert [span.of(article.text) for span in warning.marks] == ["12", "15"]
    assert warning.differs == (("12", "15"),)
    assert [span.of(article.text) for span in warning.spans] == [claim.text for claim in analysis.claims]


def test_the_same_words_many_times_are_one_warning(claim: ClaimMaker) -> None:
    (warning,) = find_warnings(*article_of(claim, {}, *[HID] * 300))
    assert (warning.kind, warning.type, len(warning.spans)) == ("duplicate", "verbatim", 300)
    assert "300 times" in warning.reason


def test_a_heading_that_the_text_repeats_is_no_duplicate(claim: ClaimMaker) -> None:
    heading: Line = (HID[0], "heading", {})
    assert find_warnings(*article_of(claim, {}, heading, SECRET)) == ()


def test_a_heading_that_the_text_contradicts_is_shown(claim: ClaimMaker) -> None:
    (warning,) = find_warnings(*article_of(claim, {}, (HURT_12[0], "title", {}), HURT_15))
    assert warning.kind == "contradiction"


def test_captions_and_questions_are_left_alone(claim: ClaimMaker) -> None:
    caption: Line = (HURT_12[0], "caption", {})
    question: Line = (HURT_12[0], "paragraph", {"modality": "question"})
    assert find_warnings(*article_of(claim, {}, caption, question, HURT_15)) == ()


def test_two_parts_of_one_sentence_are_not_compared(claim: ClaimMaker) -> None:
    whole = {"sentence": Span(0, 200)}
    lines: list[Line] = [(HURT_12[0], "paragraph", whole), (HURT_15[0], "paragraph", whole)]
    assert find_warnings(*article_of(claim, {}, *lines)) == ()


def test_it_may_be_something_else_each_time(claim: ClaimMaker) -> None:
    lines: list[Line] = [("It/sU hurt/p 12/mD workers/o=worker", "paragraph", {}),
                         ("It/sU hurt/p 15/mD workers/o=worker", "paragraph", {})]  # fmt: skip
    assert find_warnings(*article_of(claim, {}, *lines)) == ()


def test_a_participle_contradicts_nobody(claim: ClaimMaker) -> None:
    article, analysis = article_of(claim, {}, HURT_12, HURT_15)
    for form in ("participle", "apposition"):
        claims = (analysis.claims[0], replace(analysis.claims[1], form=form))
        assert find_warnings(article, replace(analysis, claims=claims)) == ()


def test_a_claim_at_odds_with_many_is_shown_with_few(claim: ClaimMaker) -> None:
    others = [
        f"The fire/s hurt/p {extra} 15/mD workers/o=worker" for extra in ("badly/mR", "thrice/mR", "again/mR")
    ]
    lines: list[Line] = [HURT_12, *((text, "paragraph", {}) for text in others)]
    found = [w for w in find_warnings(*article_of(claim, {}, *lines)) if w.kind == "contradiction"]
    assert len(found) == 2


def test_values_of_a_list_are_no_contradictions(claim: ClaimMaker) -> None:
    lines: list[Line] = [
        (f"The fire/s hurt/p {n}/mD workers/o=worker", "paragraph", {}) for n in (12, 25, 37)
    ]
    assert find_warnings(*article_of(claim, {}, *lines)) == ()


def test_words_run_together_are_page_furniture(claim: ClaimMaker) -> None:
    for words in ("The fire/s hurt/p 15/mD workersNext/o=worker", f"{HURT_15[0]} | Harbour/m News/m"):
        assert find_warnings(*article_of(claim, {}, HURT_12, (words, "paragraph", {}))) == ()


def test_a_claim_repeated_twice_points_at_its_best_copy_only(claim: ClaimMaker) -> None:
    found = find_warnings(*article_of(claim, {}, HID, SECRET, HID))
    assert [(w.type, w.claims) for w in found] == [("restated", ("c1", "c2")), ("verbatim", ("c1", "c3"))]


def test_claims_outside_any_block_are_compared(claim: ClaimMaker) -> None:
    article, analysis = article_of(claim, {}, HURT_12, HURT_15)
    bare = replace(article, blocks=())
    assert [w.kind for w in find_warnings(bare, analysis)] == ["contradiction"]


def test_citation_faults_take_their_place_among_the_warnings(claim: ClaimMaker) -> None:
    article, analysis = article_of(claim, {}, HURT_12, HURT_15)
    cited = replace(analysis, citations=(Citation(Span(60, 63), "numeric", ("1",)),))
    assert [w.kind for w in find_warnings(article, cited)] == ["contradiction", "dangling_citation"]


def test_two_sentences_may_share_two_claims(claim: ClaimMaker) -> None:
    first, second = {"sentence": Span(0, 90)}, {"sentence": Span(95, 200)}
    lines: list[Line] = [
        (HID[0], "paragraph", first),
        ("The union/s called/p=call a strike/o in June/x", "paragraph", first),
        (SECRET[0], "paragraph", second),
        ("In June/x the union/s called/p=call a strike/o", "paragraph", second),
    ]
    found = find_warnings(*article_of(claim, {}, *lines))
    assert [warning.claims for warning in found] == [("c1", "c3"), ("c2", "c4")]


def test_other_verbs_need_more_in_common_to_say_the_same(claim: ClaimMaker) -> None:
    lines: list[Line] = [("The bishop/s blessed/p=bless the ship/o", "paragraph", {}),
                         ("The bishop/s painted/p=paint the ship/o", "paragraph", {})]  # fmt: skip
    assert find_warnings(*article_of(claim, {}, *lines)) == ()


def test_they_and_you_are_not_the_same(claim: ClaimMaker) -> None:
    rest = "keep/p the secret/mA ledger/o at the monastery/x"
    lines: list[Line] = [(f"{who}/sU {rest}", "paragraph", {}) for who in ("They", "You")]
    assert find_warnings(*article_of(claim, {}, *lines)) == ()


def test_an_auxiliary_at_the_end_leaves_the_claim_to_the_one_before(claim: ClaimMaker) -> None:
    short: Line = ("The ministry/s with the report/x under wraps/x=wraps does/p=do", "paragraph", {})
    assert find_warnings(*article_of(claim, {}, HID, short)) == ()


def test_a_later_value_right_after_the_earlier_one_is_an_update(claim: ClaimMaker) -> None:
    lines: list[Line] = [
        ("In 2010/xD@3 the mill/s employed/p=employ 40/mD people/o=person", "paragraph", {}),
        ("The mill/s now/mR employs/p=employ 65/mD people/o=person", "paragraph", {}),
    ]
    assert [w.kind for w in find_warnings(*article_of(claim, {}, *lines))] == ["update"]
