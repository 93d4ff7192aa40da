import threading

from reader.app.outside.command import MOST, Command, Outcome


def test_a_command_is_given_the_text_and_its_output_is_kept() -> None:
    assert Command("tr a-z A-Z").run("bóats 12\n") == Outcome("BóATS 12\n", 0)


def test_errors_and_exit_codes_are_told() -> None:
    outcome = Command("echo broken >&2; exit 3").run("")
    assert outcome == Outcome("broken\n", 3)


def test_colours_are_taken_away() -> None:
    assert Command(r"printf '\033[1;31mred\033[0m \033]0;title\007text'").run("").output == "red text"


def test_a_command_that_writes_without_end_is_ended() -> None:
    outcome = Command("yes").run("")
    assert outcome.cut
    assert len(outcome.output) == MOST
    assert outcome.code != 0


def test_a_command_that_reads_nothing_does_not_hold_the_text_back() -> None:
    assert Command("true").run("x" * 1_000_000) == Outcome("", 0)


def test_a_command_can_be_ended_with_everything_that_it_started() -> None:
    command = Command("echo begun; sleep 1000 | sleep 1000")
    threading.Timer(0.05, command.stop).start()
    assert command.run("").code < 0
    command.stop()


def test_a_command_that_was_ended_before_it_began_does_not_run_on() -> None:
    command = Command("sleep 1000")
    command.stop()
    assert command.run("").code < 0
