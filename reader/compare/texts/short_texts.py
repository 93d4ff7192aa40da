"""Two texts of a few sentences each, weighed as a whole by the learned judge."""

from reader.compare.facts.bare_words import bare_text
from reader.compare.facts.claim_facts import facts_of
from reader.compare.facts.sentences import whole_sentences
from reader.compare.findings import is_comparable
from reader.compare.traits import Passage, Traits, differing, passage_of, traits_of
from reader.compare.verdict.likelihood import Judge, Likelihoods, shipped_judge
from reader.model.analysis import Analysis
from reader.model.article import Article

IDENTICAL = Likelihoods(changed=0.0, same=1.0)


def passage_in(article: Article, analysis: Analysis) -> Passage:
    """The passage that an analysed text is: its comparable sentences and all of its words."""
    names = {name.id: name for name in analysis.names}
    claims = [claim for claim in analysis.claims if is_comparable(claim, article)]
    sentences = [facts_of(claim, names) for claim in whole_sentences(claims)]
    return passage_of(article.text, sentences, analysis.claims)


def weigh(a: Passage, b: Passage, judge: Judge | None = None) -> Likelihoods:
    """What the judge, else the shipped one, says of two passages, the same whichever comes first."""
    if bare_text(a.text) == bare_text(b.text):
        return IDENTICAL
    return (judge or shipped_judge()).weigh(passage_traits(a, b))


def passage_traits(a: Passage, b: Passage) -> Traits:
    """The traits of two passages in a fixed order, so that they are the same both ways round."""
    first, second = (a, b) if a.text <= b.text else (b, a)
    return traits_of(first, second, differing(first, second))
