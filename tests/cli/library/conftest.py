"""A library of the test's own, filled without the pipeline."""

from pathlib import Path

import pytest

from reader.model import Analysis, Article, Claim
from reader.workbench import collecting
from tests.cli.library.filled import BOATS, BRIDGE, Run


@pytest.fixture(autouse=True)
def scripted(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A claim for each paragraph, in a library of this test's own."""
    monkeypatch.setenv("CLAIMREADER_LIBRARY", str(tmp_path / "data" / "library.db"))

    def analyse(article: Article) -> Analysis:
        claims = (
            Claim(
                f"c{n}", block.span, block.span.of(article.text), "", block.span, "", "", speaker="Ida Moor"
            )
            for n, block in enumerate(article.blocks, 1)
            if block.kind == "paragraph"
        )
        return Analysis(article.id, pipeline="scripted 1", claims=tuple(claims))

    monkeypatch.setattr(collecting, "analyse", analyse)
    (tmp_path / "boats.txt").write_text(BOATS, encoding="utf-8")
    (tmp_path / "bridge.md").write_text(BRIDGE, encoding="utf-8")


@pytest.fixture
def filled(command: Run) -> Run:
    assert command("library", "add", "boats.txt", "bridge.md")[0] == 0
    return command
