"""All warnings of one article."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from reader.compare.candidates import pairs_within
from reader.compare.citations.citation_faults import citation_faults
from reader.compare.facts.bare_words import bare
from reader.compare.facts.claim_facts import Facts, facts_of
from reader.compare.pairs.slots import predicates_match
from reader.compare.rulings import ruled
from reader.compare.same_event.referents import PRONOUNS, are_two, follow_each_other
from reader.compare.verdict.judging import Judgement, judge_if_warning
from reader.compare.verdict.repetition import kind_of_repetition
from reader.compare.verdict.restatements import tells_enough, worth_telling
from reader.compare.verdict.series import without_series
from reader.compare.warnings import warning_of
from reader.model.analysis import Analysis
from reader.model.article import Article, BlockKind
from reader.model.claim import Claim
from reader.model.ruling import Ruling
from reader.model.span import Span
from reader.model.warning import Warning

SILENT_BLOCKS: frozenset[BlockKind] = frozenset(("code", "caption", "reference", "table", "rule"))
"""Blocks whose words are not the article's own statements."""
HEADINGS: frozenset[BlockKind] = frozenset(("title", "heading"))
SILENT_MODALITIES = frozenset(("question", "imperative"))
CONFLICTS_PER_CLAIM = 2
"""A claim at odds with many others is more likely misread than wrong many times over."""
COPIES_PER_CLAIM = 2
"""Earlier copies that a claim is shown with; a reader who follows them finds the others."""
WITHOUT_SUBJECT = frozenset({"participle", "apposition"})
"""Forms whose subject is only inferred: of "growing 10 %" and "grew 21 %" neither denies the other."""
LEAST_WORDS = 3
DOES_OTHERWISE_SHARED = 2.0
"""Least weight that claims whose verbs do not match must share; most that share less say other things."""
LONGEST_LABEL = 20
LABEL = re.compile(
    r"(?:related|read more|read also|also read|see also|more on this|watch|listen)\s*:\s*$", re.IGNORECASE
)
"""What leads to another article: its headline is not this one's statement."""
GLUED = re.compile(r"\b[a-z]{3,}[A-Z][a-z]+|\s\|\s")
"""Words run together where a page's parts met, and lines that set them apart: "moreNext", "Storm | News".

Names such as iPhone and YouTube are written otherwise.
"""

Found = tuple[int, int, Judgement]


def find_warnings(
    article: Article, analysis: Analysis, *, rulings: Iterable[Ruling] = ()
) -> tuple[Warning, ...]:
    """Repetitions, contradictions, disputes, updates and citation faults, in text order, as w1, w2 …

    `rulings` are the reader's earlier decisions: what was dismissed is left out.
    """
    names = {name.id: name for name in analysis.names}
    claims = [claim for claim in analysis.claims if is_comparable(claim, article)]
    groups = _groups(claims)
    facts = [facts_of(group[0], names) for group in groups]
    kept = _one_per_sentences(_worth_showing(without_series(list(_judged(facts))), article), facts)
    warnings = [
        *(
            _verbatim(group)
            for group, told in zip(groups, facts, strict=True)
            if len(group) > 1 and tells_enough(told)
        ),
        *(warning_of(verdict, claims=_ids(verdict)) for _, _, verdict in kept),
        *citation_faults(analysis),
    ]
    left = ruled(warnings, rulings, text=article.text)
    ordered = sorted(left, key=lambda warning: (warning.spans, warning.kind))
    return tuple(replace(warning, id=f"w{n}") for n, warning in enumerate(ordered, start=1))


def is_comparable(claim: Claim, article: Article) -> bool:
    """Whether a claim asserts something in the article's own running text."""
    if claim.modality in SILENT_MODALITIES or len(claim.words) < LEAST_WORDS or GLUED.search(claim.text):
        return False
    if LABEL.search(article.text, max(claim.span.start - LONGEST_LABEL, 0), claim.span.start):
        return False
    return not _leaves_out(claim) and (not article.blocks or _kind(claim, article) not in SILENT_BLOCKS)


def _leaves_out(claim: Claim) -> bool:
    """Whether a claim ends in an auxiliary and leaves the rest to what came before: no chronicle does."""
    last = claim.words[-1]
    return last.role != "negation" and (last.pos == "AUX" or last.lemma == "do")


def _kind(claim: Claim, article: Article) -> BlockKind | None:
    return article.blocks[claim.block].kind if claim.block < len(article.blocks) else None


def _groups(claims: Sequence[Claim]) -> list[list[Claim]]:
    """Claims of the same words together: ten thousand copies are one case, not fifty million pairs."""
    same: dict[tuple[str, str | None, str], list[Claim]] = defaultdict(list)
    for claim in claims:
        same[bare(claim), claim.speaker, claim.polarity].append(claim)
    return list(same.values())


def _verbatim(group: Sequence[Claim]) -> Warning:
    return Warning(
        id="",
        kind="duplicate",
        type="verbatim",
        confidence=1.0,
        claims=tuple(claim.id for claim in group),
        spans=tuple(claim.span for claim in group),
        reason=f"The same words stand here {len(group)} times.",
    )


def _ids(judgement: Judgement) -> tuple[str, str]:
    return judgement.alignment.a.claim.id, judgement.alignment.b.claim.id


def _judged(facts: Sequence[Facts]) -> Iterator[Found]:
    """The pairs that are worth a warning; two parts of one sentence never are."""
    for i, j in pairs_within(facts):
        a, b = facts[i], facts[j]
        judgement = None if a.claim.sentence.overlaps(b.claim.sentence) else judge_if_warning(a, b)
        if judgement is not None:
            yield i, j, judgement


def _worth_showing(found: Iterable[Found], article: Article) -> list[Found]:
    """Warnings that a reader of this article should see, the strongest first."""
    worth = [item for item in found if not _is_expected(item[2], article)]
    return sorted(worth, key=lambda item: (-strength(item[2]), item[0], item[1]))


def strength(judgement: Judgement) -> float:
    """The score that made the verdict."""
    return judgement.duplicate if judgement.verdict == "duplicate" else judgement.contradiction


def _is_expected(judgement: Judgement, article: Article) -> bool:
    """A headline that the text repeats; a subject, told or inferred, that may be something else."""
    pair, difference = judgement.alignment, judgement.difference
    if difference is None:
        headings = {_kind(pair.a.claim, article), _kind(pair.b.claim, article)} & HEADINGS
        return bool(headings) or _is_loose(judgement) or not worth_telling(judgement)
    if {pair.a.claim.form, pair.b.claim.form} & WITHOUT_SUBJECT:
        return True
    if judgement.verdict == "update" and follow_each_other(pair, article.text):
        return False
    return are_two(pair, difference, article.text)


def _is_loose(judgement: Judgement) -> bool:
    """Whether a restatement is about another "they", or does other things and is not much alike."""
    pair = judgement.alignment
    subjects = {pair.a.claim.subject.casefold(), pair.b.claim.subject.casefold()}
    if len(subjects) == 2 and subjects <= PRONOUNS:
        return True
    does_otherwise = predicates_match(pair) is False and pair.shared < DOES_OTHERWISE_SHARED
    return does_otherwise and kind_of_repetition(pair) == "restated"


def _one_per_sentences(found: Iterable[Found], facts: Sequence[Facts]) -> list[Found]:
    """One warning for what two sentences share, few earlier copies and conflicts for a claim."""
    kept: list[Found] = []
    shown: dict[tuple[Span, Span, bool], list[Found]] = defaultdict(list)
    repeated: dict[int, int] = defaultdict(int)
    conflicts: dict[int, int] = defaultdict(int)
    for item in found:
        i, j, judgement = item
        repeats = judgement.verdict == "duplicate"
        beside = shown[facts[i].claim.sentence, facts[j].claim.sentence, repeats]
        full = (
            repeated[j] >= COPIES_PER_CLAIM
            if repeats
            else max(conflicts[i], conflicts[j]) >= CONFLICTS_PER_CLAIM
        )
        if full or any(not repeats or _overlap(item, other, facts) for other in beside):
            continue
        beside.append(item)
        if repeats:
            repeated[j] += 1
        else:
            conflicts[i] += 1
            conflicts[j] += 1
        kept.append(item)
    return kept


def _overlap(one: Found, other: Found, facts: Sequence[Facts]) -> bool:
    """Whether two findings share words on either side: a clause and a part of it."""
    return any(
        facts[a].claim.span.overlaps(facts[b].claim.span) for a, b in zip(one[:2], other[:2], strict=True)
    )
