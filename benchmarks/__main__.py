"""Every benchmark that needs nothing but this checkout and a few minutes: `python -m benchmarks`."""

from collections.abc import Callable

from benchmarks import analysis, scrolling, startup

QUICK: tuple[Callable[[], None], ...] = (startup.main, scrolling.main, analysis.main)


def main() -> None:
    """Run them one after the other."""
    for benchmark in QUICK:
        benchmark()
        print(flush=True)


if __name__ == "__main__":
    main()
