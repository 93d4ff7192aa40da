"""What can be said on the command line of how sources are opened."""

import os
from pathlib import Path

import pytest

from reader.cli.arguments import command_parser, source_options
from reader.model.errors import UsageError
from reader.sources.opening import ALLOW_PRIVATE, FORMAT, PASSWORD_FILE, Opening, opening_of


@pytest.fixture(autouse=True)
def environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in (FORMAT, ALLOW_PRIVATE, PASSWORD_FILE):
        monkeypatch.setenv(name, "")  # so that what the options set is taken back


def opened(*arguments: str) -> Opening:
    parser = command_parser("check", "")
    source_options(parser)
    parser.parse_args(arguments)
    return opening_of(os.environ)


def test_options_reach_every_process_of_the_run(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("s3cret\nignored", encoding="utf-8")
    assert opened() == Opening()
    assert opened("--from", "html", "--allow-private", "--password-file", str(secret)) == Opening(
        format="html", allow_private=True, password="s3cret"
    )


def test_wrong_options_are_one_line() -> None:
    with pytest.raises(UsageError, match="invalid choice: 'docx'"):
        opened("--from", "docx")
    with pytest.raises(UsageError, match="missing: the file with the password cannot be read"):
        opened("--password-file", "missing")
    with pytest.raises(UsageError, match="CLAIMREADER_FROM: there is no format 'docx'; try text, markdown"):
        opening_of({FORMAT: "docx"})
