import pytest

from reader.nearest import nearest_name


@pytest.mark.parametrize(
    ("name", "meant"),
    [("chekc", "check"), ("check", "check"), ("libary", "library"), ("zzz", None), ("", None)],
)
def test_the_name_that_is_written_most_alike_is_meant(name: str, meant: str | None) -> None:
    assert nearest_name(name, iter(("check", "library", "keys"))) == meant


def test_less_alike_is_near_only_where_that_is_asked_for() -> None:
    assert nearest_name("cheese", ["check"]) is None
    assert nearest_name("cheese", ["check"], alike=0.5) == "check"
