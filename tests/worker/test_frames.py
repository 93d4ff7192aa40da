import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.worker.frames import read_frame, write_frame

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(), lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner)
)


@given(st.lists(st.dictionaries(st.text(), JSON)))
def test_what_is_written_is_read_back_in_order(messages: list[dict[str, object]]) -> None:
    pipe = io.BytesIO()
    for message in messages:
        write_frame(pipe, message)
    pipe.seek(0)
    assert [read_frame(pipe) for _ in messages] == messages
    assert read_frame(pipe) is None


@pytest.mark.parametrize("kept", [1, 3, 5])
def test_a_frame_cut_short_reads_as_the_end(kept: int) -> None:
    pipe = io.BytesIO()
    write_frame(pipe, {"kind": "Failed"})
    assert read_frame(io.BytesIO(pipe.getvalue()[:kept])) is None
