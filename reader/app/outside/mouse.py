"""Whether the terminal hands the mouse on, or keeps it to select and copy by itself."""

from textual.driver import Driver


def take_mouse(driver: Driver, wanted: bool) -> None:
    """Ask for the mouse, or give it back; drivers that draw on no terminal have none."""
    enable = getattr(driver, "_enable_mouse_support", None)
    disable = getattr(driver, "_disable_mouse_support", None)
    if enable is None or disable is None:
        return
    if wanted:
        driver._mouse = True
        enable()
    else:
        disable()
        driver._mouse = False
