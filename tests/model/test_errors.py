import pytest

from reader.model.errors import AnalysisError, ConfigError, InputError, OutputError, ReaderError, UsageError

CASES = [
    (ReaderError("it failed"), "it failed", 1),
    (InputError("no such file", where="a.txt"), "a.txt: no such file", 3),
    (
        OutputError("the file exists", where="a.md", remedy="use --force"),
        "a.md: the file exists; use --force",
        3,
    ),
    (UsageError("there is no format 'x'", remedy="try json"), "there is no format 'x'; try json", 2),
    (ConfigError("bad", where="c.toml:3"), "c.toml:3: bad", 2),
    (InputError("no such file", where="a\x1b[2J\n.txt"), "a\\x1b[2J\\n.txt: no such file", 3),
    (AnalysisError("no pipeline"), "no pipeline", 3),
]


@pytest.mark.parametrize(("error", "text", "exit_code"), CASES)
def test_an_error_says_place_fault_and_remedy_on_one_line(
    error: ReaderError, text: str, exit_code: int
) -> None:
    assert (str(error), error.exit_code) == (text, exit_code)
