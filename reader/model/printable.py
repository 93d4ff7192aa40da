"""Names that come from outside, such as those of files, made safe to show."""


def printable(text: str) -> str:
    """The text with what a terminal would obey or hide, such as ESC or a line end, written as `\\x1b`."""
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode("ascii") for c in text)
