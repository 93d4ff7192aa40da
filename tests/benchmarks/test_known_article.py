from pathlib import Path

import pytest

from benchmarks.known_article import prepared, seconds_to_both


@pytest.mark.model
def test_both_times_are_taken_of_an_article_that_the_library_knows(tmp_path: Path) -> None:
    path, place, claims = prepared(tmp_path, 500)
    words, findings = seconds_to_both(path, place, claims, tmp_path)
    assert words > 0
    assert findings >= 0
