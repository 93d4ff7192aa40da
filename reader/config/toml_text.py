"""What every TOML file of the reader's has in common: values out, mistakes pointed at."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Any

import tomli

from reader.model.errors import ConfigError
from reader.nearest import nearest_name


@dataclass(frozen=True, slots=True)
class TomlText:
    """A TOML file's text, for pointing at a place in it."""

    where: str
    text: str
    root: str = ""
    """The table that is meant, when it is not the whole file: `tool.claimreader`."""

    def place_of(self, table: str, key: str = "") -> tuple[int, int]:
        """Line and column, counted from 1, at which a key of a table is set, or else the table begins."""
        full = ".".join(part for part in (self.root, table) if part)
        return self._place_of(full, key)

    def _place_of(self, table: str, key: str) -> tuple[int, int]:
        begins = (1, 1)
        for current, place, line in self._lines():
            if current == table and line is None:
                begins = place
            elif current == table and line is not None and key and _sets(line, key):
                return place
        if "." in key:  # the key of a table in this table
            inner, _, last = key.partition(".")
            return max(self._place_of(f"{table}.{inner}".lstrip("."), last), begins)
        parent, _, last = table.rpartition(".")
        return self._place_of(parent, last) if table and begins == (1, 1) else begins

    def _lines(self) -> Iterator[tuple[str, tuple[int, int], str | None]]:
        """The table of each line, where the line begins, and its text; None for a table's own line."""
        current = ""
        for number, line in enumerate(self.text.split("\n"), 1):
            place = number, len(line) - len(line.lstrip()) + 1
            if header := re.match(r"\s*\[\s*([^\[\]]+?)\s*\]", line):
                current = header[1].replace('"', "").replace("'", "")
                yield current, place, None
            else:
                yield current, place, line

    def where_is(self, table: str, key: str = "") -> str:
        """`file:line:column` of a key."""
        line, column = self.place_of(table, key)
        return f"{self.where}:{line}:{column}"

    def error(self, what: str, *, table: str = "", key: str = "", remedy: str = "") -> ConfigError:
        """A fault at one key."""
        return ConfigError(what, where=self.where_is(table, key), remedy=remedy)

    def unknown(
        self, key: str, known: Collection[str], *, table: str = "", noun: str = "key", at: str = ""
    ) -> ConfigError:
        """A key, or a value of the key `at`, that does not exist, with the one that was probably meant."""
        remedy = nearest(key, known)
        return self.error(f"there is no {noun} {key!r}", table=table, key=at or key, remedy=remedy)

    def parse(self) -> dict[str, Any]:
        """The values, those of `root` when there is one; {} when it is missing.

        Raises:
            ConfigError: the text is not TOML; it names line and column.
        """
        try:
            values = tomli.loads(self.text)
        except tomli.TOMLDecodeError as e:
            what = f"this is not TOML: {e.msg[:1].lower()}{e.msg[1:]}"
            raise ConfigError(what, where=f"{self.where}:{e.lineno}:{e.colno}") from e
        except RecursionError as e:
            raise ConfigError("this is nested too deeply", where=f"{self.where}:1:1") from e
        for name in filter(None, self.root.split(".")):
            values = values.get(name, {})
        if not isinstance(values, dict):
            raise self.error(f"{self.root} must be a table", remedy=f"write [{self.root}]")
        return values


def nearest(name: str, known: Collection[str]) -> str:
    """A remedy for a name that does not exist: the one that was probably meant, or all of them."""
    close = nearest_name(name, known)
    return f"did you mean {close!r}?" if close else f"known are {', '.join(known)}"


def _sets(line: str, key: str) -> bool:
    return re.match(rf"\s*[\"']?{re.escape(key)}[\"']?\s*[.=]", line) is not None
