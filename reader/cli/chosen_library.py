"""Which library a command uses: the one that it names, else the environment's, else the settings'."""

import os
from contextlib import suppress

from reader.config import SETTINGS, Config, load_config
from reader.model.errors import ReaderError

VARIABLE = SETTINGS["library"].variable
OFF = "off"
OFF_REMEDY = "claimreader config says where it is switched off"


def use_library_of(settings: Config) -> None:
    """From now on, and in the processes that this one starts, the settings' library is the reader's own.

    The environment, which comes before the files, is among them already.
    """
    if settings.library is not None:
        os.environ[VARIABLE] = settings.library


def chosen_place(named: str | None = None) -> str:
    """The place that was named, or else that of the environment and settings.

    Raises:
        ConfigError: the settings are asked and cannot be read.
    """
    from reader.library.choosing import library_place  # not needed before the first frame

    if named is None:
        use_library_of(load_config())
    return library_place(named)


def meant_place() -> str:
    """The same for somebody who tells what is wrong with the settings elsewhere."""
    from reader.library.choosing import library_place

    with suppress(ReaderError):
        return chosen_place()
    return library_place()
