"""Nothing in an article can make the terminal do anything, whatever the reader presses."""

import os
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.hostile.harmless import dangerous_characters, obeyed
from tests.hostile.payloads import BIDI, FIRST_WORD, LAST_WORD, MARKUP, RAW_BYTES, SEQUENCES, Payload, article
from tests.hostile.terminal import Terminal, shown

EVERY = (*SEQUENCES, *RAW_BYTES)
HOSTILE_TITLE = (
    b"# Quillwort \x1b]0;owned7772\x07[/x][@click=app.quit]x7783[/]\n\nThe boats came. Zedoary ends it.\n"
)
KEYS = "Jw\t?"
HELP = "half a page down"
"""Words of the help that `?` opens."""
DONE = ("analysed", "nothing repeated, nothing contradicted", "no checkable claims found")
LISTS = "JJwwgcgwgngsgaJ\tjj\r"
"""Keys that show every list, and details of what is in them."""


def screen_of(
    source: str, environment: Mapping[str, str], *, piped: Path | None = None, full: bool = False
) -> str:
    """Everything written from start to a clean exit, with keys pressed on the way.

    With `full` the analysis is waited for, and all that it found is shown.
    """
    with Terminal([source], environment, piped=piped) as terminal:
        terminal.wait_for(FIRST_WORD)
        terminal.wait_for(LAST_WORD)
        if full:
            terminal.wait_for_any(*DONE)
            terminal.press(LISTS)
        terminal.press(KEYS)
        terminal.wait_for(HELP)
        assert terminal.leave() == 0
        return terminal.output


@pytest.mark.parametrize("suffix", [".txt", ".md"])
def test_no_control_sequence_of_the_article_reaches_the_terminal(
    suffix: str, tmp_path: Path, environment: Mapping[str, str]
) -> None:
    path = tmp_path / f"hostile{suffix}"
    path.write_bytes(article(*(payload.raw for payload in SEQUENCES)))
    output = screen_of(str(path), environment)
    assert obeyed(output, SEQUENCES) == []
    assert dangerous_characters(output) == set()


@pytest.mark.parametrize("payload", RAW_BYTES, ids=lambda payload: payload.name)
def test_no_raw_c1_byte_of_the_article_reaches_the_terminal(
    payload: Payload, tmp_path: Path, environment: Mapping[str, str]
) -> None:
    path = tmp_path / "hostile.txt"
    path.write_bytes(article(payload.raw))
    output = screen_of(str(path), environment)
    assert obeyed(output, RAW_BYTES) == []
    assert dangerous_characters(output) == set()


def test_reversing_characters_are_never_sent(tmp_path: Path, environment: Mapping[str, str]) -> None:
    path = tmp_path / "hostile.txt"
    path.write_bytes(article(BIDI.encode()))
    assert dangerous_characters(screen_of(str(path), environment)) == set()


@pytest.mark.parametrize("suffix", [".txt", ".md"])
def test_markup_is_shown_and_not_obeyed(suffix: str, tmp_path: Path, environment: Mapping[str, str]) -> None:
    path = tmp_path / f"hostile{suffix}"
    path.write_bytes(article(*(text.encode() for text in MARKUP)))
    output = screen_of(str(path), environment)
    assert [text for text in MARKUP if text not in shown(output)] == []


def test_a_hostile_title_is_only_a_title(tmp_path: Path, environment: Mapping[str, str]) -> None:
    path = tmp_path / "hostile.md"
    path.write_bytes(HOSTILE_TITLE)
    output = screen_of(str(path), environment)
    assert obeyed(output, EVERY) == []
    assert dangerous_characters(output) == set()
    assert "[/x]" in shown(output)


@pytest.mark.parametrize(
    "name",
    [
        "\x1b]0;owned7772\x07.txt",
        "\u009d0;owned7776\u009c.txt",
        os.fsdecode(b"\x9b7781;7781H.txt"),
        "[@click=app.quit].txt",
    ],
    ids=["title sequence", "C1 sequence", "raw C1 byte", "markup"],
)
def test_a_hostile_file_name_is_only_a_name(
    name: str, tmp_path: Path, environment: Mapping[str, str]
) -> None:
    path = tmp_path / name
    path.write_bytes(article(b""))
    output = screen_of(str(path), environment)
    assert obeyed(output, EVERY) == []
    assert dangerous_characters(output) == set()


def test_an_article_from_a_pipe_is_read_with_the_keyboard(
    tmp_path: Path, environment: Mapping[str, str]
) -> None:
    path = tmp_path / "hostile.txt"
    path.write_bytes(article(*(payload.raw for payload in SEQUENCES)))
    output = screen_of("-", environment, piped=path)
    assert obeyed(output, SEQUENCES) == []
    assert dangerous_characters(output) == set()


@pytest.mark.model
def test_what_the_analysis_found_is_harmless_in_every_list(
    tmp_path: Path, environment: Mapping[str, str]
) -> None:
    path = tmp_path / "hostile.md"
    parts = [SEQUENCES[0].raw, MARKUP[0].encode(), MARKUP[1].encode(), BIDI.encode(), b"[1]"]
    path.write_bytes(article(*parts, b"and Kemi [/x] Abbott", b"and Kemi [/x] Abbott"))
    output = screen_of(str(path), environment, full=True)
    assert obeyed(output, EVERY) == []
    assert dangerous_characters(output) == set()
    assert MARKUP[0] in shown(output)


def test_a_hostile_name_of_a_missing_file_is_only_a_name(
    tmp_path: Path, environment: Mapping[str, str]
) -> None:
    with Terminal([f"{tmp_path}/\x1b]0;owned7772\x07\u009b7775;7775H{BIDI}.txt"], environment) as terminal:
        assert terminal.wait_for_exit() == 3
        assert obeyed(terminal.output, EVERY) == []
        assert dangerous_characters(terminal.output) == set()
