from dataclasses import replace
from pathlib import Path

import pytest

from reader.model.errors import ConfigError
from reader.themes import (
    COLOURS,
    DEFAULT_STYLES,
    TERMINAL,
    TextStyle,
    Theme,
    contrast_ratio,
    load_theme,
    load_themes,
)

SHIPPED = load_themes(None)[0]
ENOUGH = 4.5
"""WCAG 2.2, success criterion 1.4.3 (AA)."""
ENHANCED = 7.0
"""WCAG 2.2, success criterion 1.4.6 (AAA)."""

PALETTES = {
    "xterm": "000000 cd0000 00cd00 cdcd00 0000ee cd00cd 00cdcd e5e5e5 "
    "7f7f7f ff0000 00ff00 ffff00 5c5cff ff00ff 00ffff ffffff",
    "vga": "000000 aa0000 00aa00 aa5500 0000aa aa00aa 00aaaa aaaaaa "
    "555555 ff5555 55ff55 ffff55 5555ff ff55ff 55ffff ffffff",
    "campbell": "0c0c0c c50f1f 13a10e c19c00 0037da 881798 3a96dd cccccc "
    "767676 e74856 16c60c f9f1a5 3b78ff b4009e 61d6d6 f2f2f2",
}
"""What terminals make of their colours unless their owner says otherwise."""


def on_palette(theme: Theme, palette: str) -> Theme:
    """A theme of the terminal's own colours as one of the palettes shows it."""
    values = [f"#{value}" for value in palette.split()]
    shown = dict(zip(TERMINAL[1:], values, strict=True))
    black, white = values[0], values[-1]

    def value(colour: str, *, ground: bool = False) -> str:
        return (black if ground == theme.dark else white) if colour == "default" else shown[colour]

    colours = {
        name: value(colour, ground=name in ("background", "surface", "panel"))
        for name, colour in theme.colours.items()
    }
    styles = {
        name: replace(
            style,
            foreground=style.foreground and value(style.foreground),
            background=style.background and value(style.background, ground=True),
        )
        for name, style in theme.styles.items()
    }
    return replace(theme, colours=colours, styles=styles)


SEEN = {name: theme for name, theme in SHIPPED.items() if not theme.terminal} | {
    f"{name} on {palette}": on_palette(theme, values)
    for name, theme in SHIPPED.items()
    if theme.terminal
    for palette, values in PALETTES.items()
}
LEAST = "dark = true\n[colours]\n" + "".join(f'{name} = "#00000{i}"\n' for i, name in enumerate(COLOURS))

OWN = "dark = true\n[colours]\n" + "".join(f'{name} = "default"\n' for name in COLOURS)


def test_the_shipped_themes_are_without_fault() -> None:
    themes, errors = load_themes(None)
    assert errors == []
    assert {"paper", "night", "high-contrast", "okabe-ito", "mono"} <= set(themes)
    assert len(themes) >= 8
    assert not themes["paper"].dark
    assert themes["night"].dark
    assert {name for name, theme in themes.items() if theme.terminal} == {"ansi-dark", "ansi-light"}


def pairings(theme: Theme, style: TextStyle) -> list[tuple[str, str]]:
    """Every (foreground, background) in which a style can be met: its own, or those it is laid over."""
    if style.background:
        return [(style.foreground or theme.colours["text"], style.background)]
    under = [
        TextStyle(theme.colours["text"], theme.colours[name]) for name in ("background", "surface", "panel")
    ]
    under += [theme.styles["note"]]
    if not theme.name.startswith("ansi-"):  # there, what is current is written in one colour
        under += [theme.styles["claim_current"]]
    return [
        (
            style.foreground or ground.foreground or theme.colours["text"],
            ground.background or theme.colours["panel"],
        )
        for ground in under
    ]


@pytest.mark.parametrize("name", sorted(SEEN))
def test_every_text_style_can_be_read(name: str) -> None:
    theme = SEEN[name]
    least = ENHANCED if name == "high-contrast" else ENOUGH
    faint = [
        (style_name, foreground, background, round(contrast_ratio(foreground, background), 2))
        for style_name, style in theme.styles.items()
        for foreground, background in pairings(theme, style)
        if contrast_ratio(foreground, background) < least
    ]
    assert faint == []


@pytest.mark.parametrize("name", sorted(SEEN))
def test_every_text_colour_can_be_read(name: str) -> None:
    colours = SEEN[name].colours
    least = ENHANCED if name == "high-contrast" else ENOUGH
    faint = [
        (words, ground)
        for words in ("text", "accent", "muted", "success", "warning", "error")
        for ground in ("background", "surface", "panel")
        if contrast_ratio(colours[words], colours[ground]) < least
    ]
    assert faint == []


def test_contrast_is_that_of_the_standard() -> None:
    assert contrast_ratio("#000000", "#ffffff") == pytest.approx(21)
    assert contrast_ratio("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
    assert contrast_ratio("#123456", "#123456") == 1


def written(tmp_path: Path, text: str, *, name: str = "mine.toml") -> Path:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return path


def test_a_theme_needs_only_its_colours(tmp_path: Path) -> None:
    theme = load_theme(written(tmp_path, LEAST))
    assert (theme.name, theme.title, theme.dark) == ("mine", "mine", True)
    assert set(theme.styles) == set(DEFAULT_STYLES)
    assert theme.styles["heading"] == TextStyle(foreground="#000005", bold=True)


def test_a_style_changes_only_what_it_names(tmp_path: Path) -> None:
    text = (
        LEAST + '[styles]\nlink = { foreground = "error" }\n[styles.code]\nbackground = ""\nitalic = true\n'
    )
    styles = load_theme(written(tmp_path, text)).styles
    assert styles["link"] == TextStyle(foreground="#000009", underline=True)
    assert styles["code"] == TextStyle(italic=True)


FAULTS = [
    ("dark = true\n[colours\n", 2, "this is not TOML: expected"),
    ("a = " + "[" * 5000, 1, "this is nested too deeply"),
    ("drak = true\n" + LEAST, 1, "there is no key 'drak'; did you mean 'dark'?"),
    ("title = 3\n" + LEAST, 1, "title must be a text in quotes"),
    (LEAST.replace("dark = true", "\ndark = 1"), 2, "dark must be true or false"),
    (LEAST.replace('"#000002"', '"red"'), 5, "'red' is of the terminal's own colours; a theme has only such"),
    (
        LEAST.replace('"#000002"', '"rde"'),
        5,
        "surface must be a colour such as '#1a2b3c' or 'bright_red', not 'rde'",
    ),
    (OWN + '[styles.link]\nforeground = "#123456"\n', 14, "'#123456' is none of the terminal's own colours"),
    (LEAST.replace("panel =", "pannel ="), 6, "there is no colour 'pannel'; did you mean 'panel'?"),
    (LEAST.replace('panel = "#000003"\n', ""), 2, "the colour 'panel' is missing"),
    ("dark = true\ncolours = 3\n", 2, "colours must be a table; write [colours]"),
    (LEAST + "[styles]\nlink = 3\n", 14, "link must be a table"),
    (LEAST + "[styles.persn]\nbold = true\n", 13, "there is no style 'persn'; did you mean 'person'?"),
    (LEAST + "[styles]\nzzz = {}\n", 14, "there is no style 'zzz'; known are person, place"),
    (LEAST + "[styles.person]\nbolt = true\n", 14, "there is no key 'bolt'; did you mean 'bold'?"),
    (LEAST + "[styles.person]\nbold = 1\n", 14, "bold of person must be true or false, not 1"),
    (LEAST + '[styles.person]\n\nforeground = "blu"\n', 15, "foreground of person must be '#rrggbb'"),
    (LEAST + "[styles]\nperson = { background = 1 }\n", 14, "background of person must be '#rrggbb'"),
]


@pytest.mark.parametrize(("text", "line", "message"), FAULTS)
def test_every_mistake_names_file_line_and_key(tmp_path: Path, text: str, line: int, message: str) -> None:
    path = written(tmp_path, text)
    with pytest.raises(ConfigError) as failure:
        load_theme(path)
    assert str(failure.value).startswith(f"{path}:{line}:")
    assert f": {message}" in str(failure.value)


def test_all_mistakes_of_all_files_are_collected(tmp_path: Path) -> None:
    written(tmp_path, LEAST, name="good.toml")
    written(tmp_path, LEAST, name="paper.toml")
    written(tmp_path, LEAST.replace("panel =", "pannel ="), name="bad.toml")
    (tmp_path / "binary.toml").write_bytes(b"\xff\xfe")
    (tmp_path / "folder.toml").mkdir()
    themes, errors = load_themes(tmp_path)
    assert themes["good"].colours["text"] == "#000000"
    assert themes["paper"].colours["text"] == "#000000"
    assert "bad" not in themes
    assert len(errors) == 4


def test_a_folder_that_is_not_there_is_no_mistake(tmp_path: Path) -> None:
    assert load_themes(tmp_path / "none")[1] == []


def test_a_folder_that_cannot_be_read_is_one_mistake(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "glob", refuse)  # as root, permissions do not hold
    _, errors = load_themes(tmp_path)
    assert [str(error) for error in errors] == [f"{tmp_path}: cannot be read (Permission denied)"]


def test_only_some_themes_are_read_when_only_some_are_wanted(tmp_path: Path) -> None:
    written(tmp_path, LEAST, name="mine.toml")
    written(tmp_path, "nonsense", name="other.toml")
    themes, errors = load_themes(tmp_path, only={"mine", "night"})
    assert (set(themes), errors) == ({"mine", "night"}, [])
