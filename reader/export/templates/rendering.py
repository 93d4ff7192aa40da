"""What a template makes of an article, in a process that ends by itself.

The sandbox keeps a template from Python, not from loops without end and texts without measure.
"""

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from reader.export.annotated import Annotated
from reader.export.findings.document import article_object
from reader.model.errors import ConfigError
from reader.version import __version__

PATIENCE = 20.0
"""Seconds after which the process is ended; a template of a page takes a hundredth of one."""
REMEDY = "look for a loop that does not end"


def render_template(path: Path, each: Annotated) -> str:
    """The article as the template wants it.

    Raises:
        ConfigError: the template cannot be read, does not work or does not end; says at which line.
    """
    answer = _asked({"template": str(path), "values": told(each)}, where=str(path))
    if "text" in answer:
        return str(answer["text"])
    raise ConfigError(answer["what"], where=answer["where"], remedy=answer["remedy"])


def told(each: Annotated) -> dict[str, Any]:
    """What a template sees: the fields of an article that `check --schema` describes, and the version."""
    return {**article_object(each.article, each.analysis, each.notes), "version": __version__}


def _asked(question: Mapping[str, Any], *, where: str) -> dict[str, Any]:
    try:
        done = subprocess.run(
            [sys.executable, "-m", "reader.export.templates"],
            input=json.dumps(question).encode("ascii"),
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
            timeout=PATIENCE,
            check=False,
        )
    except subprocess.TimeoutExpired as e:
        raise ConfigError("the template takes too long", where=where, remedy=REMEDY) from e
    try:
        answer: dict[str, Any] = json.loads(done.stdout)
    except ValueError as e:  # it was ended
        raise ConfigError("the template takes too long or too much memory", where=where, remedy=REMEDY) from e
    return answer
