"""Dataclasses as lists of their fields' values, the names of the fields told once: a third of the size.

What another version of the program wrote can be read as long as the fields that it lacks have defaults;
fields that this version does not know are left out.
"""

import types
from collections.abc import Mapping, Sequence
from dataclasses import fields, is_dataclass
from functools import cache
from operator import attrgetter
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

T = TypeVar("T")
Shape = Mapping[str, Sequence[str]]
"""Name of a dataclass to the names of its fields, in the order of the values."""
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
    """Builds what `compacted` took apart."""

    def __init__(self, shape: Shape) -> None:
        """The names of the fields as they were written."""
        self._shape = shape

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
        built: T = self._build(kind, value)
        return built

    def _build(self, kind: Any, value: Any) -> Any:
        if is_dataclass(kind) and isinstance(kind, type):
            hints, known = _hints(kind), zip(self._shape[kind.__name__], value, strict=True)
            return kind(**{name: self._build(hints[name], item) for name, item in known if name in hints})
        if value is None or kind in PLAIN:
            return float(value) if kind is float else value
        return self._build_of(get_origin(kind), get_args(kind), value)

    def _build_of(self, origin: Any, arguments: tuple[Any, ...], value: Any) -> Any:
        if origin is Literal:
            return value
        if origin in (Union, types.UnionType):
            return self._build(next(kind for kind in arguments if kind is not types.NoneType), value)
        if arguments[-1] is Ellipsis:
            return tuple(self._build(arguments[0], item) for item in value)
        return tuple(self._build(kind, item) for kind, item in zip(arguments, value, strict=True))


@cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)
