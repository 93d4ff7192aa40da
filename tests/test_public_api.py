import subprocess
import sys

import pytest

CODE = """
import reader
import reader.compare.verdict.judging
from reader.compare import find_warnings
first = reader.compare("Nine boats sank on Monday.", "Twelve boats sank on Monday.")
again = reader.compare("Nine boats sank on Monday.", "Nine boats sank on Monday.")
print(first[0].kind, again[0].kind)
"""


@pytest.mark.model
def test_compare_is_the_function_even_after_its_package_was_imported() -> None:
    done = subprocess.run([sys.executable, "-c", CODE], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["contradiction", "duplicate"]


@pytest.mark.model
def test_reading_and_analysing_take_one_line_each() -> None:
    code = "import reader, sys; a = reader.analyse(reader.read('-')); print(len(a.claims), a.claims[0].text)"
    done = subprocess.run(
        [sys.executable, "-c", code], input="Nine boats sank.", capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "1 Nine boats sank"


def test_an_unknown_name_is_an_attribute_error() -> None:
    import reader

    with pytest.raises(AttributeError, match="no attribute 'judge'"):
        reader.judge  # type: ignore[attr-defined] # noqa: B018 - asking is the point
