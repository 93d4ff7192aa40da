"""The process that fills one template: {"template": path, "values": …} in, {"text": …} or an error out."""

import json
import sys
from pathlib import Path
from typing import Any

from reader.export.templating import fill_template
from reader.model.errors import ConfigError

SECONDS = 10
"""Of a processor."""
MEMORY = 1024 * 1024 * 1024
"""Bytes of addresses, Python and Jinja2 included."""


def main() -> None:
    """Answer one question."""
    _limit()
    question = json.loads(sys.stdin.buffer.read())
    json.dump(_answer(Path(question["template"]), question["values"]), sys.stdout)


def _answer(template: Path, values: dict[str, Any]) -> dict[str, str]:
    try:
        return {"text": fill_template(template, values)}
    except ConfigError as e:
        return {"what": e.what, "where": e.where, "remedy": e.remedy}


def _limit() -> None:
    """Where the system knows limits; elsewhere whoever asked waits for so long only."""
    try:
        import resource
    except ImportError:
        return
    for limit, most in ((resource.RLIMIT_CPU, SECONDS), (resource.RLIMIT_AS, MEMORY)):
        _, hard = resource.getrlimit(limit)
        resource.setrlimit(limit, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard))


if __name__ == "__main__":
    main()
