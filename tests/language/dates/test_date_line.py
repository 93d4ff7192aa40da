from datetime import date

import pytest

from reader.language.dates.date_line import on_its_day, published
from reader.model import Claim, Span
from reader.model.claim import Modality
from reader.sources import from_text

LINES = [
    ("Published 6 March 2024\n\nThe tanker sank.", "2024-03-06"),
    ("# The tanker\n\nAnna Weber, March 6, 2024\n\nThe tanker sank.", "2024-03-06"),
    ("---\ntitle: The tanker\ndate: 2024-03-06\n---\n\nThe tanker sank.", "2024-03-06"),
    ("LISBON, 6 March 2024 – The tanker sank on Monday.", "2024-03-06"),
    ("The tanker sank on 6 March 2024.", None),
    ("Published 6 March 2024\n\nUpdated 8 March 2024\n\nThe tanker sank.", None),
    ("Published in March 2024\n\nThe tanker sank.", None),
    ("Published 31 February 2024\n\nThe tanker sank.", None),
]
TIMES: list[tuple[str | None, Modality, str | None]] = [
    ("tuesday", "asserted", "2024-03-05"),
    ("wednesday", "asserted", "2024-03-06"),
    ("friday", "asserted", "2024-03-01"),
    ("friday", "planned", "2024-03-08"),
    ("yesterday", "asserted", "2024-03-05"),
    ("last year", "asserted", "2023"),
    ("2019", "asserted", "2019"),
    ("last week", "asserted", "last week"),
    (None, "asserted", None),
]


@pytest.mark.parametrize(("text", "expected"), LINES)
def test_a_date_line_dates_the_article(text: str, expected: str | None) -> None:
    day = published(from_text(text))
    assert (day.isoformat() if day else None) == expected


@pytest.mark.parametrize(("time", "modality", "expected"), TIMES)
def test_days_are_told_from_the_day_of_the_article(
    time: str | None, modality: Modality, expected: str | None
) -> None:
    span = Span(0, 1)
    claim = Claim("c1", span, "x", "x", span, "", "", modality=modality, time=time)
    assert on_its_day(claim, date(2024, 3, 6)) == expected
    assert on_its_day(claim, None) == time
