"""The reader's own themes are worn as they are written."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from reader.app.app import ReaderApp
from reader.app.handed import ThemeFiles
from reader.app.screens.theme_watch import ThemeWatch
from reader.model.errors import ConfigError
from reader.themes import Theme

SIZE = (120, 40)
RED = "#aa0000"


def watch(app: ReaderApp, folder: Path, load: Callable[[], Any]) -> ThemeWatch:
    return ThemeWatch(ThemeFiles(folder, load))


async def test_a_changed_file_is_worn_once_it_is_written(
    open_reader: Any, themes: dict[str, Theme], tmp_path: Path
) -> None:
    app = open_reader()
    red = replace(themes["dark"], colours={**themes["dark"].colours, "background": RED})
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        screen = app.reading_screen
        watched = watch(app, tmp_path, lambda: ({"dark": red}, []))
        watched.look(screen)
        (tmp_path / "dark.toml").write_text("new")
        watched.look(screen)
        assert screen.wardrobe.themes["dark"] is themes["dark"]
        watched.look(screen)
        await pilot.pause()
        assert screen.wardrobe.themes == {"dark": red}
        assert screen.panes.article._paint.style(()).bgcolor.triplet.hex == RED
        assert app.current_theme.background == RED
        watched.look(screen)


async def test_a_theme_whose_file_is_faulty_stays_as_it_was(
    open_reader: Any, themes: dict[str, Theme], tmp_path: Path
) -> None:
    app = open_reader()
    fault = ConfigError("there is no colour 'pannel'", where="dark.toml:3")
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        watched = watch(app, tmp_path, lambda: ({"light": themes["light"]}, [fault]))
        (tmp_path / "dark.toml").write_text("new")
        watched.look(app.reading_screen)
        watched.look(app.reading_screen)
        await pilot.pause()
        assert app.reading_screen.wardrobe.themes == themes
        assert [notice.message for notice in app._notifications] == [str(fault)]


async def test_without_a_folder_nothing_changes(open_reader: Any, tmp_path: Path) -> None:
    app = open_reader()
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        ThemeWatch(None).look(app.reading_screen)
        watch(app, tmp_path / "none", lambda: ({}, [])).look(app.reading_screen)


async def test_keys_typed_before_the_screen_are_not_lost(open_reader: Any) -> None:
    app = open_reader()
    app.type_early("Jx")
    assert [key.key for key in app.waiting_keys._keys] == ["J", "x"]


async def test_all_themes_are_there_behind_the_first_frame_and_faults_are_said(
    open_reader: Any, themes: dict[str, Theme], tmp_path: Path
) -> None:
    fault = ConfigError("there is no colour 'pannel'", where="mine.toml:3")
    app = open_reader()
    app.wardrobe.themes = {"dark": themes["dark"]}
    app.handed = replace(app.handed, themes=ThemeFiles(tmp_path, lambda: (themes, [fault])))
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        assert app.wardrobe.themes == themes
        assert [notice.message for notice in app._notifications] == [str(fault)]
        await pilot.press("T", "j", "enter")
        await pilot.pause()
        assert app.theme == "light"
