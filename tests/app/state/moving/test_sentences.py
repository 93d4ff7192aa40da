from collections.abc import Callable

import pytest

from reader.app.state.moving.sentences import sentences
from reader.model import Article


@pytest.mark.parametrize(
    "parts",
    [
        ["The dike broke.", "Nobody was hurt."],
        ["“The dike broke.”", "Nobody was hurt!"],
        ["Dr. Ines A. Moor spoke.", "Nobody came."],
        ["It cost 3.5 million.", "2 boats sank."],
        ["It sank.[1][2]", "“Why?”", "Nobody knows…"],
        ["one without an end"],
    ],
)
def test_punctuation_ends_sentences(parts: list[str], build: Callable[..., Article]) -> None:
    article = build([("title", "Dikes"), ("paragraph", " ".join(parts)), ("code", "a. B. c.")])
    assert [span.of(article.text) for span in sentences(article)] == ["Dikes", *parts, "a. B. c."]
