"""Sources as addresses."""

from pathlib import PurePath, PureWindowsPath
from urllib.parse import quote

from reader.model import Article

WEB = ("https://", "http://")
SAFE_IN_ADDRESSES = "/:?#[]@!$&'()*+,;=%~"
"""Kept as they are in what is an address already."""
STANDARD_INPUT = "stdin"


def web_address(address: str | None) -> str:
    """The address when a browser may follow it, escaped; "" for any other."""
    if address is None or not address.lower().startswith(WEB):
        return ""
    return _escaped(address)


def article_address(article: Article) -> str:
    """Where the article is on the web; "" when it is not."""
    return web_address(article.metadata.url) or web_address(article.source)


def source_address(source: str) -> str:
    """Any source as an address: a path gets slashes and escapes, an absolute one `file://` before it."""
    if source == "-":
        return STANDARD_INPUT
    if "://" in source:
        return _escaped(source)
    path = PureWindowsPath(source) if "\\" in source else PurePath(source)
    # A colon before the first slash would make the name a scheme, so colons are escaped.
    told = quote(path.as_posix().lstrip("/"), errors="surrogateescape", safe="/")
    return f"file:///{told}" if path.is_absolute() else told


def _escaped(address: str) -> str:
    return quote(address, safe=SAFE_IN_ADDRESSES, errors="surrogateescape")
