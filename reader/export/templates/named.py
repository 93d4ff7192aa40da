"""Which templates there are, and which one a name means."""

from pathlib import Path

from reader.export.templating import TEMPLATE_SUFFIXES
from reader.model.errors import UsageError


def templates_in(folder: Path) -> tuple[Path, ...]:
    """The templates in the folder beside the settings, by name; () when there is no such folder."""
    if not folder.is_dir():
        return ()
    return tuple(sorted(path for path in folder.iterdir() if path.is_file() and path.name[0] not in "._"))


def suffix_of_template(path: Path) -> str:
    """How the name of what it makes ends: `.md` for `brief.md.j2`, `.txt` where nothing tells."""
    name = path.name
    for suffix in TEMPLATE_SUFFIXES:
        name = name.removesuffix(suffix)
    return Path(name).suffix or ".txt"


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
