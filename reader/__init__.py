"""claimreader: what an article claims, who says so, what it says twice and where it contradicts itself."""

import sys
from types import ModuleType
from typing import TYPE_CHECKING, Any

from reader.version import __version__

__all__ = ["__version__", "analyse", "compare", "read"]

if TYPE_CHECKING:
    from reader.workbench import analyse, compare, read


class _PublicApi(ModuleType):
    """Loads the public functions on first use, so that `import reader` stays instant."""

    def __getattr__(self, name: str) -> Any:
        if name in ("read", "analyse"):
            from reader import workbench

            return getattr(workbench, name)
        raise AttributeError(f"module 'reader' has no attribute {name!r}")

    @property
    def compare(self) -> Any:
        """The function; importing the package `reader.compare` would otherwise put itself in its place."""
        from reader import workbench

        return workbench.compare

    @compare.setter
    def compare(self, package: ModuleType) -> None:
        """Called by Python when it imports the package, which stays importable by name."""


sys.modules[__name__].__class__ = _PublicApi
