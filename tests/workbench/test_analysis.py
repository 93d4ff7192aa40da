from collections.abc import Iterator, Sequence

import pytest

from reader.model import Analysis, Article, Block, Findings, Span
from reader.workbench import analysis

BLOCKS = 40


class Recorder:
    """An analyser that finds nothing and notes which blocks it was asked for together."""

    def __init__(self) -> None:
        self.asked: list[list[int]] = []

    def findings(self, article: Article, blocks: Sequence[int]) -> Iterator[tuple[int, Findings]]:
        """Nothing for each block."""
        self.asked.append(list(blocks))
        return iter([(block, Findings()) for block in blocks])

    def complete(self, article: Article, found: object) -> Analysis:
        """An empty analysis."""
        return Analysis(article.id)


@pytest.fixture
def recorder(monkeypatch: pytest.MonkeyPatch) -> Recorder:
    made = Recorder()
    monkeypatch.setattr(analysis, "analyser", lambda: made)
    return made


@pytest.mark.parametrize("start", [0, 205])
def test_few_blocks_go_first_and_every_block_once_beginning_with_the_reader_s(
    recorder: Recorder, start: int
) -> None:
    blocks = tuple(Block(Span(n * 10, n * 10 + 9), "paragraph") for n in range(BLOCKS))
    parts = list(analysis.analyse_in_parts(Article("a", "A", "a" * BLOCKS * 10, blocks), start=start))
    assert [len(together) for together in recorder.asked] == [1, 3, 12, 24]
    assert recorder.asked[0] == [start // 10]
    assert sorted(block for together in recorder.asked for block in together) == list(range(BLOCKS))
    assert isinstance(parts[-1], Analysis)
    assert len(parts) == BLOCKS + 1


def test_an_article_without_blocks_has_an_analysis(recorder: Recorder) -> None:
    assert list(analysis.analyse_in_parts(Article("a", "A", "", ()))) == [
        Analysis(Article("a", "A", "", ()).id)
    ]
