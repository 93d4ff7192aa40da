import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.worker.frames import read_frame, write_frame

JSON = st.none() | st.integers() | st.text(max_size=20) | st.lists(st.text(max_size=5), max_size=3)


@given(st.lists(st.dictionaries(st.text(max_size=5), JSON, max_size=3), max_size=3))
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
