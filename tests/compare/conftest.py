"""Claims written by hand in a compact notation.

`Neither/g leader/s will attend/p=attend the talks/o=talk`: a slash, a letter for the role (s subject,
p predicate, o object, x oblique, m modifier, g negation), then a capital for the part of speech (N P V A R D
U T), `=lemma`, `@index` of the head and `#name`, each where it is not the usual one. Words without a slash
are function words.
"""

import re
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

import pytest

from reader.compare import compare_documents
from reader.compare.facts.claim_facts import Facts, facts_of
from reader.language.analyser import Analyser
from reader.model.analysis import Analysis, Verdict
from reader.model.article import Article
from reader.model.claim import Claim, Quantity, Role, Word
from reader.model.entity import Name
from reader.model.span import Span
from reader.sources import from_text

ClaimMaker = Callable[..., Claim]
FactsMaker = Callable[..., Facts]
Comparer = Callable[..., Verdict]

ROLES: dict[str, Role] = {
    "s": "subject",
    "p": "predicate",
    "o": "object",
    "x": "oblique",
    "m": "modifier",
    "g": "negation",
}
PARTS = {"N": "NOUN", "P": "PROPN", "V": "VERB", "A": "ADJ", "R": "ADV", "D": "NUM", "U": "PRON", "T": "ADP"}
USUAL = {"s": "NOUN", "o": "NOUN", "x": "NOUN", "p": "VERB", "m": "ADJ", "g": "PART"}
PREPOSITIONS = frozenset(
    [
        "in",
        "on",
        "at",
        "by",
        "to",
        "from",
        "with",
        "of",
        "for",
        "as",
        "since",
        "without",
        "before",
        "after",
        "against",
        "above",
        "near",
    ]
)
AUXILIARIES = frozenset(
    [
        "will",
        "was",
        "were",
        "is",
        "are",
        "be",
        "been",
        "has",
        "have",
        "had",
        "do",
        "does",
        "did",
        "may",
        "might",
        "must",
        "would",
    ]
)
TOKEN = re.compile(r"^(?P<text>.+?)(?:/(?P<role>[spoxmg])(?P<rest>\S*))?$")

NAMES = {
    name.id: name
    for name in (
        Name("weber", "person", "Anna Weber", ("Weber",)),
        Name("okoro", "person", "James Okoro", ("Okoro",)),
        Name("acme", "organisation", "Acme Motors", ("Acme",)),
        Name("bolt", "organisation", "Bolt Works", ("Bolt",)),
        Name("geneva", "place", "Geneva"),
        Name("lagos", "place", "Lagos"),
        Name("oslo", "place", "Oslo"),
    )
}


def build_claim(notation: str, *, start: int = 0, unit: str | None = None, **fields: Any) -> Claim:
    """The claim that the notation describes; other fields of `Claim` by keyword."""
    parsed = [match for match in map(TOKEN.match, notation.split()) if match]
    words: list[Word] = []
    at = start
    for match in parsed:
        words.append(_word(match, at, len(words), parsed))
        at += len(match["text"]) + 1
    text = " ".join(match["text"] for match in parsed)
    span = Span(start, start + len(text))
    main = next((word for word in words if word.role == "predicate"), None)
    negations = sum(word.role == "negation" for word in words)
    given: dict[str, Any] = {
        "id": "c1",
        "reading": text,
        "sentence": span,
        "subject": " ".join(word.text for word in words if word.role == "subject"),
        "predicate": main.lemma if main else "",
        "polarity": "negative" if negations % 2 else "positive",
        "names": tuple(dict.fromkeys(word.name for word in words if word.name)),
        "quantities": _quantities(words, unit),
    }
    return Claim(span=span, text=text, **({"words": tuple(words)} | given | fields))


def _word(match: re.Match[str], at: int, index: int, parsed: list[re.Match[str]]) -> Word:
    text, role, rest = match["text"], match["role"], match["rest"] or ""
    lemma = re.search(r"=([^@#]+)", rest)
    head = re.search(r"@(\d+)", rest)
    name = re.search(r"#(\w+)", rest)
    part = re.search(r"^([NPVARDUT])", rest)
    pos = PARTS[part[1]] if part else "PROPN" if name else USUAL.get(role or "", _function_part(text))
    return Word(
        span=Span(at, at + len(text)),
        text=text,
        lemma=lemma[1] if lemma else text if pos == "PROPN" else text.lower(),
        pos=pos,
        role=ROLES[role] if role else "function",
        head=int(head[1]) if head else _head(index, role, parsed),
        name=name[1] if name else None,
    )


def _function_part(text: str) -> str:
    lower = text.lower()
    return "ADP" if lower in PREPOSITIONS else "AUX" if lower in AUXILIARIES else "DET"


def _head(index: int, role: str | None, parsed: list[re.Match[str]]) -> int:
    main = next((i for i, match in enumerate(parsed) if match["role"] == "p"), index)
    if role in ("s", "o", "x", "g", "p"):
        return main
    if role is None and _function_part(parsed[index]["text"]) == "AUX":
        return main
    after = (i for i in range(index + 1, len(parsed)) if parsed[i]["role"] in ("s", "o", "x"))
    return next(after, main)


def _quantities(words: list[Word], unit: str | None) -> tuple[Quantity, ...]:
    found = []
    for word in words:
        if word.pos == "NUM":
            of = words[word.head].lemma if words[word.head].pos == "NOUN" else ""
            value = float(word.text.replace(",", "").rstrip("%"))
            found.append(Quantity(word.span, value, of if unit is None else unit))
    return tuple(found)


@pytest.fixture
def names() -> Mapping[str, Name]:
    return NAMES


@pytest.fixture
def claim() -> ClaimMaker:
    return build_claim


@pytest.fixture
def facts() -> FactsMaker:
    def make(notation: str, **fields: Any) -> Facts:
        return facts_of(build_claim(notation, **fields), NAMES)

    return make


@pytest.fixture(scope="session")
def analyse() -> Callable[[str], tuple[Article, Analysis]]:
    """Text to its article and analysis, each text analysed once."""
    analyser = Analyser.load()

    @cache
    def run(text: str) -> tuple[Article, Analysis]:
        article = from_text(text)
        findings = dict(analyser.findings(article, range(len(article.blocks))))
        return article, analyser.complete(article, findings)

    return run


@pytest.fixture(scope="session")
def compare_texts(analyse: Callable[[str], tuple[Article, Analysis]]) -> Callable[[str, str], Verdict]:
    """The verdict of two texts through the whole pipeline."""
    return lambda a, b: compare_documents(*analyse(a), *analyse(b))[0]
