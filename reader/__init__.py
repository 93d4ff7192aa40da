"""claimreader: what an article claims, who says so, what it says twice and where it contradicts itself."""

from typing import TYPE_CHECKING, Any

from reader.version import __version__

__all__ = ["__version__", "analyse", "compare", "read"]

if TYPE_CHECKING:
    from reader.workbench import analyse, compare, read


def __getattr__(name: str) -> Any:
    """Load the public functions on first use, so that `import reader` stays instant."""
    if name in ("read", "analyse", "compare"):
        from reader import workbench

        return getattr(workbench, name)
    raise AttributeError(f"module 'reader' has no attribute {name!r}")
