"""Rows fit the terminal, and stay whole where there is none."""

import os
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.cli.output import terminal_rows
from reader.cli.output.wrapping import LEAST_ROOM, hanging


@pytest.fixture
def forty_columns(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    monkeypatch.setattr("shutil.get_terminal_size", lambda: os.terminal_size((40, 24)))


@pytest.mark.usefixtures("forty_columns")
def test_a_long_line_is_cut_with_a_mark_or_wrapped_behind_its_head() -> None:
    words = "nine boats were lost in the storm that came on Friday"
    assert terminal_rows.cut("short") == "short"
    assert terminal_rows.cut(words) == "nine boats were lost in the storm that…"
    assert terminal_rows.cut("大" * 30) == "大" * 19 + "…"
    assert terminal_rows.wrapped("  ● ", words) == (
        "  ● nine boats were lost in the storm\n    that came on Friday"
    )


def test_what_is_piped_stays_a_line() -> None:
    words = "nine boats " * 20
    assert terminal_rows.cut(words) == words
    assert terminal_rows.wrapped("* ", words) == f"* {words}"


def test_an_address_stays_whole() -> None:
    assert hanging(f"see {'x' * 90} there", indent=2) == f"see\n  {'x' * 90}\n  there"


@given(st.lists(st.text("ab", min_size=1, max_size=12), max_size=30), st.integers(0, 9), st.integers(1, 60))
def test_wrapping_loses_no_word_and_keeps_to_the_width(words: list[str], indent: int, width: int) -> None:
    rows = hanging(" ".join(words), indent=indent, width=width).split("\n")
    assert " ".join(rows).split() == words
    assert all(len(row.strip()) <= max(width - indent, LEAST_ROOM) for row in rows)
