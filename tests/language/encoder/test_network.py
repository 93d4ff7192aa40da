"""The network's scores are the same on every processor."""

import numpy as np
import pytest
import spacy

from reader.language.analyser import PIPELINE
from reader.language.encoder import component
from reader.language.encoder.network import Network
from reader.language.encoder.windows import windows_of

pytestmark = pytest.mark.model

TEXT = "The harbour of Westhaven was closed on Tuesday after nine boats sank, the mayor said."
STARTS = (
    10.8,
    -7.0,
    -11.3,
    -7.1,
    -10.0,
    -9.4,
    -13.2,
    -9.5,
    -11.1,
    -10.3,
    -8.4,
    -10.9,
    -10.2,
    -10.5,
    -13.9,
    -11.8,
    -12.2,
)
"""How much each word looks like the beginning of a sentence, where products of 8-bit numbers are exact."""
ROUNDING = 0.4
"""Where sums are cut off at 16 bits, one score is 1.7 away; other orders of adding make a tenth of that."""


def test_products_are_exact_also_without_vnni_instructions() -> None:
    network = Network(PIPELINE / component.NAME)
    words = network.pieces.words(spacy.blank("en")(TEXT))
    (_, scores), *others = network.scores(windows_of(words))
    assert not others
    np.testing.assert_allclose(scores.starts[0], STARTS, atol=ROUNDING)
