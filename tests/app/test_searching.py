"""Searching again, as in less and vim."""

from typing import Any

import pytest

from tests.app.checks import SIZE, press


@pytest.mark.parametrize(
    ("keys", "found"),
    [
        ("/ b o a t s enter / enter", ("boats", "2/4")),  # an empty line goes on with the search before
        ("/ b o a t s enter / x backspace enter", ("boats", "2/4")),
        ("g / b . a t enter / enter / enter", ("b.at", "3/4")),
        ("/ b o a t s enter / z escape", ("boats", "1/4")),  # a cancelled one leaves it as it was
        ("/ b o a t s enter n / escape n", ("boats", "3/4")),
        ("/ enter", ("", "")),
        ("/ z escape", ("", "")),
    ],
)
async def test_the_search_before_is_not_forgotten(
    keys: str, found: tuple[str, str], open_reader: Any
) -> None:
    app = open_reader()
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, keys)
        search = app.session.search
        assert (search.query, search.count) == found
