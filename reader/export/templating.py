"""Jinja2 at work: the only module that imports it."""

from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Any

from reader.export.legible import legible

if TYPE_CHECKING:
    from jinja2 import Environment


def fill_html(template: str, values: Mapping[str, Any]) -> str:
    """A template of this package, by its path inside it, as HTML: every value is escaped.

    `trusted` in the template is the filter that lets text of our own through.
    """
    source = resources.files("reader.export").joinpath(template).read_text(encoding="utf-8")
    return _html_environment().from_string(source).render(values)


@cache
def _html_environment() -> "Environment":
    # Loaded here because the table of formats is needed long before the first report.
    from jinja2 import Environment, StrictUndefined
    from markupsafe import Markup

    environment = Environment(
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize=_legible,
    )
    environment.filters["trusted"] = lambda text: Markup(text)
    return environment


def _legible(value: Any) -> Any:
    return legible(value) if type(value) is str else value
