"""The program as it is installed: from a wheel, away from the checkout."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from reader.fingerprint import BUILT, computed

CHECKOUT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=CHECKOUT, check=True, capture_output=True)
    return next(folder.glob("claimreader-*.whl"))


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the wheel's contents; its dependencies come from this environment."""
    folder = tmp_path_factory.mktemp("site")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder)
    return folder


def run(installed: Path, cwd: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(installed)}
    command = [sys.executable, "-m", "reader", *arguments]
    return subprocess.run(command, cwd=cwd, env=environment, capture_output=True, text=True, check=False)


def test_the_wheel_holds_the_program_and_nothing_else(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        tops = {name.partition("/")[0] for name in archive.namelist()}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"reader"}


def test_the_installed_copy_is_the_one_that_runs(installed: Path, tmp_path: Path) -> None:
    code = "import reader; print(reader.__file__)"
    environment = {**os.environ, "PYTHONPATH": str(installed)}
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.startswith(str(installed))


def test_themes_and_samples_are_found(installed: Path, tmp_path: Path) -> None:
    assert "night" in run(installed, tmp_path, "themes").stdout
    path = run(installed, tmp_path, "samples", "--path").stdout.strip()
    assert path.startswith(str(installed))
    assert Path(path).is_file()


def test_the_fingerprint_was_computed_when_it_was_built(installed: Path, tmp_path: Path) -> None:
    assert (installed / "reader" / BUILT).read_text(encoding="ascii") == computed(installed / "reader")


@pytest.mark.model
def test_an_article_is_checked_with_the_shipped_pipeline(installed: Path, tmp_path: Path) -> None:
    article = tmp_path / "dam.txt"
    article.write_text("Nine boats were lost in the storm.\n\nTwelve boats were lost in the storm.\n")
    done = run(installed, tmp_path, "check", str(article))
    assert done.stderr == ""
    assert done.returncode == 1
    assert "contradiction" in done.stdout
