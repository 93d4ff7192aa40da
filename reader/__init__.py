"""claimreader: what an article claims, who says so, what it says twice and where it contradicts itself."""

import sys

from reader.version import __version__

__all__ = ["__version__", "analyse", "compare", "read"]

TYPE_CHECKING = False  # importing typing would be a third of the time that `claimreader --help` takes
if TYPE_CHECKING:
    from types import ModuleType
    from typing import Any

    from reader.workbench import analyse, compare, read


class _PublicApi(type(sys)):  # type: ignore[misc]  # ModuleType without an import
    """Loads the public functions on first use, so that `import reader` stays instant."""

    def __getattr__(self, name: str) -> "Any":
        if name in ("read", "analyse"):
            from reader import workbench

            return getattr(workbench, name)
        raise AttributeError(f"module 'reader' has no attribute {name!r}")

    @property
    def compare(self) -> "Any":
        """The function; importing the package `reader.compare` would otherwise put itself in its place."""
        from reader import workbench

        return workbench.compare

    @compare.setter
    def compare(self, package: "ModuleType") -> None:
        """Called by Python when it imports the package, which stays importable by name."""


sys.modules[__name__].__class__ = _PublicApi
