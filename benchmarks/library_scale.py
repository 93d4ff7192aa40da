"""A large library: how long it takes to fill, how large it is, how long a new article waits for its answer.

`python -m benchmarks.library_scale [--articles N] [--keep FILE]`. Claims of eighteen invented words each, as
often as words are in a language, the first of them a name; a new article of forty claims tells every fourth
again with another number. Each part is measured in a process of its own, so that memory is that of a program
that only asks.
"""

import argparse
import json
import random
import resource
import subprocess
import sys
import tempfile
import time
from bisect import bisect
from collections.abc import Sequence
from contextlib import closing
from itertools import accumulate
from pathlib import Path

from benchmarks.statistics import median
from benchmarks.tables import machine, seconds, table
from reader.library import Library, open_library
from reader.model import Analysis, Article, Block, Claim, Name, Quantity, Span, Word
from reader.workbench.across import warnings_across

ARTICLES, CLAIMS = 100_000, 15
WORDS, VOCABULARY = 18, 200_000
NEW_CLAIMS, TOLD_AGAIN = 40, 4
"""Claims of a new article, of which every so many-th is an old one with a word changed."""
NEW_ARTICLES = 10
TOGETHER = 500
TARGETS = "40 claims ≤ 1.5 s, open ≤ 50 ms, memory ≤ 300 MB"
POS = ("PROPN", "VERB", "NUM", "NOUN", *["ADJ", "NOUN"] * 7)
NUMBER = 2
"""Which of the words is a number."""
SYLLABLES = ("ba", "den", "fi", "gor", "hal", "jun", "kel", "lo", "mar", "nis", "pol", "rin", "sta", "tul")


class Language:
    """Words that come as often as their rank is low, as in Zipf's law."""

    def __init__(self, seed: int) -> None:
        self._draw = random.Random(seed)
        self._sums = list(accumulate(1 / rank for rank in range(1, VOCABULARY + 1)))

    def words(self, count: int) -> list[str]:
        """Drawn anew at each call, one of them a number."""
        total = self._sums[-1]
        drawn = [spelt(bisect(self._sums, self._draw.random() * total)) for _ in range(count)]
        drawn[NUMBER] = self.number()
        return drawn

    def number(self) -> str:
        """Two or three digits."""
        return str(self._draw.randrange(11, 1_000))


def spelt(number: int) -> str:
    """An invented word for a number; others for other numbers."""
    syllables = []
    number += len(SYLLABLES)
    while number:
        number, at = divmod(number, len(SYLLABLES))
        syllables.append(SYLLABLES[at])
    return "".join(syllables)


def article_of(name: str, sentences: Sequence[Sequence[str]]) -> tuple[Article, Analysis]:
    """An article of one paragraph, each sentence a claim."""
    parts, claims, at = [], [], 0
    names = {words[0]: Name(f"n{number}", "organisation", words[0]) for number, words in enumerate(sentences)}
    for number, words in enumerate(sentences, 1):
        claims.append(claim_of(f"c{number}", words, start=at, name=names[words[0]].id))
        parts.append(" ".join(words) + ". ")
        at += len(parts[-1])
    text = "".join(parts).rstrip()
    made = Article(name, name, text, (Block(Span(0, len(text)), "paragraph"),))
    return made, Analysis(made.id, "invented", claims=tuple(claims), names=tuple(names.values()))


def claim_of(ident: str, words: Sequence[str], *, start: int, name: str) -> Claim:
    """A claim whose first word, a name with this id, does the second to the others."""
    at, told = start, []
    for place, (word, pos) in enumerate(zip(words, POS, strict=True)):
        role = ("subject", "predicate")[place] if place < 2 else "object"
        head = NUMBER + 1 if place == NUMBER else 1
        mentioned = None if place else name
        told.append(Word(Span(at, at + len(word)), word, word, pos, role, head, name=mentioned))  # type: ignore[arg-type]
        at += len(word) + 1
    text = " ".join(words)
    span = Span(start, start + len(text))
    count = Quantity(told[NUMBER].span, float(words[NUMBER]), words[NUMBER + 1])
    return Claim(
        ident,
        span,
        text,
        text,
        span,
        words[0],
        words[1],
        quantities=(count,),
        names=(name,),
        words=tuple(told),
    )


def fill(library: Library, articles: int) -> None:
    """Put invented articles into a library."""
    language = Language(1)
    for first in range(0, articles, TOGETHER):
        with library.together():
            for number in range(first, min(first + TOGETHER, articles)):
                sentences = [language.words(WORDS) for _ in range(CLAIMS)]
                library.add(*article_of(f"article-{number}", sentences))


def build(path: str, articles: int) -> dict[str, float]:
    """Seconds for the library and for its index."""
    start = time.perf_counter()
    with closing(open_library(path)) as library:
        fill(library, articles)
        filled = time.perf_counter()
        library.search("nothing")
    return {"fill": filled - start, "index": time.perf_counter() - filled}


def ask(path: str) -> dict[str, float]:
    """Seconds to open, seconds for each of some new articles, and the memory at the end."""
    start = time.perf_counter()
    library = open_library(path)
    library.entries(limit=20)
    opened = time.perf_counter() - start
    language, taken, found = Language(2), [], 0
    with closing(library):
        old = [entry.id for entry in library.entries(limit=NEW_ARTICLES * NEW_CLAIMS)]
        for number in range(NEW_ARTICLES):
            new = article_of(f"new-{number}", _sentences(library, language, old[number * NEW_CLAIMS :]))
            start = time.perf_counter()
            found += len({warning.claims[0] for warning in warnings_across(*new, library)})
            taken.append(time.perf_counter() - start)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
    return {
        "open": opened,
        "median": median(taken),
        "worst": max(taken),
        "memory": memory,
        "found": found * TOLD_AGAIN / (NEW_ARTICLES * NEW_CLAIMS),
    }


def _sentences(library: Library, language: Language, old: Sequence[str]) -> list[list[str]]:
    sentences = [language.words(WORDS) for _ in range(NEW_CLAIMS)]
    for place in range(0, NEW_CLAIMS, TOLD_AGAIN):
        article = library.article(old[place])
        if article is not None:
            sentences[place] = article.text.split(". ")[0].split()
            sentences[place][NUMBER] = language.number()
    return sentences


def main(arguments: Sequence[str]) -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(prog="benchmarks.library_scale", description=__doc__)
    parser.add_argument("--articles", type=int, default=ARTICLES)
    parser.add_argument("--keep", metavar="FILE", help="fill this library, or ask it when it is there")
    parser.add_argument("--part", choices=("build", "ask"), help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    if options.part:
        told = build(options.keep, options.articles) if options.part == "build" else ask(options.keep)
        print(json.dumps(told))
        return
    with tempfile.TemporaryDirectory() as folder:
        path = Path(options.keep or f"{folder}/library.db")
        built = {} if path.exists() else part("build", str(path), options.articles)
        asked = part("ask", str(path), options.articles)
        sizes = [path.stat().st_size, path.with_name(f"{path.stem}.search.db").stat().st_size]
    print(
        f"## Library of {options.articles:,} articles, {options.articles * CLAIMS:,} claims ({machine()})\n"
    )
    rows = [[f"{name}, built in", seconds(value, unit="s")] for name, value in built.items()]
    rows += [["library", f"{sizes[0] / 1e6:,.0f} MB"], ["index", f"{sizes[1] / 1e6:,.0f} MB"]]
    rows += [["opened, twenty articles listed", seconds(asked["open"])]]
    rows += [[f"{NEW_CLAIMS} claims, median of {NEW_ARTICLES}", seconds(asked["median"], unit="s")]]
    rows += [["the slowest of them", seconds(asked["worst"], unit="s")]]
    rows += [["most memory", f"{asked['memory']:.0f} MB"], ["told again and found", f"{asked['found']:.0%}"]]
    print(table([f"target: {TARGETS}", ""], rows))


def part(name: str, place: str, articles: int) -> dict[str, float]:
    """What `build` or `ask` says, in a process of its own."""
    command = [sys.executable, "-m", "benchmarks.library_scale", "--part", name, "--keep", place]
    done = subprocess.run(
        [*command, "--articles", str(articles)], check=True, stdout=subprocess.PIPE, text=True
    )
    answer: dict[str, float] = json.loads(done.stdout)
    return answer


if __name__ == "__main__":
    main(sys.argv[1:])
