"""Themes: TOML in, validated colours and styles out."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from reader.config import TomlText
from reader.later import compiled_later
from reader.model.errors import ConfigError
from reader.resources import shipped_files

COLOURS = (
    "text", "background", "surface", "panel", "border", "accent", "muted", "success", "warning", "error",
)  # fmt: skip
"""What every theme must name, as `#rrggbb` or as one of the TERMINAL's colours."""
TERMINAL = (
    "default",
    *(f"{bright}{hue}" for bright in ("", "bright_") for hue in
      ("black", "red", "green", "yellow", "blue", "magenta", "cyan", "white")),
)  # fmt: skip
"""The colours that a terminal's own settings decide; "default" is that of its text or of its background."""


@dataclass(frozen=True, slots=True)
class TextStyle:
    """How a stretch of text looks; None leaves a colour as it is."""

    foreground: str | None = None
    background: str | None = None
    bold: bool = False
    italic: bool = False
    underline: bool = False
    reverse: bool = False
    dim: bool = False


@dataclass(frozen=True, slots=True)
class Theme:
    """One look of the whole screen."""

    name: str
    title: str
    dark: bool
    colours: Mapping[str, str]
    """`#rrggbb` for each of COLOURS, or for all of them one of the TERMINAL's."""
    styles: Mapping[str, TextStyle]
    """One for each of DEFAULT_STYLES."""

    @property
    def terminal(self) -> bool:
        """Whether it wears the terminal's own colours."""
        return self.colours["background"] in TERMINAL


DEFAULT_STYLES: Mapping[str, TextStyle] = {
    "person": TextStyle(underline=True),
    "place": TextStyle(underline=True),
    "organisation": TextStyle(underline=True),
    "group": TextStyle(underline=True),
    "date": TextStyle(italic=True),
    "quantity": TextStyle(italic=True),
    "citation": TextStyle("success"),
    "citation_dangling": TextStyle("error", underline=True),
    "claim": TextStyle(),
    "claim_current": TextStyle("background", "accent"),
    "duplicate": TextStyle("warning"),
    "contradiction": TextStyle("error", bold=True),
    "dispute": TextStyle("error"),
    "update": TextStyle("success"),
    "note": TextStyle(background="panel"),
    "repeated": TextStyle("muted"),
    "search": TextStyle("background", "warning"),
    "search_current": TextStyle("background", "accent", bold=True),
    "differs": TextStyle(bold=True, reverse=True),
    "heading": TextStyle("accent", bold=True),
    "quote": TextStyle("muted", italic=True),
    "strong": TextStyle(bold=True),
    "emphasis": TextStyle(italic=True),
    "code": TextStyle(background="surface"),
    "link": TextStyle("accent", underline=True),
    "gutter": TextStyle("muted"),
    "muted": TextStyle("muted"),
}
"""What a theme's styles begin with; a colour by name is the theme's own."""

_HEX = compiled_later(r"#[0-9a-fA-F]{6}$")
_STYLE_KEYS = tuple(field.name for field in fields(TextStyle))
_TOP_KEYS = ("title", "dark", "colours", "styles")


def load_theme(file: Path) -> Theme:
    """The theme in a TOML file, named after it.

    Raises:
        ConfigError: the first fault, with file, line and key.
    """
    theme, errors = _load(file)
    if theme is None:
        raise errors[0]
    return theme


def load_themes(
    user_folder: Path | None, *, only: Collection[str] = ()
) -> tuple[dict[str, Theme], list[ConfigError]]:
    """All shipped themes and those of the user's folder, or `only` those named, and every fault found.

    A theme of the user replaces a shipped one of the same name.
    """
    themes: dict[str, Theme] = {}
    errors: list[ConfigError] = []
    files: list[Path] = [*shipped_files("themes", ".toml")]
    try:
        if user_folder is not None and user_folder.is_dir():
            files.extend(sorted(user_folder.glob("*.toml")))
    except OSError as e:
        errors.append(ConfigError(f"cannot be read ({e.strerror})", where=str(user_folder)))
    for file in files:
        if only and file.name.removesuffix(".toml") not in only:
            continue
        theme, faults = _load(file)
        errors.extend(faults)
        if theme is not None:
            themes[theme.name] = theme
    return themes, errors


def _load(file: Path) -> tuple[Theme | None, list[ConfigError]]:
    where = str(file)
    try:
        toml = TomlText(where, file.read_text(encoding="utf-8"))
        values = toml.parse()
    except ConfigError as e:
        return None, [e]
    except (OSError, ValueError) as e:
        return None, [ConfigError(f"cannot be read ({e})", where=where)]
    errors = list(_faults(toml, values)) or list(_mixed(toml, values))
    if errors:
        return None, errors
    return _theme(file.name.removesuffix(".toml"), values), []


def _theme(name: str, values: Mapping[str, Any]) -> Theme:
    colours: dict[str, str] = values["colours"]
    given = values.get("styles", {})
    styles = {
        style: _resolved({**_as_mapping(default), **given.get(style, {})}, colours)
        for style, default in DEFAULT_STYLES.items()
    }
    return Theme(name, values.get("title", name), values["dark"], colours, styles)


def _as_mapping(style: TextStyle) -> dict[str, Any]:
    return {key: getattr(style, key) for key in _STYLE_KEYS}


def _resolved(style: Mapping[str, Any], colours: Mapping[str, str]) -> TextStyle:
    """A style whose colour names became colours; "" takes a default's colour away."""
    resolved = dict(style)
    for key in ("foreground", "background"):
        resolved[key] = colours.get(style[key], style[key]) or None
    return TextStyle(**resolved)


def _faults(toml: TomlText, values: Mapping[str, Any]) -> Iterator[ConfigError]:
    for key in values:
        if key not in _TOP_KEYS:
            yield toml.unknown(key, _TOP_KEYS)
    if not isinstance(values.get("title", ""), str):
        yield toml.error("title must be a text in quotes", key="title")
    if not isinstance(values.get("dark"), bool):
        yield toml.error("dark must be true or false", key="dark")
    for table, check in (("colours", _colour_faults), ("styles", _styles_faults)):
        content = values.get(table, {})
        if isinstance(content, dict):
            yield from check(toml, content)
        else:
            yield toml.error(f"{table} must be a table", key=table, remedy=f"write [{table}]")


def _colour_faults(toml: TomlText, colours: Mapping[str, Any]) -> Iterator[ConfigError]:
    for key, value in colours.items():
        if key not in COLOURS:
            yield toml.unknown(key, COLOURS, table="colours", noun="colour")
        elif not (isinstance(value, str) and (value in TERMINAL or _HEX().match(value))):
            what = f"{key} must be a colour such as '#1a2b3c' or 'bright_red', not {value!r}"
            yield toml.error(what, table="colours", key=key)
    for key in COLOURS:
        if key not in colours:
            yield toml.error(f"the colour {key!r} is missing", table="colours")


def _styles_faults(toml: TomlText, styles: Mapping[str, Any]) -> Iterator[ConfigError]:
    for name, style in styles.items():
        if name not in DEFAULT_STYLES:
            yield toml.unknown(name, tuple(DEFAULT_STYLES), table=f"styles.{name}", noun="style")
        elif not isinstance(style, dict):
            yield toml.error(f"{name} must be a table", table="styles", key=name)
        else:
            yield from _style_faults(toml, name, style)


def _style_faults(toml: TomlText, name: str, style: Mapping[str, Any]) -> Iterator[ConfigError]:
    table = f"styles.{name}"
    for key, value in style.items():
        if key not in _STYLE_KEYS:
            yield toml.unknown(key, _STYLE_KEYS, table=table)
        elif key in ("foreground", "background"):
            if not (isinstance(value, str) and (value in ("", *COLOURS, *TERMINAL) or _HEX().match(value))):
                what = f"{key} of {name} must be '#rrggbb', a colour's name or '', not {value!r}"
                yield toml.error(what, table=table, key=key)
        elif not isinstance(value, bool):
            yield toml.error(f"{key} of {name} must be true or false, not {value!r}", table=table, key=key)


def _mixed(toml: TomlText, values: Mapping[str, Any]) -> Iterator[ConfigError]:
    """Colours of which some are the terminal's and some not: nobody knows how they look beside each other."""
    terminal = values["colours"]["background"] in TERMINAL
    named = [("colours", key, value) for key, value in values["colours"].items()]
    for name, style in values.get("styles", {}).items():
        named.extend(
            (f"styles.{name}", key, style[key]) for key in ("foreground", "background") if key in style
        )
    for table, key, value in named:
        if value not in ("", *COLOURS) and (value in TERMINAL) != terminal:
            yield toml.error(
                f"{value!r} is {'none ' if terminal else ''}of the terminal's own colours",
                table=table, key=key, remedy="a theme has only such colours, or none of them",
            )  # fmt: skip


def contrast_ratio(first: str, second: str) -> float:
    """WCAG 2.2's contrast of two `#rrggbb` colours, from 1 to 21."""
    darker, lighter = sorted((_luminance(first), _luminance(second)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
