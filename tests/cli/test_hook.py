"""What runs in other people's repositories: the hook of pre-commit, and the settings of their project."""

import json
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from reader import export
from reader.config.settings import WARNING_KINDS

REPOSITORY = Path(__file__).parents[2]
SCRIPTS = Path(sys.executable).parent
[HOOK] = yaml.safe_load((REPOSITORY / ".pre-commit-hooks.yaml").read_text())


def test_the_hook_is_one_that_pre_commit_takes() -> None:
    needed = {"id", "name", "description", "entry", "language", "types_or", "require_serial"}
    assert needed == HOOK.keys()
    assert HOOK["language"] == "python"


@pytest.mark.model
def test_the_hook_fails_on_a_contradiction_and_does_what_the_project_says(tmp_path: Path) -> None:
    (tmp_path / "ok.md").write_text("The dam broke in May.\n")
    (tmp_path / "docs.md").write_text(
        "Nine boats sank in Oxley on Monday.\n\nTwelve boats sank in Oxley on Monday.\n"
    )
    program, *arguments = shlex.split(HOOK["entry"])

    def commit(*files: str) -> tuple[int, str]:
        done = subprocess.run(
            [SCRIPTS / program, *arguments, *files],
            cwd=tmp_path,
            env={"HOME": str(tmp_path), "PATH": str(SCRIPTS)},
            capture_output=True,
            text=True,
            check=False,
        )
        return done.returncode, done.stdout

    code, out = commit("ok.md", "docs.md")
    assert code == 1
    assert out.startswith("docs.md:1:1: contradiction: ")
    (tmp_path / "pyproject.toml").write_text('[tool.claimreader.check]\nonly = ["dangling_citation"]\n')
    assert commit("docs.md") == (0, "")


def test_the_readme_shows_the_hook_and_formats_that_there_are() -> None:
    readme = (REPOSITORY / "README.md").read_text(encoding="utf-8")
    assert f"id: {HOOK['id']}" in readme
    assert "--format sarif" in readme
    assert "sarif" in export.REPORTS
    shown = json.loads(readme.partition("\nonly = ")[2].partition("\n")[0])
    assert set(shown) < set(WARNING_KINDS)
