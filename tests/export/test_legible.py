import pytest

from reader.export.legible import legible


@pytest.mark.parametrize(
    "character", ["\x00", "\x1b", "\x7f", "\x9b", "\ud800", "\ufdd0", "\ufffe", "\U0010ffff"]
)
def test_what_no_file_may_hold_is_replaced(character: str) -> None:
    assert legible(f"a{character}\tb\n") == "a\ufffd\tb\n"


def test_every_line_ends_alike() -> None:
    assert legible("a\r\nb\rc\n") == "a\nb\nc\n"
