"""What is made when it is first used, so that no start waits for it: imports (PEP 562) and patterns."""

import re
from functools import cache

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any, AnyStr


def imported_later(package: str, places: "Mapping[str, str]") -> "Callable[[str], Any]":
    """The `__getattr__` of a package; `places` are its modules, each with the names that it gives, by spaces.

    To be set where no type checker looks, which reads the imports beside it: it would take any name for one
    that there is. No name may be that of a module of the package.
    """
    modules = {name: module for module, names in places.items() for name in names.split()}

    def named(name: str) -> "Any":
        if name not in modules:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        # Not by import_module, which hides from `python -X importtime` what it loads.
        return getattr(__import__(f"{package}.{modules[name]}", fromlist=[name]), name)

    return named


def compiled_later(pattern: "AnyStr", flags: int = 0) -> "Callable[[], re.Pattern[AnyStr]]":
    """A function that gives the compiled pattern.

    For those that most texts do not need: compiling a long one takes half a millisecond.
    """
    return cache(lambda: re.compile(pattern, flags))
