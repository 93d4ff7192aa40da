"""The settings that there are: one row and one field each."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, get_args

from reader.config.values import FOLDER, LIBRARY, SHARE, SWITCH, TEXT, TEXTS, Kind, list_of, whole_number
from reader.model.warning_kinds import WarningKind

if TYPE_CHECKING:
    from reader.keys.keymap import Keymap

NARROWEST = 40
WIDEST = 200
"""Columns that the article may be wide: below, words break; above, lines are lost
(typographers say 45-75)."""
MOST_JOBS = 1024
AUTOMATIC = "auto"
"""The theme that is light or dark as the terminal is."""
WARNING_KINDS: tuple[str, ...] = get_args(WarningKind)
KEYS = "keys"
"""The table of keys, which is the reader's own and not a single value."""
VARIABLE_PREFIX = "CLAIMREADER_"


@dataclass(frozen=True, slots=True)
class Config:
    """What the reader may set."""

    theme: str = AUTOMATIC
    """Name of the theme to start with, or AUTOMATIC."""
    light_theme: str = "paper"
    dark_theme: str = "night"
    """Names of the themes for a terminal with a light or a dark background."""
    mouse: bool = True
    """Whether the screen listens to the mouse, which then needs shift to select as the terminal does."""
    save_folder: Path = Path()
    """Where notes are saved; the current folder unless set."""
    library: str | None = None
    """Where the library is, or "off"; None for the file in the platform's data folder."""
    width: int = 80
    """Columns of the article."""
    keys: "Keymap | None" = None
    """What the table `[keys]` makes of a preset; None when it says nothing, which means the preset `less`."""
    only: tuple[str, ...] | None = None
    """The kinds of warnings that `check` tells; None for all."""
    min_confidence: float = 0.0
    """The least confidence of a warning that `check` tells."""
    exclude: tuple[str, ...] = ()
    """Patterns of the files that `check` leaves out of a folder."""
    jobs: int | None = None
    """Processes that `check` uses; None to choose by the sources."""


@dataclass(frozen=True, slots=True)
class Setting:
    """One of them, as it stands in a file."""

    name: str
    """Its key, after the name of its table and a full stop when it is in one."""
    field: str
    """That of Config."""
    kind: Kind
    about: str
    """What it does, in half a line."""
    in_project: bool = False
    """Whether a project may set it, whoever wrote its file: nothing that runs or exhausts anything."""

    @property
    def table(self) -> str:
        """The table that its key is in; "" for the file itself."""
        return self.name.rpartition(".")[0]

    @property
    def key(self) -> str:
        """Its name within the table."""
        return self.name.rpartition(".")[2]

    @property
    def variable(self) -> str:
        """The environment variable that sets it too."""
        return VARIABLE_PREFIX + self.name.upper().replace(".", "_")


SETTINGS: Mapping[str, Setting] = {
    setting.name: setting
    for setting in (
        Setting("theme", "theme", TEXT, "the theme to start with; auto follows the terminal", True),
        Setting("light_theme", "light_theme", TEXT, "the theme of auto on a light terminal", True),
        Setting("dark_theme", "dark_theme", TEXT, "the theme of auto on a dark terminal", True),
        Setting("mouse", "mouse", SWITCH, "whether the screen listens to the mouse"),
        Setting("save_folder", "save_folder", FOLDER, "where notes are saved", True),
        Setting("library", "library", LIBRARY, "where the library is: a path, postgresql://…, or off"),
        Setting("width", "width", whole_number(NARROWEST, WIDEST), "columns of the article", True),
        Setting(
            "check.only", "only", list_of(WARNING_KINDS, "kind of warning"), "what `check` tells of", True
        ),
        Setting("check.min_confidence", "min_confidence", SHARE, "the least confidence `check` tells", True),
        Setting("check.exclude", "exclude", TEXTS, "patterns of what `check` leaves out of folders", True),
        Setting("check.jobs", "jobs", whole_number(1, MOST_JOBS), "processes that `check` uses"),
    )
}
"""By name, in the order in which they are shown."""
