"""Addresses of the web: which may be fetched, and how they are written where people and logs see them."""

import base64
import re
from dataclasses import dataclass
from urllib.parse import SplitResult, quote, unquote, urlsplit, urlunsplit

from reader.model.errors import InputError
from reader.sources.naming import without_credentials

SCHEMES = {"http": 80, "https": 443}
"""What is fetched, with the usual port."""
LONGEST = 8000
"""Characters; servers refuse longer addresses (RFC 9110 names this length)."""
_PATH_SAFE = "/%:@!$&'()*+,;=~-._"


@dataclass(frozen=True, slots=True)
class Address:
    """An address that may be fetched, once its host was looked up."""

    scheme: str
    host: str
    """In lower case, in the letters of the domain name system, without brackets."""
    port: int
    target: str
    """Path and query as the server gets them."""
    shown: str
    """The whole address without name and password."""
    authorization: str | None = None
    """The header that a name and password in the address make; never shown or kept."""

    @property
    def origin(self) -> tuple[str, str, int]:
        """Scheme, host and port: what a password is for."""
        return self.scheme, self.host, self.port

    @property
    def netloc(self) -> str:
        """Host and, where it is not the usual one, port."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == SCHEMES[self.scheme] else f"{host}:{self.port}"


def parse_address(text: str) -> Address:
    """The address that `text` is.

    Raises:
        InputError: it cannot be fetched; says why.
    """
    shown = without_credentials(text)
    scheme = text.partition(":")[0].lower()
    if scheme == "file":
        path = unquote(urlsplit(shown).path)
        raise InputError("file: addresses are not opened", where=shown, remedy=f"give the path: {path}")
    if scheme not in SCHEMES:
        raise InputError(
            f"{scheme}: addresses are not opened", where=shown[:80], remedy="only http and https are"
        )
    try:
        return _parsed(urlsplit(text.strip()), shown)
    except (ValueError, UnicodeError) as e:
        raise InputError("this is not a valid address", where=shown[:200], remedy="check it") from e


def _parsed(parts: SplitResult, shown: str) -> Address:
    host = (parts.hostname or "").rstrip(".")
    if not host or len(shown) > LONGEST or re.search(r"[\x00-\x20\x7f]", shown):
        raise ValueError("no host, too long or with white space")
    if not host.isascii():
        host = host.encode("idna").decode("ascii")
    scheme = parts.scheme.lower()
    query = f"?{quote(parts.query, safe=_PATH_SAFE + '?')}" if parts.query else ""
    return Address(
        scheme=scheme,
        host=host,
        port=parts.port or SCHEMES[scheme],
        target=(quote(parts.path, safe=_PATH_SAFE) or "/") + query,
        shown=urlunsplit((scheme, parts.netloc.rpartition("@")[2], parts.path, parts.query, "")),
        authorization=_authorization(parts),
    )


def _authorization(parts: SplitResult) -> str | None:
    if parts.username is None:
        return None
    pair = f"{unquote(parts.username)}:{unquote(parts.password or '')}"
    return "Basic " + base64.b64encode(pair.encode()).decode("ascii")
