"""What is made when it is first used, so that no start waits for it: modules (PEP 562) and patterns."""

import re
from functools import cache

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any, AnyStr


def imported_later(package: str, places: "Mapping[str, str]") -> "Callable[[str], Any]":
    """The `__getattr__` of a package; `places` are its modules, each with the names that it gives, by spaces.

    A module of another package has its whole name. To be set where no type checker looks, which reads the
    imports beside it: it would take any name for one that there is. No name may be that of a module of the
    package.
    """
    modules = {
        name: module if module.startswith("reader.") else f"{package}.{module}"
        for module, names in places.items()
        for name in names.split()
    }

    def named(name: str) -> "Any":
        if name not in modules:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        # Not by import_module, which hides from `python -X importtime` what it loads.
        return getattr(__import__(modules[name], fromlist=[name]), name)

    return named


def called_later(package: str, place: str) -> "Callable[..., Any]":
    """A function whose module is imported when it is called; `place` is "module:function" within the package.

    For tables of many functions of which a run uses one or two.
    """
    module, _, name = place.partition(":")

    def call(*arguments: "Any") -> "Any":
        return getattr(__import__(f"{package}.{module}", fromlist=[name]), name)(*arguments)

    return call


def compiled_later(pattern: "AnyStr", flags: int = 0) -> "Callable[[], re.Pattern[AnyStr]]":
    """A function that gives the compiled pattern.

    For those that most texts do not need: compiling a long one takes half a millisecond.
    """
    return cache(lambda: re.compile(pattern, flags))
