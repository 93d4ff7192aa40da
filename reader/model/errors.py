"""Every failure a user can meet: a class, a place and a remedy."""

from reader.model.printable import printable


class ReaderError(Exception):
    """Something went wrong that the user can understand; its text is one line."""

    exit_code = 1

    def __init__(self, what: str, *, where: str = "", remedy: str = "") -> None:
        """Say what is wrong, at which source or file, and what to do about it."""
        self.what = what
        self.where = where
        self.remedy = remedy
        super().__init__(str(self))

    def __str__(self) -> str:
        """`where: what; remedy` on one line, whatever characters a file name may hold."""
        text = f"{self.where}: {self.what}" if self.where else self.what
        return printable(f"{text}; {self.remedy}" if self.remedy else text)


class UsageError(ReaderError):
    """The command line or a configuration file asks for something that does not exist."""

    exit_code = 2


class ConfigError(UsageError):
    """A theme or settings file cannot be used; `where` is file:line."""


class InputError(ReaderError):
    """A source could not be read."""

    exit_code = 3


class OutputError(ReaderError):
    """A file could not be written; nothing was changed."""

    exit_code = 3


class FileExists(OutputError):  # noqa: N818 - what is so, not what went wrong
    """A file of that name is there, and nobody said that it may be replaced."""


class AnalysisError(ReaderError):
    """The language pipeline could not be loaded or failed."""

    exit_code = 3
    """Not 1, which would say that something was found."""


class LibraryError(ReaderError):
    """The library could not be opened, read or written; what it held is as it was."""

    exit_code = 3
