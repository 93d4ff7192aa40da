"""Dataclasses of the model to plain JSON values and back, for the worker's pipe and for caches."""

import types
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

T = TypeVar("T")


def to_plain(value: Any) -> Any:
    """Dicts, lists, strings, numbers, booleans and None that say the same as `value`."""
    if is_dataclass(value) and not isinstance(value, type):
        return {name: to_plain(getattr(value, name)) for name in _names(type(value))}
    if isinstance(value, (tuple, list)):
        return [to_plain(item) for item in value]
    return value


def from_plain(kind: type[T], value: Any) -> T:
    """The dataclass that `to_plain` made `value` from.

    Raises:
        KeyError, TypeError, ValueError: `value` was not made from a `kind`.
    """
    built: T = _build(kind, value)
    return built


@cache
def _names(kind: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))


@cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)


def _build(kind: Any, value: Any) -> Any:
    origin = get_origin(kind)
    if is_dataclass(kind) and isinstance(kind, type):
        hints = _hints(kind)
        return kind(**{name: _build(hints[name], value[name]) for name in _names(kind)})
    if origin is tuple:
        return _build_tuple(get_args(kind), value)
    if origin in (Union, types.UnionType):
        return None if value is None else _build(_not_none(kind), value)
    if kind is float:
        return float(value)
    if origin is Literal or isinstance(value, kind):
        return value
    raise TypeError(f"expected {kind}, got {type(value).__name__}")


def _build_tuple(items: tuple[Any, ...], value: Any) -> tuple[Any, ...]:
    if len(items) == 2 and items[1] is Ellipsis:
        return tuple(_build(items[0], item) for item in value)
    return tuple(_build(kind, item) for kind, item in zip(items, value, strict=True))


def _not_none(kind: Any) -> Any:
    return next(option for option in get_args(kind) if option is not types.NoneType)
