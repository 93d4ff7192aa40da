from benchmarks.sources.measures import body_share, marker_share, reference_share, sentence_share
from benchmarks.sources.pages import MANNERS, pages
from benchmarks.sources.stories import WORKS, Part, Story, stories
from benchmarks.sources.web import measured

STORY = Story(
    "x", "Ferry", "Ann Lee", "2025-05-03",
    (Part("paragraph", "The ferry left.{1} It “came” back late.{2}{3}"), Part("item", "Nobody was asked.")),
    (),
)  # fmt: skip


def test_an_article_that_came_through_whole_scores_one() -> None:
    shown = "The ferry left.[1] It “came” back late.²,³\nNobody was asked."
    assert body_share(shown, STORY).f1 == 1.0
    assert marker_share(shown, STORY).f1 == 1.0
    assert sentence_share(shown, STORY).recall == 1.0


def test_what_is_lost_or_added_costs() -> None:
    shown = "The ferry left. It “came” back late.[2][4] Read more."
    assert body_share(shown, STORY).recall < 1.0
    markers = marker_share(shown, STORY)
    assert (markers.right, markers.found, markers.true) == (1, 2, 3)
    assert sentence_share(shown, STORY).recall == 2 / 3
    assert reference_share(["1. Lee 2019"], STORY).precision == 0.0


def test_stories_and_pages_are_the_same_at_every_call() -> None:
    first, second = stories(), stories()
    assert first == second
    assert all(len(story.entries) == WORKS and any(part.markers for part in story.parts) for story in first)
    assert [case.page for case in pages(first, each=1)] == [case.page for case in pages(second, each=1)]


def test_a_page_of_each_manner_is_measured() -> None:
    cases = list(pages(stories(), each=1))
    assert [case.manner for case in cases] == [manner.name for manner in MANNERS]
    result = measured(cases[3])
    assert result.body.f1 > 0.9
    assert result.markers is not None
    assert result.markers.recall > 0.9
