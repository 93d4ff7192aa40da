"""Markers that name author and year: `(Okafor & Li, 2019; Ng et al., 2021a, p. 5)` and "Okafor (2019)"."""

import re
from collections.abc import Container, Iterator
from dataclasses import dataclass

from reader.language.citing.author_names import PARTICLES, UNDATED, YEAR, authors_of, plain_key
from reader.language.citing.marker import Marker
from reader.language.names.places import places
from reader.model import Span

LISTED = "by"
"""Before a name among the known keys: whatever the year, the list has an entry by this author."""
LONGEST_AUTHORS = 120
"""Characters before a year in brackets in which its authors are looked for."""
NO_AUTHORS = frozenset(
    {"january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
     "november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov",
     "dec", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "spring", "summer",
     "autumn", "fall", "winter", "easter", "christmas", "ramadan", "since", "until", "in", "by", "from",
     "around", "about", "circa", "early", "late", "mid", "before", "after", "vol", "no", "chapter",
     "section", "table", "figure", "part", "act", "article", "photo", "image", "source", "edition",
     "version", "season", "episode"}
)  # fmt: skip
"""First words of brackets that date or number something."""
NO_SURNAMES = frozenset(
    {"netflix", "hbo", "bbc", "itv", "pbs", "cnn", "reuters", "sony", "warner", "columbia", "universal",
     "paramount", "disney", "pixar", "penguin", "faber", "vintage", "macmillan", "routledge", "springer",
     "elsevier", "wiley", "harpercollins", "bloomsbury", "knopf", "viking", "picador", "geffen", "atlantic",
     "motown", "decca", "rca", "emi", "capitol", "labour", "conservative", "democrat", "republican",
     "liberal", "tory", "whig", "socialist", "parliament", "congress", "senate", "cabinet", "davos",
     "olympics", "commonwealth", "apple", "google", "amazon", "microsoft", "nintendo", "sega", "hulu",
     "spotify", "broadway", "glastonbury", "cannes", "wimbledon", "labor", "independent", "unionist", "arte",
     "canongate", "scribner", "granta", "brexit", "covid", "windows", "gold", "silver", "bronze", "grammy",
     "oscar", "bafta", "emmy", "pulitzer", "eurovision", "worlds", "euro", "tour", "finals", "nasa", "esa",
     "android", "ios", "linux", "photoshop", "playstation", "xbox", "ford", "toyota", "honda", "bmw",
     "christie's", "sotheby's", "director", "producer", "translator", "editor", "champion", "winner"}
)  # fmt: skip
"""Broadcasters, publishers, labels, parties and events that stand before a year in brackets as authors do."""
PUBLISHERS = re.compile(
    r"Simon (?:&|and) Schuster|Faber (?:&|and) Faber|Allen (?:&|and) Unwin|Farrar|Little,? Brown|Chatto"
    r"|Thames (?:&|and)"
    r" Hudson|Marks (?:&|and) Spencer|Ernst (?:&|and) Young|Weidenfeld|Hodder|Johnson (?:&|and) Johnson"
    r"|Smith (?:&|and)"
    r" Wesson|Procter|Standard (?:&|and) Poor|Trinidad|Bosnia|Antigua|Saint Kitts|Sao Tome|Harper (?:&"
    r"|and)|Saunders"
)

_GROUP = re.compile(
    r"[(\[]((?:[^()\[\]\n]|\n(?!\n)|\[[A-Za-z.]{2,12}\]|\((?:1[5-9]|20)\d\d[a-z]?\)){4,300})[)\]]"
)
_LEAD = re.compile(
    r"(?:but |and )?(?:see also|see|cf\.?|e\.\s?g\.?,?|i\.\s?e\.?,?|for (?:an? )?(?:overview|review"
    r"|example|details|discussion),?"
    r"(?: see)?|also|contra|as (?:cited|quoted|reported) (?:in|by)|(?:cited|quoted|reviewed"
    r"|discussed) (?:in|by)"
    r"|adapted from|based on|following|according to|data from|per|compare)\s+",
    re.I,
)
_YEARS = rf"(?:{YEAR}|{UNDATED})(?:\s*/\s*\d{{2,4}})?(?:(?:,\s*|\s*(?:&|and)\s*)(?:{YEAR}|[a-z]\b)){{0,8}}"
_PIN = (
    r"(?:\s*[,:]\s*(?:(?:pp?\.?|chaps?\.?|chapters?|ch\.|secs?\.?|section|figs?\.|figure|tables?|paras?\.?"
    r"|vol\.|no\.|n\.|"
    r"§§?|ll?\.|lines?|appendix|footnote|note|bk\.|book)\s*)?[\dIVXivx][^;]{0,30}|,\s*(?:emphasis|italics"
    r"|my translation)"
    r"[^;]{0,30}|,?\s+(?:for|on|who|which)\s[^;]{3,60})?"
)
_WORK = re.compile(rf"(?P<authors>[^;]{{2,160}}?),?\s+\(?(?P<years>{_YEARS})\)?(?P<pin>{_PIN})")
_ONE_YEAR = re.compile(rf"{YEAR}|{UNDATED}|\b[a-z]\b")
_PAGE = re.compile(r"\s*[,:]\s*(?:pp?\.|chap|ch\.|sec|§|\d)")
_YEAR_IN_BRACKETS = re.compile(rf"(?<=\s)[(\[]({_YEARS})({_PIN})[)\]]")
_NAMES_BACKWARDS = re.compile(r"[\w.,&’'‐ \n-]{2,120}")
_POSSESSIVE = re.compile(r"['’]s?\s*$")
_WORD = re.compile(r"[^\s,]+")


@dataclass(frozen=True, slots=True)
class Work:
    """One work that a marker names."""

    keys: tuple[str, ...]
    strong: bool
    """Whether nothing but a citation is written like this."""
    sure: bool
    fits: bool
    """Whether it cites in an article that surely cites by author elsewhere."""


def author_year_markers(text: str, known: Container[str]) -> Iterator[Marker]:
    """Every marker that names author and year; `known` holds the list's keys, as `plain_key` makes them."""
    for match in _GROUP.finditer(text):
        if any(character.isdigit() for character in match[1]) or "n.d" in match[1] or "press" in match[1]:
            yield from _bracketed(match, known)
    for match in _YEAR_IN_BRACKETS.finditer(text):
        yield from _narrative(match, known)


def _bracketed(match: re.Match[str], known: Container[str]) -> Iterator[Marker]:
    works: list[tuple[Span, Work | None]] = []
    at = match.start(1)
    for part in match[1].split(";"):
        works.append((Span(at, at + len(part)), _work(part, known)))
        at += len(part) + 1
    found = [work for _, work in works if work is not None]
    if not found:
        return
    keys = tuple(dict.fromkeys(key for work in found for key in work.keys))
    supported = any(plain_key(key) in known for key in keys)
    before = match.string[max(match.start() - 30, 0) : match.start()]
    single = len(found) == 1 and not found[0].strong
    titled = single and _follows_title(before)
    sure = supported or (all(w.sure for w in found) and not titled)
    fits = all(w.fits or w.sure for w in found) and not titled
    if len(found) == len(works):
        yield Marker(Span(*match.span()), "author_year", keys, sure, fits=fits)
    elif supported or all(work.strong for work in found):
        spans = [span for span, work in works if work is not None]
        text = match.string[spans[0].start : spans[-1].end]
        start = spans[0].start + len(text) - len(text.lstrip())
        yield Marker(Span(start, start + len(text.strip())), "author_year", keys, sure)


def _follows_title(before: str) -> bool:
    """Whether a capitalised word or a quoted title stands before the bracket, as before a film's maker."""
    word = before.split()[-1:] or [""]
    bare = word[0].strip("“”\"'‘’*_")
    return bare[:1].isupper() or bare[:1].isdigit()


def _work(part: str, known: Container[str]) -> Work | None:
    part = part.replace("\n", " ").strip()
    introduced = _LEAD.match(part) is not None
    while lead := _LEAD.match(part):
        part = part[lead.end() :]
    match = _WORK.fullmatch(part)
    authors = authors_of(match["authors"]) if match else None
    if match is None or authors is None:
        return None
    keys = tuple(f"{authors.first} {year}" for year in _years(match["years"]))
    supported = any(plain_key(key) in known for key in keys)
    first = authors.first.split()[0].casefold().rstrip(".,")
    comma = part[match.end("authors") : match.start("years")].lstrip().startswith(",")
    last = match["authors"].split()[-1].casefold().rstrip(".,")
    if not supported and (first in NO_AUTHORS or (last in NO_AUTHORS and not comma)):
        return None
    strong = authors.personal and not PUBLISHERS.search(match["authors"])
    strong = strong and (
        introduced or authors.joined or keys[0][-1].isalpha() or bool(_PAGE.match(match["pin"]))
    )
    listed = plain_key(f"{LISTED} {authors.first}") in known
    things = PUBLISHERS.search(match["authors"]) is not None or any(
        _is_thing(name.strip()) for name in match["authors"].split(",")
    )
    weak = authors.personal and (listed or (comma and not things))
    dated = all(key[-1].isdigit() or key[-2].isdigit() for key in keys)
    fits = not things and (authors.personal or authors.first.count(" ") > 1)
    return Work(keys, strong or listed, supported or ((dated or authors.joined) and (strong or weak)), fits)


def _is_thing(name: str) -> bool:
    """Whether a lone name is a place, a brand or an acronym sooner than a person."""
    return name in places() or name.casefold() in NO_SURNAMES or (len(name) > 1 and name.isupper())


def _years(written: str) -> list[str]:
    """ "2019a, b" is 2019a and 2019b; "1776/1999" is its first year."""
    years: list[str] = []
    for year in _ONE_YEAR.findall(written):
        if len(year) == 1 and years:
            years.append(years[-1][:4] + year)
        elif len(year) > 1:
            years.append(year)
    return years


def _narrative(match: re.Match[str], known: Container[str]) -> Iterator[Marker]:
    """A year in brackets behind names of which one, with this year, is in the list."""
    years = _years(match[1])
    before = match.string[max(match.start() - LONGEST_AUTHORS, 0) : match.start()]
    names = _NAMES_BACKWARDS.match(before[::-1])
    phrase = names[0][::-1].replace("\n", " ") if names else ""
    for start in _name_starts(phrase):
        name = _POSSESSIVE.sub("", phrase[start:].rstrip(", "))
        authors = authors_of(name)
        keys = [f"{authors.first} {year}" for year in years] if authors else []
        if authors and keys and plain_key(keys[0]) in known:
            yield Marker(Span(*match.span()), "author_year", tuple(keys))
            return


def _name_starts(phrase: str) -> Iterator[int]:
    """Where in the words before a year a name may begin: at a capital, or at particles before one."""
    particle = -1
    for word in _WORD.finditer(phrase):
        if word[0].casefold().rstrip(".") in PARTICLES and particle < 0:
            particle = word.start()
        if word[0][0].isupper():
            if particle >= 0:
                yield particle
            yield word.start()
        if word[0].casefold().rstrip(".") not in PARTICLES:
            particle = -1
