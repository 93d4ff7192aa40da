from benchmarks.tables import figure, seconds, table, timing


def test_a_table_is_markdown() -> None:
    assert table(["a", "b"], [["1", "2"]]) == "| a | b |\n| --- | --- |\n| 1 | 2 |"


def test_seconds_keep_three_digits_in_their_unit() -> None:
    assert seconds(0.01234) == "12.3 ms"
    assert seconds(2.0, unit="s") == "2 s"


def test_a_timing_says_how_often_how_long_and_how_sure() -> None:
    assert timing([0.1, 0.1, 0.1]) == ("3", "100 ms", "100-100")


def test_a_figure_carries_its_interval() -> None:
    assert figure(0.5, (0.4, 0.6)) == "0.500 [0.400, 0.600]"
