import os
from pathlib import Path

import pytest

from reader import fingerprint as made
from reader.fingerprint import BUILT, LENGTH, LONGEST_END, PACKAGE, computed, fingerprint, glanced_at


@pytest.fixture
def package(tmp_path: Path) -> Path:
    for name, content in {
        "language/pipeline/network.onnx": b"w" * (LONGEST_END + 1),
        "compare/data/judge.json": b"[1, 2]",
        "compare/verdict/rules.py": b"LEAST = 0.5",
        "model/claim.py": b"class Claim: ...",
        "workbench/analysis.py": b"def analyse(): ...",
        "app/app.py": b"class App: ...",
    }.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(content)
    return tmp_path


@pytest.mark.parametrize(
    ("name", "content", "changes"),
    [
        ("compare/data/judge.json", b"[1, 3]", True),
        ("compare/verdict/rules.py", b"LEAST = 0.6", True),
        ("language/pipeline/network.onnx", b"v" * (LONGEST_END + 1), True),
        ("language/pipeline/network.onnx", b"w" * (LONGEST_END + 2), True),
        ("language/more.py", b"", True),
        ("workbench/analysis.py", b"def analyse(): pass", True),
        ("app/app.py", b"class App: pass", False),
        ("compare/__pycache__/rules.cpython-312.pyc", b"x", False),
    ],
)
def test_it_changes_with_what_makes_findings_and_with_nothing_else(
    package: Path, name: str, content: bytes, changes: bool
) -> None:
    before = computed(package)
    assert len(before) == LENGTH
    (package / name).parent.mkdir(exist_ok=True)
    (package / name).write_bytes(content)
    assert (computed(package) != before) == changes


def test_in_a_checkout_it_changes_with_every_file_that_is_written(package: Path) -> None:
    before = glanced_at(package)
    assert glanced_at(package) == before
    rules = package / "compare" / "verdict" / "rules.py"
    os.utime(rules, ns=(0, 1))
    touched = glanced_at(package)
    rules.write_bytes(b"LEAST = 0.55")
    os.utime(rules, ns=(0, 1))
    assert len({before, touched, glanced_at(package)}) == 3


def test_what_decides_a_verdict_is_looked_at_whole() -> None:
    rules = [*(PACKAGE / "compare").rglob("*.py"), *(PACKAGE / "language").rglob("*.py")]
    looked_at = [*rules, PACKAGE / "compare" / "data" / "judge.json"]
    assert max(file.stat().st_size for file in looked_at) < LONGEST_END


def test_an_installed_program_reads_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(made, "PACKAGE", tmp_path)
    (tmp_path / BUILT).write_text("0123456789ab\n", encoding="ascii")
    fingerprint.cache_clear()
    try:
        assert fingerprint() == "0123456789ab"
    finally:
        fingerprint.cache_clear()
