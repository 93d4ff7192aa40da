"""The fields of a printed reference, where its form leaves no doubt; everything else stays in its title."""

import re
from dataclasses import dataclass

from reader.export.wording import one_line


@dataclass(frozen=True, slots=True)
class Entry:
    """What a printed reference says."""

    title: str
    """Its title, or the whole entry when the title cannot be told."""
    authors: tuple[tuple[str, str], ...] = ()
    """Family name and initials of each."""
    year: int | None = None
    url: str = ""
    doi: str = ""


_URL = re.compile(r"https?://[^\s<>\"]+")
_DOI = re.compile(r"\b10\.\d{4,9}/[^\s<>\"]+")
_TRAILING = ".,;:)]}"
_NUMBER = re.compile(r"^\s*(?:\[\d{1,3}\]|\d{1,3}[.)])\s+")
_YEAR = re.compile(r"\b(1[5-9]\d\d|20\d\d)\b")
_QUOTED = re.compile(r"[“\"]([^”\"]{3,}?)[.,]?[”\"]")
_AUTHOR = r"[^\W\d_][\w'’-]*(?: [^\W\d_][\w'’-]*)?, (?:[^\W\d_]\.[ -]?)+"
_BY_AUTHORS = re.compile(rf"((?:{_AUTHOR}(?:, )?(?:(?:&|and) )?)+) ?\((\d{{4}})[a-z]?\)[.:,]? (.+)")
"""`Okafor, A. B., & Lind, C. (2020). Title. Rest`, the form that the APA's manual made common."""
_ONE_AUTHOR = re.compile(r"([^,&]+), ((?:[^\W\d_]\.[ -]?)+)")


def read_entry(printed: str) -> Entry:
    """The fields of one entry as it is printed."""
    text = _NUMBER.sub("", one_line(printed))
    doi = _first(_DOI, text)
    url = _first(_URL, text)
    bare = _NUMBER.sub("", _DOI.sub("", _URL.sub("", text))).strip(" .,")
    if match := _BY_AUTHORS.match(bare):
        authors = tuple((family.strip(), given.strip()) for family, given in _pairs(match[1]))
        return Entry(_title(match[3]), authors, int(match[2]), url, doi)
    years = set(_YEAR.findall(bare))
    quoted = _QUOTED.search(bare)
    title = quoted[1].strip() if quoted else bare or text
    return Entry(title, (), int(years.pop()) if len(years) == 1 else None, url, doi)


def _first(pattern: re.Pattern[str], text: str) -> str:
    match = pattern.search(text)
    return match[0].rstrip(_TRAILING) if match else ""


def _pairs(authors: str) -> list[tuple[str, str]]:
    return [(m[1].removeprefix("and ").strip(" &"), m[2]) for m in _ONE_AUTHOR.finditer(authors)]


def _title(rest: str) -> str:
    """Up to the first full stop after a word that is no abbreviation of two letters."""
    quoted = _QUOTED.match(rest)
    return quoted[1] if quoted else re.split(r"(?<=\w\w\w)[.?!](?: |$)", rest, maxsplit=1)[0].strip()
