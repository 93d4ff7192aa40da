import pytest

from reader.model import Span, Warning

FIRST, SECOND, THIRD = Span(0, 5), Span(10, 15), Span(20, 25)

CASES = [
    ((FIRST, SECOND), 3, SECOND),
    ((FIRST, SECOND), 12, FIRST),
    ((FIRST, SECOND), 7, None),
    ((FIRST, SECOND, THIRD), 14, THIRD),
    ((FIRST, SECOND, THIRD), 20, FIRST),
    ((FIRST,), 3, None),
    ((), 3, None),
]


@pytest.mark.parametrize(("spans", "offset", "counterpart"), CASES)
def test_the_counterpart_is_the_next_quote_in_turn(
    spans: tuple[Span, ...], offset: int, counterpart: Span | None
) -> None:
    assert Warning("w1", "duplicate", "near", 0.9, (), spans).counterpart(offset) == counterpart
