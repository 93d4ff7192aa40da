from pathlib import Path

import pytest

from benchmarks.analysed import CACHE, analysed

TEXT = "The bridge opened in May. The mayor of Ostrel praised it."


@pytest.mark.model
def test_an_analysis_kept_on_disk_equals_the_one_that_was_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(CACHE, str(tmp_path))
    analysed.cache_clear()
    made = analysed(TEXT)
    assert [path for path in tmp_path.rglob("*") if path.is_file()]
    analysed.cache_clear()
    assert analysed(TEXT) == made
    analysed.cache_clear()
