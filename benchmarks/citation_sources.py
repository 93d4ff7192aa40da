"""Invented works to cite, and how people write them down in a list of references."""

import random
from collections.abc import Callable
from dataclasses import dataclass

AUTHORS = (
    "Okafor", "Lindqvist", "Åström", "O'Brien", "van den Berg", "de la Cruz", "Müller", "Smith-Jones",
    "Nguyen", "Çelik", "MacLeod", "Øvergård", "Li", "Ng", "Wu", "García", "Petrov", "Tanaka",
    "D’Angelo", "Haddad",
    "Novák", "Kowalczyk", "Adeyemi", "Brown", "Green", "Young", "King", "Marsh", "Fields", "von Trapp",
)  # fmt: skip
INSTITUTIONS = (
    "World Health Organization", "Office for National Statistics", "UNICEF", "Aldermere City Council",
    "Ministry of Transport", "NASA", "National Institute for Coastal Research",
)  # fmt: skip
TITLES = (
    "Ferries and the people who need them", "Tidal power on small islands: a review",
    "What the harbour masters saw", "Counting gulls from the air", "The price of salt, 1780–1820",
    "Why towns forget their floods", "A second look at the dredging figures", "Rain on the eastern slopes",
    "Pain after walking: results of a trial", "Letters from the quarantine station",
    "Does noise drive otters away?",
    "Bridges of the upper valley", "Housing after the mill closed", "How 12 villages kept their school",
    "The long winter of 1963", "Mapping eelgrass with cheap drones", "Bread, fuel and votes",
    "Lamps for 40,000 homes", "Old wells, new nitrates", "A market every Tuesday",
)  # fmt: skip
JOURNALS = (
    "Journal of Coastal Studies", "Northern Medical Reports", "Annals of Small Towns", "Hydrology Letters",
    "The Marlstone Gazette", "Review of Local Government",
)  # fmt: skip
PRESSES = ("Saltmarsh Press", "University of Oxley Press", "Fenwick & Daughters")
CITIES = ("London", "Oslo", "Chicago", "Lisbon")
HOSTS = ("example.org", "news.example.com", "www.harbour-museum.example", "data.example.gov", "doi.org")


@dataclass(frozen=True, slots=True)
class Work:
    """Something to cite."""

    authors: tuple[str, ...]
    """Surnames with particles, or one institution."""
    initials: tuple[str, ...]
    year: int
    letter: str
    """ "a" or "b" where one author has two works of a year; mostly ""."""
    title: str
    journal: str
    volume: int
    page: int
    url: str | None

    @property
    def institution(self) -> bool:
        """Whether no person signs it."""
        return self.authors[0] in INSTITUTIONS

    @property
    def dated(self) -> str:
        """The year with its letter."""
        return f"{self.year}{self.letter}"


def works(draw: random.Random, count: int) -> list[Work]:
    """That many works; no two share first author and year unless letters tell them apart."""
    made: list[Work] = []
    titles = draw.sample(TITLES, count)
    taken: set[tuple[str, int]] = set()
    while len(made) < count:
        work = _work(draw, titles[len(made)])
        if (work.authors[0], work.year) not in taken:
            taken.add((work.authors[0], work.year))
            made.append(work)
    return made


def _work(draw: random.Random, title: str) -> Work:
    if draw.random() < 0.12:
        authors: tuple[str, ...] = (draw.choice(INSTITUTIONS),)
    else:
        authors = tuple(draw.sample(AUTHORS, draw.choice((1, 1, 1, 2, 2, 3, 5))))
    slug = "-".join(title.lower().replace(",", "").replace(":", "").replace("?", "").split()[:4])
    url = f"https://{draw.choice(HOSTS)}/{draw.randint(1990, 2024)}/{slug}"
    return Work(
        authors,
        tuple(draw.choice("ABCDEFGHJKLMNPRSTVW") for _ in authors),
        draw.randint(1961, 2024),
        "",
        title,
        draw.choice(JOURNALS),
        draw.randint(2, 88),
        draw.randint(1, 1900),
        url if draw.random() < 0.55 else None,
    )


def _apa(work: Work) -> str:
    names = list(work.authors)
    if not work.institution:
        names = [f"{a}, {i}." for a, i in zip(work.authors, work.initials, strict=True)]
    listed = names[0] if len(names) == 1 else ", ".join(names[:-1]) + f", & {names[-1]}"
    end = f" {work.url}" if work.url else ""
    dot = "" if listed.endswith(".") else "."
    pages = f"{work.volume}({work.page % 4 + 1}), {work.page}–{work.page + 14}"
    return f"{listed}{dot} ({work.dated}). {work.title}. {work.journal}, {pages}.{end}"


def _vancouver(work: Work) -> str:
    names = ", ".join(f"{a} {i}" for a, i in zip(work.authors, work.initials, strict=True))
    names = work.authors[0] if work.institution else names
    end = f" Available from: {work.url}" if work.url else ""
    where = f"{work.dated};{work.volume}:{work.page}-{work.page % 90}"
    return f"{names}. {work.title}. {work.journal}. {where}.{end}"


def _ieee(work: Work) -> str:
    names = " and ".join(f"{i}. {a}" for a, i in zip(work.authors, work.initials, strict=True))
    names = work.authors[0] if work.institution else names
    end = f" [Online]. Available: {work.url}" if work.url else ""
    where = f"vol. {work.volume}, pp. {work.page}–{work.page + 8}, {work.dated}"
    return f"{names}, “{work.title},” {work.journal}, {where}.{end}"


def _chicago(work: Work) -> str:
    first = work.authors[0] if work.institution else f"{work.authors[0]}, {work.initials[0]}."
    rest = "".join(f", and {i}. {a}" for a, i in zip(work.authors[1:], work.initials[1:], strict=True))
    place = f"{CITIES[work.page % 4]}: {PRESSES[work.volume % 3]}"
    end = f" {work.url}." if work.url else ""
    names = f"{first}{rest}".rstrip(".")
    return f"{names}. {work.dated}. {work.title}. {place}.{end}"


def _news(work: Work) -> str:
    day, month = work.page % 28 + 1, ("March", "June", "October")[work.volume % 3]
    where = work.url or f"p. {work.page % 40 + 1}"
    return f'"{work.title}", {work.journal}, {day} {month} {work.dated}, {where}'


def _bare(work: Work) -> str:
    return f"{work.title} – {work.url or work.journal}"


WRITTEN: dict[str, Callable[[Work], str]] = {
    "apa": _apa,
    "vancouver": _vancouver,
    "ieee": _ieee,
    "chicago": _chicago,
    "news": _news,
    "bare": _bare,
}
"""How an entry reads in each convention."""
