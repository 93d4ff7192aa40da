"""From an article to its entities, names, citations and claims."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from reader.language import lemmatizer, sentence_bounds
from reader.language.citing.citations import find_citations
from reader.language.claims.finding import claims_of
from reader.language.encoder import component
from reader.language.mentions import mentions_of
from reader.language.plain_text import PlainText, plain_texts
from reader.language.sentence_bounds import preset_sentences
from reader.language.whole_article import join_findings
from reader.model import Analysis, Article, Citation, Claim, Entity, Findings, Reference, Span
from reader.model.errors import AnalysisError

PIPELINE = Path(__file__).parent / "pipeline"
"""Where the shipped pipeline lies."""
OWN_COMPONENTS = (sentence_bounds.NAME, component.NAME, lemmatizer.NAME)
"""What the shipped pipeline is made of; spaCy knows them because their modules are imported here."""
BATCH = 32
"""Blocks that go through the network together."""
SILENT = frozenset({"code", "rule", "reference", "table"})
"""Kinds of blocks that state nothing in sentences."""
HEADINGS = frozenset({"title", "heading"})


class Analyser:
    """A loaded pipeline; serves any number of articles, one at a time."""

    def __init__(self, nlp: Language) -> None:
        """Use a pipeline that parses by Universal Dependencies and names PERSON, LOC and ORG."""
        self._nlp = nlp
        self._cited: tuple[str, tuple[Citation, ...], tuple[Reference, ...]] = ("", (), ())

    @classmethod
    def load(cls, folder: Path | None = None) -> "Analyser":
        """Load a pipeline, by default the one in the package.

        Raises:
            AnalysisError: there is none, or it is damaged.
        """
        folder = folder or PIPELINE
        try:
            return cls(spacy.load(folder))
        except (OSError, ValueError, KeyError, ImportError) as e:
            raise AnalysisError(
                "the language pipeline cannot be loaded",
                where=str(folder),
                remedy="install claimreader again, or name the folder of another pipeline",
            ) from e

    @property
    def nlp(self) -> Language:
        """The spaCy pipeline itself."""
        return self._nlp

    @property
    def pipeline(self) -> str:
        """Name and version of the pipeline."""
        return f"{self._nlp.meta['name']} {self._nlp.meta['version']}"

    def findings(self, article: Article, blocks: Sequence[int]) -> Iterator[tuple[int, Findings]]:
        """The findings of each block, in the order in which the blocks are asked for."""
        cuts = self._cuts_by_block(article)
        for first in range(0, len(blocks), BATCH):
            batch = blocks[first : first + BATCH]
            texts = [
                (index, plain) for index in batch for plain in _texts(article, index, cuts.get(index, ()))
            ]
            docs = self._nlp.pipe(self._prepared(article, index, plain) for index, plain in texts)
            found: dict[int, Findings] = dict.fromkeys(batch, Findings())
            for (index, plain), doc in zip(texts, docs, strict=True):
                found[index] = _joined(found[index], _findings(article, index, plain, doc))
            yield from ((index, found[index]) for index in batch)

    def complete(self, article: Article, findings: Mapping[int, Findings]) -> Analysis:
        """Everything that needs the whole article, whatever the order in which `findings` came."""
        citations, references = self._citations(article)
        entities, names, claims = join_findings(article, findings, citations)
        return Analysis(
            article=article.id,
            pipeline=self.pipeline,
            entities=entities,
            names=names,
            citations=citations,
            references=references,
            claims=claims,
        )

    def _citations(self, article: Article) -> tuple[tuple[Citation, ...], tuple[Reference, ...]]:
        if self._cited[0] != article.id:
            self._cited = (article.id, *find_citations(article))
        return self._cited[1:]

    def _cuts_by_block(self, article: Article) -> dict[int, list[Span]]:
        """Block -> the markers that are cut out of it before parsing."""
        cuts: dict[int, list[Span]] = {}
        at = 0
        for citation in self._citations(article)[0]:
            while at + 1 < len(article.blocks) and article.blocks[at + 1].span.start <= citation.span.start:
                at += 1
            cuts.setdefault(at, []).append(citation.span)
        return cuts

    def _prepared(self, article: Article, index: int, plain: PlainText) -> Doc:
        whole = article.blocks[index].kind in HEADINGS
        return preset_sentences(self._nlp.make_doc(plain.text), whole=whole)


def _texts(article: Article, index: int, cuts: Sequence[Span]) -> Iterator[PlainText]:
    block = article.blocks[index]
    if block.kind not in SILENT:
        yield from plain_texts(article.text, block.span, cuts)


def _findings(article: Article, index: int, plain: PlainText, doc: Doc) -> Findings:
    return Findings(
        entities=tuple(
            Entity(plain.to_article(entity.span.start, entity.span.end), entity.label)
            for entity in mentions_of(doc)
        ),
        claims=tuple(_in_article(claim, article, index) for claim in claims_of(doc, place=plain.to_article)),
    )


def _in_article(claim: Claim, article: Article, index: int) -> Claim:
    """The claim of a block with the article's own characters."""
    text = claim.span.of(article.text)
    return replace(
        claim, id=f"b{index}-{claim.span.start}-{claim.span.end}", text=text, reading=text, block=index
    )


def _joined(first: Findings, second: Findings) -> Findings:
    return Findings(first.entities + second.entities, first.claims + second.claims)
