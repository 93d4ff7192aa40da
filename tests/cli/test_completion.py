"""Completion scripts and the manual page, tried by the programs that they are for where they are."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from reader.cli import run
from reader.cli.commands import COMMANDS
from reader.cli.manual import man
from reader.cli.manual.description import Description, whole_program
from reader.cli.manual.man import manual_page
from reader.config import SETTINGS
from tests.cli.conftest import Run

SHELLS = ("bash", "zsh", "fish")


@pytest.fixture(scope="module")
def program() -> tuple[Description, ...]:
    return whole_program()


def test_every_command_is_described_with_its_actions_and_values(program: tuple[Description, ...]) -> None:
    by_name = {each.name: each for each in program}
    assert list(by_name) == ["", *COMMANDS]
    check = {option.flags[-1]: option for option in by_name["check"].options}
    assert "contradiction" in check["--only"].words
    assert check["--schema"].value == ""
    assert check["--jobs"].value == "N"
    assert by_name["check"].arguments[0].many
    setting = {action.name: action for action in by_name["config"].actions}["config set"]
    assert set(SETTINGS) < set(setting.arguments[0].words)
    assert setting.about == "set one, and leave the rest of the file as it is"


@pytest.mark.parametrize("shell", SHELLS)
def test_a_shell_takes_its_script(shell: str, command: Run, tmp_path: Path) -> None:
    code, out, err = command("completion", shell)
    assert (code, err) == (0, "")
    for name in COMMANDS:
        assert re.search(rf"\b{name}\b", out)
    if shutil.which(shell):
        (tmp_path / "script").write_text(out)
        checked = subprocess.run([shell, "-n", tmp_path / "script"], capture_output=True, check=False)
        assert (checked.returncode, checked.stderr) == (0, b"")


def test_another_shell_is_refused(command: Run) -> None:
    code, _, err = command("completion", "bsh")
    assert (code, err.count("\n")) == (2, 1)
    assert "did you mean 'bash'?" in err


COMPLETED = [
    ("conf", ["config"]),
    ("check --for", ["--format"]),
    ("check --format sar", ["sarif"]),
    ("check x.md --only dis", ["dispute"]),
    ("config uns", ["unset"]),
    ("config set wid", ["width"]),
    ("help doc", ["doctor"]),
    ("--them", ["--theme"]),
    ("--theme pap", ["paper"]),
    ("art", ["article one.md"]),
    ("check -o", []),
]


@pytest.mark.skipif(not shutil.which("bash"), reason="needs bash")
def test_bash_completes(command: Run, tmp_path: Path) -> None:
    (tmp_path / "article one.md").touch()
    (tmp_path / "script").write_text(command("completion", "bash")[1])
    asked = "\n".join(
        f"COMP_WORDS=(claimreader {words}); COMP_CWORD={len(words.split())}; _claimreader; "
        'printf "%s\\t" "${COMPREPLY[@]}"; echo'
        for words, _ in COMPLETED
    )
    done = subprocess.run(
        ["bash", "--norc", "-c", f"source ./script\n{asked}"], capture_output=True, text=True, check=True
    )
    answers = [[word for word in line.split("\t") if word] for line in done.stdout.splitlines()]
    assert done.stderr == ""
    assert answers == [expected for _, expected in COMPLETED]


@pytest.mark.skipif(not shutil.which("fish"), reason="needs fish")
def test_fish_completes(command: Run, tmp_path: Path) -> None:
    (tmp_path / "script").write_text(command("completion", "fish")[1])
    asked = "; ".join(f'complete -C "claimreader {words}"' for words, _ in COMPLETED[:7])
    done = subprocess.run(
        ["fish", "--no-config", "-c", f"source ./script; {asked}"],
        capture_output=True,
        text=True,
        check=True,
        env={"HOME": str(tmp_path), "PATH": "/usr/bin:/bin"},
    )
    completed = {line.partition("\t")[0] for line in done.stdout.splitlines()}
    assert {word for _, expected in COMPLETED[:7] for word in expected} <= completed


def test_the_manual_page_has_everything(program: tuple[Description, ...], command: Run) -> None:
    code, page, _ = command("man")
    assert code == 0
    for each in program[1:]:
        assert f".SS claimreader {each.name}\n" in page
        for option in each.options:
            assert option.flags[-1].replace("-", "\\-") in page
    for setting in SETTINGS.values():
        assert setting.variable in page
    assert not re.search(r"^['.](?!TH|SH|SS|TP|PP|B |I |br|nf|fi)", page, re.MULTILINE)


def test_a_terminal_gets_it_from_man(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(man, "can_draw", lambda: True)
    for shows, shown in ((("cat",), ".TH CLAIMREADER"), (("false",), ".TH CLAIMREADER"), (("true",), "")):
        monkeypatch.setattr(man, "MAN", shows)
        assert run(["man"]) == 0
        assert capfd.readouterr().out[: len(".TH CLAIMREADER")] == shown


def test_what_roff_would_obey_is_text() -> None:
    nasty = Description("", ".so /etc/passwd \\n-x", "claimreader", "", (), ())
    page = manual_page([nasty, Description("x", ".so /etc/passwd \\n-x", "'br", ".nf", (), ())])
    assert "\\&.so /etc/passwd \\en\\-x" in page
    assert "\\&'br" in page


@pytest.mark.skipif(not shutil.which("mandoc"), reason="needs mandoc")
def test_the_manual_page_is_well_formed(program: tuple[Description, ...]) -> None:
    checked = subprocess.run(
        ["mandoc", "-T", "lint", "-W", "error"],
        input=manual_page(program),
        capture_output=True,
        text=True,
        check=False,
    )
    assert (checked.returncode, checked.stdout) == (0, "")
