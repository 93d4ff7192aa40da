import json
import subprocess
import sys
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.model import Analysis, Article, Claim, Findings, Note, Quantity, Ruling, Span, Verdict, Warning
from reader.model.codec import from_plain, to_plain

KINDS: list[type] = [Article, Analysis, Findings, Verdict, Note, Claim, Warning, Ruling]
SPANS = st.tuples(st.integers(0, 99), st.integers(0, 99)).map(lambda ends: Span(min(ends), max(ends)))
st.register_type_strategy(Span, SPANS)
st.register_type_strategy(float, st.floats(allow_nan=False, allow_infinity=False))
st.register_type_strategy(str, st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=8))


@pytest.mark.parametrize("kind", KINDS)
def test_every_dataclass_comes_back_from_json_as_it_was(kind: type) -> None:
    @settings(max_examples=20)
    @given(st.from_type(kind))
    def comes_back(value: Any) -> None:
        assert from_plain(kind, json.loads(json.dumps(to_plain(value)))) == value

    comes_back()


def test_plain_values_are_dicts_lists_and_scalars() -> None:
    assert to_plain(Quantity(Span(1, 2), 3.0, "boat")) == {
        "span": {"start": 1, "end": 2}, "value": 3.0, "unit": "boat", "high": None, "bound": "exact",
    }  # fmt: skip
    assert to_plain([(1, "a"), None]) == [[1, "a"], None]


def test_whole_numbers_become_floats_where_a_float_belongs() -> None:
    plain = to_plain(Quantity(Span(1, 2), 3.0))
    plain["value"] = 3
    assert isinstance(from_plain(Quantity, plain).value, float)


BROKEN: list[tuple[type, Any, type[Exception]]] = [
    (Span, {"start": 1}, KeyError),
    (Span, {"start": 1, "end": "2"}, TypeError),
    (Span, {"start": 3, "end": 2}, ValueError),
    (Span, None, TypeError),
    (Verdict, {**to_plain(Verdict("related", 0.0, 0.0)), "marks": [[]]}, ValueError),
    (Note, {**to_plain(Note("n", Span(0, 1), "q")), "text": 7}, TypeError),
]


@pytest.mark.parametrize(("kind", "value", "error"), BROKEN)
def test_what_was_not_made_by_the_codec_is_refused(kind: type, value: Any, error: type[Exception]) -> None:
    with pytest.raises(error):
        from_plain(kind, value)


def test_the_model_loads_nothing_but_itself() -> None:
    code = "import sys, reader.model, reader.model.codec; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert not {"textual", "spacy", "tomli", "rapidfuzz", "rich"} & set(done.stdout.split())
