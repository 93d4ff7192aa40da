"""What really gets loaded, which the static import contracts cannot see."""

import subprocess
import sys

import pytest

SLOW = ("spacy", "textual", "rich", "numpy", "rapidfuzz")

READERS = ("lxml", "trafilatura", "pypdf", "pypdfium2", "feedparser", "http", "ssl", "markdown_it")
"""What only pages, documents and addresses need; plain text is on the screen without them."""


def loaded_after(statement: str) -> set[str]:
    code = f"import sys\n{statement}\nprint('\\n'.join(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return {name.partition(".")[0] for name in done.stdout.splitlines()}


@pytest.mark.parametrize(
    ("statement", "forbidden"),
    [
        ("import reader", (*SLOW, "pathlib")),
        ("import reader.model", SLOW),
        ("import reader.compare", ("spacy", "textual", "numpy")),
        ("import reader.worker.client", SLOW),
        ("import reader.workbench", ("spacy", "textual", "numpy", "rapidfuzz")),
        ("import reader.language.citing.citations", SLOW),
        ("from reader.sources import from_text; from_text('It opened.')", READERS),
        ("import reader.library", (*SLOW, "sqlite3", "psycopg")),
        ("import reader.app", ("spacy", "numpy", "rapidfuzz")),
    ],
)
def test_a_part_loads_only_what_it_needs(statement: str, forbidden: tuple[str, ...]) -> None:
    assert loaded_after(statement).isdisjoint(forbidden)


def test_a_report_waits_for_no_other_format_and_for_no_source_before_it_is_asked_for() -> None:
    code = """
import sys
from reader.cli import run
try:
    run(["check", "--help"])
except SystemExit:
    print(*sys.modules, file=sys.stderr)
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = [name for name in done.stderr.split() if name.startswith(("reader.export.", "reader.sources."))]
    assert set(loaded) <= {
        "reader.export.annotated", "reader.export.formats", "reader.export.joining",
        "reader.sources.naming", "reader.sources.opening",
    }  # fmt: skip


NOT_FOR_HELP = ("argparse", "typing", "dataclasses", "pathlib", "re", "json", "tomli", "platformdirs")


def test_the_overview_loads_next_to_nothing() -> None:
    for option in ("-h", "--help", "--version"):
        loaded = loaded_after(f"from reader.cli import run\nrun(['{option}'])") - loaded_after("pass")
        assert loaded.isdisjoint((*SLOW, *NOT_FOR_HELP)), option


@pytest.mark.parametrize("option", ["--help", "--version"])
def test_help_and_version_load_nothing_slow(option: str) -> None:
    statement = f"from reader.cli import run\ntry:\n    run(['{option}'])\nexcept SystemExit:\n    pass"
    assert loaded_after(statement).isdisjoint(SLOW)


def test_the_table_of_keys_waits_until_the_first_frame_is_painted() -> None:
    statement = (
        "import reader.app; from reader.config import TomlText, parse_config; parse_config(TomlText('x', ''))"
    )
    code = f"import sys\n{statement}\nprint('reader.keys' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
