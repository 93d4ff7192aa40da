"""The measuring instrument of this folder sees what it must see."""

import pytest

from tests.hostile.harmless import dangerous_characters, obeyed
from tests.hostile.payloads import BIDI, SEQUENCES, Payload


@pytest.mark.parametrize("payload", SEQUENCES, ids=lambda payload: payload.name)
def test_a_payload_that_gets_through_is_seen(payload: Payload) -> None:
    output = f"\x1b[1;1H\x1b[1mQuillwort {payload.raw.decode()} council\x1b[0m"
    assert obeyed(output, SEQUENCES) or dangerous_characters(output)


@pytest.mark.parametrize("payload", SEQUENCES, ids=lambda payload: payload.name)
def test_a_mark_in_plain_text_is_no_harm(payload: Payload) -> None:
    output = f"\x1b[1;1H\x1b[1mQuillwort {payload.mark} council\x1b[0m"
    assert not obeyed(output, SEQUENCES)
    assert not dangerous_characters(output)


@pytest.mark.parametrize("character", ["\x07", "\x1b", "\x7f", "\x9b", "\udc9b", *BIDI])
def test_a_single_dangerous_character_is_seen(character: str) -> None:
    assert dangerous_characters(f"before {character}")
