"""The reader's own templates: where they are, what they are told, and what they make."""

from pathlib import Path
from typing import Any

from reader.export.annotated import Annotated
from reader.export.findings.document import article_object
from reader.export.templating import fill_template
from reader.model.errors import UsageError
from reader.version import __version__


def templates_in(folder: Path) -> tuple[Path, ...]:
    """The templates in the folder beside the settings, by name; () when there is no such folder."""
    if not folder.is_dir():
        return ()
    return tuple(sorted(path for path in folder.iterdir() if path.is_file() and path.name[0] not in "._"))


def template_named(name: str, folder: Path) -> Path:
    """A file of that name, or the template of that name beside the settings, with or without its ending.

    Raises:
        UsageError: there is neither.
    """
    path = Path(name).expanduser()
    if path.is_file():
        return path
    known = templates_in(folder)
    for template in known:
        if name in (template.name, template.name.split(".")[0]):
            return template
    names = ", ".join(template.name for template in known)
    remedy = f"in {folder} there are: {names}" if names else f"name a file, or put templates into {folder}"
    raise UsageError(f"there is no template {name!r}", remedy=remedy)


def render_template(path: Path, each: Annotated) -> str:
    """The article as the template wants it.

    Raises:
        ConfigError: the template cannot be read or does not work; says at which line.
    """
    return fill_template(path, told(each))


def told(each: Annotated) -> dict[str, Any]:
    """What a template sees: the fields of an article that `check --schema` describes, and the version."""
    return {**article_object(each.article, each.analysis, each.notes), "version": __version__}
