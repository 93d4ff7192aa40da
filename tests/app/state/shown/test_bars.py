from dataclasses import replace

import pytest

from reader.app.state.reading import Reading
from reader.app.state.shown.bars import BROKEN_OFF, Parts, empty_words, status, title, title_in_words
from reader.model import Analysis, Article, Claim, Findings, Span
from reader.worker.events import Compared, Died, Event, Failed, Finished, Progressed

SOME = Analysis("", claims=(Claim("c1", Span(0, 3), "It", "It", Span(0, 3), "", ""),))
HINTS = [("J", "claim"), ("/", "search"), ("?", "help"), ("q", "quit")]


def text(parts: list[tuple[str, tuple[str, ...]]]) -> str:
    return "".join(words for words, _ in parts)


def told(article: Article, *events: Event) -> Reading:
    reading = Reading(article)
    for event in events:
        reading.receive(event)
    return reading


def left(reading: Reading, *, remarks: Parts | None = None) -> str:
    return text(status(reading, percent=42, remarks=remarks or [], pending="", hints=HINTS, width=200)[0])


def test_the_title_counts_what_was_found(article: Article, analysis: Analysis) -> None:
    name, counts = title(told(article, Finished(analysis)))
    assert (text(name), text(counts)) == ("claimreader Bridge vote delayed again", "7 claims · 1! · 1≈ · 1†")
    in_words = title_in_words(told(article, Finished(analysis)))
    assert text(in_words) == "7 claims · ! 1 contradiction · ≈ 1 repetition · † 1 missing source"
    one = replace(analysis, claims=analysis.claims[:1], warnings=(), citations=())
    assert text(title(told(article, Finished(one)))[1]) == "1 claim"
    assert text(title(told(article))[1]) == ""


def test_a_title_of_nothing_gives_way_to_the_source(article: Article) -> None:
    assert text(title(told(replace(article, title=" ")))[0]) == "claimreader bridge.txt"


@pytest.mark.parametrize(
    ("events", "words"),
    [
        ((), " 42 % · analysing 0% ──────────────"),
        ((Progressed(50, 100, Findings()),), " 42 % · analysing 50% ━━━━━━━───────"),
        ((Died(restarted=True),), " 42 % · analysis restarted ──────────────"),
        ((Died(restarted=False),), " 42 % · the analysis broke off twice"),
        ((Failed("no model"),), " 42 % · analysis failed: no model"),
        ((Finished(Analysis("")),), " 42 % · no checkable claims found"),
        ((Finished(SOME, awaits_library=True),), " 42 % · analysed, comparing with the library"),
        (
            (Finished(SOME, awaits_library=True), Died(restarted=True), Progressed(1, 2, Findings())),
            " 42 % · analysed, comparing with the library",
        ),
        ((Finished(SOME, awaits_library=True), Compared()), " 42 % · nothing repeated, nothing contradicted"),
        *(
            ((Finished(SOME, awaits_library=True), event), " 42 % · analysed, not compared with the library")
            for event in (Compared(uncompared="the disk is full"), Died(restarted=False), Failed("broken"))
        ),
    ],
)
def test_the_status_says_how_the_analysis_fares(
    events: tuple[Event, ...], words: str, article: Article
) -> None:
    assert left(told(article, *events)) == words


def test_the_status_praises_a_quiet_article_and_names_unsaved_notes(
    article: Article, analysis: Analysis
) -> None:
    quiet = told(article, Finished(replace(analysis, warnings=analysis.warnings[2:])))
    assert left(quiet) == " 42 % · nothing repeated, nothing contradicted"
    assert (
        left(told(article, Finished(analysis)), remarks=[("✎ not saved", ())])
        == " 42 % · 3 warnings · ✎ not saved"
    )


def test_hints_give_way_to_the_status_and_to_pending_keys(article: Article) -> None:
    reading = told(article)
    wide, narrow = (
        text(status(reading, percent=1, remarks=[], pending="", hints=HINTS, width=width)[1])
        for width in (200, 70)
    )
    assert wide.endswith("? help  q quit")
    assert wide.endswith(narrow)
    assert len(narrow) < len(wide)
    assert text(status(reading, percent=1, remarks=[], pending="g", hints=HINTS, width=200)[1]) == "g …"


@pytest.mark.parametrize(
    ("tab", "events", "words"),
    [
        ("notes", (), "No notes yet: {note.keep} keeps a claim, {note.write} adds a note."),
        ("sources", (), "No citations in this text."),
        ("claims", (), "No claims yet; they appear here as they are found."),
        ("names", (), "Names appear here when the analysis is done."),
        ("claims", (Failed("x"),), f"The analysis did not come to an end, {BROKEN_OFF}"),
        (
            "claims",
            (Finished(Analysis("")),),
            "No checkable claims found: no sentence here says something that could be looked up.",
        ),
        ("warnings", (Finished(Analysis("")),), "Nothing repeated, nothing contradicted."),
        (
            "warnings",
            (Finished(SOME, awaits_library=True),),
            "Nothing repeated, nothing contradicted in it; it is still being compared with the library.",
        ),
        (
            "warnings",
            (Finished(SOME, awaits_library=True), Compared(uncompared="the disk is full")),
            "Nothing repeated, nothing contradicted in it; it was not compared with the library.",
        ),
        ("names", (Finished(Analysis("")),), "No people, places or organisations found."),
    ],
)
def test_an_empty_list_says_why(tab: str, events: tuple[Event, ...], words: str, article: Article) -> None:
    assert empty_words(tab, told(article, *events)) == words


def test_a_small_window_keeps_its_keys_instead_of_the_meter(article: Article) -> None:
    said, hints = status(told(article), percent=1, remarks=[], pending="", hints=HINTS, width=44)
    assert text(said) == "  1 % · analysing 0% "
    assert text(hints) == "  ? help  q quit"
