"""Results as Markdown tables, with the machine in words."""

import os
import platform
from collections.abc import Sequence

from benchmarks.statistics import Interval, bootstrap, median

UNITS = {"ms": 1_000.0, "s": 1.0}


def machine() -> str:
    """What the figures were measured on, without saying whose it is."""
    return f"{os.cpu_count()} CPUs, Python {platform.python_version()}, {platform.system()}"


def table(header: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A Markdown table."""
    lines = [header, ["---"] * len(header), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def seconds(value: float, *, unit: str = "ms") -> str:
    """Seconds in a unit, to three significant digits."""
    return f"{value * UNITS[unit]:.3g} {unit}"


def timing(values: Sequence[float], *, unit: str = "ms") -> tuple[str, str, str]:
    """n, median and interval of the median of some seconds."""
    low, high = bootstrap(values, median)
    return (
        str(len(values)),
        seconds(median(values), unit=unit),
        f"{low * UNITS[unit]:.3g}-{high * UNITS[unit]:.3g}",
    )


def figure(value: float, interval: Interval, *, digits: int = 3) -> str:
    """A value with its interval."""
    low, high = interval
    return f"{value:.{digits}f} [{low:.{digits}f}, {high:.{digits}f}]"
