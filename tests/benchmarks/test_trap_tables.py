from pathlib import Path

from benchmarks.trap_tables import TrapPair, trap_pairs
from benchmarks.traps import row_of

TABLE = """# A comment.
quiet duplicate | One text. | Another ¶ text.
miss contradiction | It is. | It is not.
"""


def test_tables_are_read_with_their_marks(tmp_path: Path) -> None:
    (tmp_path / "doubt.txt").write_text(TABLE, encoding="utf-8")
    first, second = trap_pairs(tmp_path)
    assert first == TrapPair(
        "doubt", 2, "One text.", "Another\n\ntext.", frozenset(("duplicate", "related", "unrelated")), False
    )
    assert (first.must_not_flag, second.must_not_flag) == (True, False)
    assert (second.accepted, second.is_known_miss) == (frozenset(("contradiction",)), True)


def test_a_row_tells_both_sides_apart(tmp_path: Path) -> None:
    (tmp_path / "doubt.txt").write_text(TABLE, encoding="utf-8")
    first, second = trap_pairs(tmp_path)
    name, n, right, silent, silent_right, flagged, flagged_right = row_of(
        "doubt", [(first, True), (second, False)]
    )
    assert (name, n, silent, flagged) == ("doubt", "2", "1", "1")
    assert right.startswith("50 ")
    assert (silent_right, flagged_right) == ("100 [100, 100]", "0 [0, 0]")
    assert row_of("doubt", [(first, True)])[5:] == ["0", ""]
