"""Dataclasses as lists of their fields' values, the names of the fields told once: a third of the size.

What another version of the program wrote can be read as long as the fields that it lacks have defaults;
fields that this version does not know are left out.
"""

import types
from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields, is_dataclass
from functools import cache, partial
from operator import attrgetter
from typing import Any, Literal, NoReturn, TypeVar, Union, get_args, get_origin, get_type_hints

T = TypeVar("T")
Shape = Mapping[str, Sequence[str]]
"""Name of a dataclass to the names of its fields, in the order of the values."""
Build = Callable[[Any], Any]
"""Makes one kind of value of what was written for it."""
PLAIN = (str, int, float, bool, type(None))


def compacted(value: Any) -> dict[str, Any]:
    """The value and the shape of every dataclass in it, as JSON values."""
    shape: dict[str, Sequence[str]] = {}
    return {"value": _compact(value, shape), "shape": shape}


def _compact(value: Any, shape: dict[str, Sequence[str]]) -> Any:
    kind: Any = type(value)
    if kind in PLAIN:
        return value
    if kind is tuple or kind is list:
        return [_compact(item, shape) for item in value]
    if kind.__name__ not in shape:
        shape[kind.__name__] = _names(kind)
    return [_compact(item, shape) for item in _values(kind)(value)]


@cache
def _names(kind: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))


@cache
def _values(kind: type) -> Any:
    """All the values of a dataclass's object at once; every class of the model has several fields."""
    return attrgetter(*_names(kind))


class Expander:
    """Builds what `compacted` took apart.

    How each kind is built is found out once, not for each of its thousands of values.
    """

    def __init__(self, shape: Shape) -> None:
        """The names of the fields as they were written."""
        self._shape = shape
        self._builds: dict[Any, Build] = {}

    def place(self, kind: type, name: str) -> int:
        """Where a field's value stands.

        Raises:
            ValueError, KeyError: it was not written.
        """
        return list(self._shape[kind.__name__]).index(name)

    def expanded(self, kind: type[T], value: Any) -> T:
        """The object.

        Raises:
            KeyError, TypeError, ValueError: the value was not made of a `kind`.
        """
        built: T = self._build(kind)(value)
        return built

    def _build(self, kind: Any) -> Build:
        if kind not in self._builds:
            self._builds[kind] = self._found_out(kind)
        return self._builds[kind]

    def _found_out(self, kind: Any) -> Build:
        if is_dataclass(kind) and isinstance(kind, type):
            return self._of_dataclass(kind)
        if kind is float:
            return _decimal
        origin, arguments = get_origin(kind), get_args(kind)
        if kind in PLAIN or origin is Literal:
            return _as_it_is
        if origin in (Union, types.UnionType):
            build = self._build(next(kind for kind in arguments if kind is not types.NoneType))
            return lambda value: None if value is None else build(value)
        if arguments[-1] is Ellipsis:
            build = self._build(arguments[0])
            return lambda value: tuple(map(build, value))
        builds = [self._build(argument) for argument in arguments]
        return lambda value: tuple(build(item) for build, item in zip(builds, value, strict=True))

    def _of_dataclass(self, kind: type) -> Build:
        hints, names = _hints(kind), self._shape.get(kind.__name__)
        if names is None:
            return partial(_unknown, kind)  # there is no value of it, or what was written is damaged
        known = [(name, self._build(hints[name]) if name in hints else None) for name in names]

        def build(value: Any) -> Any:
            fields = zip(known, value, strict=True)
            return kind(**{name: make(item) for (name, make), item in fields if make is not None})

        return build


def _unknown(kind: type, _value: Any) -> NoReturn:
    raise KeyError(kind.__name__)


def _as_it_is(value: Any) -> Any:
    return value


def _decimal(value: Any) -> Any:
    return None if value is None else float(value)


@cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)
