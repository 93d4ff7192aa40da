import pytest
from rich.color import Color, ColorType
from rich.style import Style

from reader.app.legible import PALETTE, legible_colours
from reader.app.paint import CLAIM_SIGN, PLAIN, ROLES, Paint, screen_theme
from reader.app.wardrobe import Wardrobe, nearest, wearable
from reader.themes import DEFAULT_STYLES, Theme, contrast_ratio, load_themes


def test_later_styles_win_over_earlier_ones(themes: dict[str, Theme]) -> None:
    style = Paint(themes["dark"]).style(("heading", "selected_focus"))
    assert style == Style(color="#101010", bgcolor="#77aaff", bold=True)


def test_an_unknown_style_changes_nothing(themes: dict[str, Theme]) -> None:
    paint = Paint(themes["dark"])
    assert paint.style(("reader-made-this-up",)) == paint.style(())
    assert paint.style((), "panel").bgcolor == Style(bgcolor="#282828").bgcolor


def test_without_colour_no_style_has_one(themes: dict[str, Theme]) -> None:
    paint = Paint(themes["dark"], colour=False)
    styles = [paint.style((name,)) for name in (*DEFAULT_STYLES, *ROLES, *PLAIN)]
    assert all(style.color is None and style.bgcolor is None for style in styles)
    assert paint.style(("claim_current",)).reverse
    assert paint.style(("selected_focus",)).reverse


def test_every_shipped_theme_paints_every_style() -> None:
    themes, errors = load_themes(None)
    assert not errors
    for theme in themes.values():
        assert screen_theme(theme).name == theme.name
        assert all(Paint(theme).style((name,)).color for name in (*DEFAULT_STYLES, *ROLES))


def test_dialogs_and_toasts_stay_readable_in_256_colours() -> None:
    themes, _ = load_themes(None)
    there_are = {colour.get_truecolor() for colour in PALETTE}
    for name, theme in themes.items():
        if theme.terminal:
            continue
        colours = legible_colours(theme.colours)
        assert screen_theme(theme, rounded=True).panel == colours["panel"]
        for words, ground in (("accent", "surface"), ("muted", "surface"), ("text", "panel")):
            assert contrast_ratio(colours[words], colours[ground]) >= 4.5, (name, words)
        assert {Color.parse(value).triplet for value in colours.values()} <= there_are, name


def test_a_theme_of_the_terminals_own_colours_names_no_others() -> None:
    themes, _ = load_themes(None)
    for name, words in (("ansi-dark", "black"), ("ansi-light", "bright_white")):
        paint = Paint(themes[name])
        styles = [paint.style((style,)) for style in (*DEFAULT_STYLES, *ROLES)]
        used = {colour.type for style in styles for colour in (style.color, style.bgcolor) if colour}
        assert used <= {ColorType.DEFAULT, ColorType.STANDARD}
        assert paint.style(("selected_focus",)).color == Style(color=words).color
        assert paint.style(("selected",)).reverse
        assert screen_theme(themes[name]).ansi


def test_few_colours_leave_the_themes_that_need_no_more() -> None:
    themes, _ = load_themes(None)
    few = wearable(themes, "standard")
    assert set(few) == {"ansi-dark", "ansi-light"}
    assert wearable(themes, "256") == wearable(themes, None) == themes
    assert nearest("paper", themes, few) == "ansi-light"
    assert nearest("night", themes, few) == "ansi-dark"
    assert nearest("night", themes, themes) == "night"
    assert nearest("gone", themes, few) == "gone"


def test_an_unknown_theme_gives_way_to_the_first(themes: dict[str, Theme]) -> None:
    assert Wardrobe(themes, name="gone").name == "dark"
    assert Wardrobe(themes, name="light").titles == [("dark", "Dark"), ("light", "Light")]


@pytest.mark.parametrize("name", [name for name, theme in load_themes(None)[0].items() if not theme.terminal])
def test_rounded_to_256_colours_every_style_can_still_be_read(name: str) -> None:
    paint = Paint(load_themes(None)[0][name], rounded=True)
    faint = {}
    for on in ("background", "surface", "panel"):
        for style in (*DEFAULT_STYLES, *ROLES):
            made = paint.style((style,), on)
            assert made.color is not None
            assert made.bgcolor is not None
            assert {made.color.type, made.bgcolor.type} == {ColorType.EIGHT_BIT}
            ratio = contrast_ratio(made.color.get_truecolor().hex, made.bgcolor.get_truecolor().hex)
            if style not in ("track", "thumb", CLAIM_SIGN) and ratio < 4.5:
                faint[style, on] = round(ratio, 2)
    assert faint == {}
