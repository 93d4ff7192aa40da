"""Jinja2 at work: the only module that imports it."""

import traceback
from collections.abc import Mapping
from functools import cache
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reader.export.legible import legible
from reader.export.markdown.escaping import escaped
from reader.export.wording import one_line
from reader.model.errors import ConfigError

if TYPE_CHECKING:
    from jinja2 import Environment

MARKUP_SUFFIXES = (".html", ".htm", ".xhtml", ".xml", ".svg")
"""Templates named so have every value escaped; `.j2` and `.jinja` behind it do not count."""
TEMPLATE_SUFFIXES = (".j2", ".jinja")
LARGEST_TEMPLATE = 1_000_000
"""Bytes."""


def fill_html(template: str, values: Mapping[str, Any]) -> str:
    """A template of this package, by its path inside it, as HTML: every value is escaped.

    `trusted` in the template is the filter that lets text of our own through.
    """
    source = resources.files("reader.export").joinpath(template).read_text(encoding="utf-8")
    return _html_environment().from_string(source).render(values)


def fill_template(path: Path, values: Mapping[str, Any]) -> str:
    """A template that the reader wrote, in a sandbox: it sees the values and nothing of Python.

    It may include templates of its own folder. Its filters are those of Jinja2, `one_line`, and `markdown`,
    which escapes what means something there.

    Raises:
        ConfigError: the template cannot be read or does not work; says at which line.
    """
    from jinja2 import TemplateError

    where = str(path)
    try:
        source = path.read_bytes()[: LARGEST_TEMPLATE + 1].decode("utf-8")
        if len(source) > LARGEST_TEMPLATE:
            raise ConfigError("the template is larger than a megabyte", where=where)
        environment = _sandbox(path.parent, escaping=_is_markup(path))
        return environment.get_template(path.name).render(values)
    except (OSError, UnicodeDecodeError) as e:
        reason = e.strerror if isinstance(e, OSError) else "it is not UTF-8"
        raise ConfigError(f"the template cannot be read ({reason})", where=where) from e
    except TemplateError as e:
        raise ConfigError(one_line(e.message or type(e).__name__), where=_place(e, path)) from e
    except MemoryError as e:
        raise ConfigError("the template needs too much memory", where=_place(e, path)) from e
    except (ArithmeticError, LookupError, TypeError, ValueError, AttributeError, RecursionError) as e:
        told = one_line(str(e)) or type(e).__name__
        raise ConfigError(f"the template does not work: {told}", where=_place(e, path)) from e


def _place(error: BaseException, path: Path) -> str:
    """The file and line of a template at which an error rose: Jinja2 puts both into the traceback."""
    line = getattr(error, "lineno", None)
    if line is not None:
        return f"{getattr(error, 'filename', None) or path}:{line}"
    folder = str(path.parent)
    frames = [f for f in traceback.extract_tb(error.__traceback__) if f.filename.startswith(folder)]
    return f"{frames[-1].filename}:{frames[-1].lineno}" if frames else str(path)


def _is_markup(path: Path) -> bool:
    name = path.name.lower()
    for suffix in TEMPLATE_SUFFIXES:
        name = name.removesuffix(suffix)
    return name.endswith(MARKUP_SUFFIXES)


def _sandbox(folder: Path, *, escaping: bool) -> "Environment":
    from jinja2 import FileSystemLoader, StrictUndefined
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    environment = ImmutableSandboxedEnvironment(
        loader=FileSystemLoader(folder),
        autoescape=escaping,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize=_legible,
    )
    environment.filters["markdown"] = lambda text: escaped(str(text))
    environment.filters["one_line"] = lambda text: one_line(str(text))
    return environment


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
