"""Claims of two articles that the caller says may speak of the same."""

from collections.abc import Callable

from reader.compare import Earlier, warnings_across
from reader.model.analysis import Analysis
from reader.model.article import Article
from reader.model.claim import Claim

ClaimMaker = Callable[..., Claim]
SAID = "The firm/s sold/p=sell 40/mD@4 houses/o=house"


def test_claims_that_assert_nothing_are_not_compared(claim: ClaimMaker) -> None:
    told = claim(SAID)
    article, other = (Article(source, "", told.text, ()) for source in ("a", "b"))
    asked = claim(SAID, modality="question")
    earlier = Earlier(other.id, None, Analysis(other.id, claims=(told,)))
    found = warnings_across(
        article, Analysis(article.id, claims=(asked,)), [("c1", earlier)], article_of=lambda _: other
    )
    assert found == ()
