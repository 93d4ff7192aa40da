"""How much of an article came through: words in order, markers, references, sentences."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from benchmarks.sources.stories import Story, before_marker
from reader.model import Article

GRAM = 4
"""Words that are compared in one, as the article-extraction-benchmark does."""
LONGEST_LINKS = 30
"""Letters of links such as "[DOI] [PubMed]", which are part of the page."""
_WORD = re.compile(r"[^\W_]+")
_FROM_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_RAISED = re.compile(r"[¹²³⁴-⁹][⁰¹²³⁴-⁹]{0,2}")
_BRACKETED = re.compile(r"\[(\d{1,2})\]")
_NUMBER = re.compile(r"^(?:\[\d{1,3}\]|\d{1,3}[.)]|[¹²³⁴-⁹][⁰¹²³⁴-⁹]*|[-•])\s*")
_ITEM = re.compile(r"^(?:\d{1,3}[.)]|[-•])\s+")
_SENTENCE = re.compile(r"(?<=[.!?])[\"”]?\s+(?=[A-Z“\"])")


@dataclass(frozen=True, slots=True)
class Share:
    """Right ones among those found and among those there."""

    right: int
    found: int
    true: int

    @property
    def precision(self) -> float:
        """1.0 when nothing was found."""
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """1.0 when there was nothing."""
        return self.right / self.true if self.true else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean."""
        both = self.found + self.true
        return 2 * self.right / both if both else 1.0


def body_words(article: Article) -> str:
    """The article without its title, its captions and its list of references."""
    wanted = [b for b in article.blocks if b.kind not in ("title", "caption", "reference", "rule")]
    texts = (_ITEM.sub("", block.span.of(article.text)) for block in wanted)
    return "\n".join(text for text in texts if text.strip().lower() not in ("references", "sources"))


def body_share(found: str, story: Story) -> Share:
    """Shingles of four words of what was found, against those of the story."""
    return _shared(_grams(_bare(found)), _grams(" ".join(part.plain for part in story.parts)))


def _bare(text: str) -> str:
    """Words without markers, raised or bracketed."""
    return _BRACKETED.sub("", re.sub(r"[⁰¹²³⁴-⁹]+", "", text))


def _grams(text: str) -> Counter[tuple[str, ...]]:
    words = _WORD.findall(text.casefold())
    return Counter(tuple(words[i : i + GRAM]) for i in range(max(len(words) - GRAM + 1, 1)))


def _shared(found: Counter[tuple[str, ...]], true: Counter[tuple[str, ...]]) -> Share:
    return Share((found & true).total(), found.total(), true.total())


def marker_share(found: str, story: Story) -> Share:
    """Markers with the word before them, against those of the story."""
    true = Counter(marker for part in story.parts for marker in part.markers)
    got = Counter(_markers(found))
    return Share((got & true).total(), got.total(), true.total())


def _markers(text: str) -> Iterator[tuple[str, str]]:
    spaced = _RAISED.sub(lambda match: f"[{match[0].translate(_FROM_RAISED)}]", text)
    for match in _BRACKETED.finditer(spaced):
        yield match[1], before_marker(_BRACKETED.sub(" ", spaced[: match.start()][-120:]))


def reference_share(entries: Sequence[str], story: Story) -> Share:
    """Entries of the list of references, letters and digits compared."""
    true = {_key(entry) for entry in story.entries}
    got = [_key(_NUMBER.sub("", entry.strip())) for entry in entries]
    found = {entry for entry in true if any(_is_entry(line, entry) for line in got)}
    return Share(len(found), len(got), len(true))


def _is_entry(line: str, entry: str) -> bool:
    """Whether a line is the entry, perhaps with short links to it behind."""
    return line.startswith(entry) and len(line) <= len(entry) + LONGEST_LINKS


def _key(text: str) -> str:
    return "".join(_WORD.findall(text.casefold()))


def sentence_share(found: str, story: Story) -> Share:
    """Sentences of the story that are there word for word; white space and markers aside."""
    every = sum(1 for part in story.parts for _ in _sentences(part.words))
    return Share(every - len(lost_sentences(found, story)), every, every)


def lost_sentences(found: str, story: Story) -> list[str]:
    """Sentences of the story that are not there word for word."""
    shown = " ".join(_flat(found).split())
    return [s for part in story.parts for s in _sentences(part.words) if s not in shown]


def _sentences(words: str) -> Iterator[str]:
    for sentence in _SENTENCE.split(re.sub(r"\{\d+\}", "", words)):
        yield " ".join(_flat(sentence).split())


_QUOTES = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "\u00a0": " "})


def _flat(text: str) -> str:
    """Without markers, and with the quotation marks and dashes that typesetters exchange made alike."""
    return re.sub(r"-{2,3}", "-", _bare(text).translate(_QUOTES)).replace("...", "…")
