"""Fetching an address: redirects, answers other than "here it is", and the body in limits."""

import http.client
import socket
import threading
import zlib
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from email.message import Message
from urllib.parse import urljoin

from reader.model.errors import InputError
from reader.sources.fetching.address import Address, parse_address
from reader.sources.fetching.connecting import connect, unreachable
from reader.sources.fetching.limits import Deadline, Limits
from reader.sources.fetching.proxies import connect_through, proxy_for
from reader.version import __version__

DAMAGED = "what the server sent is damaged or cut off"
CHUNK = 65_536
REDIRECTS = frozenset({301, 302, 303, 307, 308})
ANSWERS = {
    401: ("the server asks for a name and a password", "open it in a browser and save it"),
    402: ("the server asks for money", ""),
    403: ("the server refuses it to programs", "open it in a browser and save it"),
    404: ("there is no such page", "check the address"),
    410: ("the page is gone", "look for a copy in a web archive"),
    429: ("the server has had too many requests", "try again later"),
    451: ("the page is withheld for legal reasons", ""),
}
"""What the common refusals mean."""
NO_TEXT = ("image", "audio", "video", "font", "model")
ACCEPTED = (
    "text/html,application/xhtml+xml,text/markdown,text/plain,application/pdf,application/epub+zip,"
    "application/rss+xml,application/atom+xml,*/*;q=0.1"
)
PACKED = frozenset({"gzip", "x-gzip"})
GZIP = 31
"""What zlib calls the format of gzip."""


@dataclass(frozen=True, slots=True)
class Fetched:
    """What a server sent."""

    data: bytes
    """Unpacked."""
    media_type: str
    """In lower case and without parameters; "" when the server does not say."""
    charset: str
    url: str
    """Where it was in the end, without name and password."""


def fetch(text: str, *, allow_private: bool = False, limits: Limits | None = None) -> Fetched:
    """What stands at an address.

    Raises:
        InputError: it may not or cannot be fetched; one line without name and password.
    """
    deadline = Deadline(limits or Limits())
    address, seen = parse_address(text), set[str]()
    while address.shown not in seen and len(seen) <= deadline.limits.redirects:
        seen.add(address.shown)
        fetched = _get(address, deadline, allow_private=allow_private)
        if isinstance(fetched, Fetched):
            return fetched
        address = fetched
    raise InputError("it leads from one address to the next without end", where=address.shown)


def _get(address: Address, deadline: Deadline, *, allow_private: bool) -> Fetched | Address:
    """What stands there, or the address that it has moved to."""
    with _connection(address, deadline, allow_private=allow_private) as connection:
        try:
            connection.request("GET", connection.target, headers=_headers(address))
            with closing(connection.getresponse()) as response:
                return _answered(response, address, deadline)
        except (http.client.HTTPException, ValueError) as error:
            raise _broken(address, deadline) from error
        except OSError as error:
            raise _late(address, deadline) or unreachable(error, where=address.shown) from error


def _answered(response: http.client.HTTPResponse, address: Address, deadline: Deadline) -> Fetched | Address:
    if response.status in REDIRECTS and (location := response.getheader("Location")):
        return _moved(address, location)
    _refuse(response, address)
    return _fetched(response, address, deadline)


class _Connection(http.client.HTTPConnection):
    """A connection over a socket that was made and looked at before."""

    target = ""


@contextmanager
def _connection(address: Address, deadline: Deadline, *, allow_private: bool) -> Iterator[_Connection]:
    proxy = proxy_for(address)
    if proxy is None:
        opened = connect(address, deadline, allow_private=allow_private)
    else:
        opened = connect_through(proxy, address, deadline, allow_private=allow_private)
    connection = _Connection(address.netloc)
    connection.target = address.shown if proxy and address.scheme == "http" else address.target
    opened.settimeout(deadline.wait())
    connection.sock = opened
    # A server that sends one byte a second never falls silent; the socket is shut when all time is up.
    watch = threading.Timer(deadline.left, _shut, [opened])
    watch.daemon = True
    watch.start()
    try:
        yield connection
    finally:
        watch.cancel()
        connection.close()


def _shut(opened: socket.socket) -> None:
    try:
        opened.shutdown(socket.SHUT_RDWR)
    except OSError:
        return


def _headers(address: Address) -> dict[str, str]:
    headers = {
        "User-Agent": f"claimreader/{__version__}",
        "Accept": ACCEPTED,
        "Accept-Language": "en, *;q=0.5",
        "Accept-Encoding": "gzip",
        "Connection": "close",
    }
    return headers | ({"Authorization": address.authorization} if address.authorization else {})


def _moved(address: Address, location: str) -> Address:
    """The next address; a password is for the server that it was given for."""
    following = parse_address(urljoin(address.shown, location))
    if address.authorization and following.origin == address.origin:
        return replace(following, authorization=address.authorization)
    return following


def _refuse(response: http.client.HTTPResponse, address: Address) -> None:
    if response.status != http.client.OK:
        usual = f"the server says {http.client.responses.get(response.status, 'no').lower()}"
        what, remedy = ANSWERS.get(response.status, (usual, "try again later"))
        raise InputError(f"{what} ({response.status})", where=address.shown, remedy=remedy)
    kind = response.headers.get_content_maintype()
    if kind in NO_TEXT and response.getheader("Content-Type"):
        raise InputError(f"this is {response.headers.get_content_type()}, not text", where=address.shown)


def _fetched(response: http.client.HTTPResponse, address: Address, deadline: Deadline) -> Fetched:
    data = b"".join(_body(response, address, deadline))
    headers: Message = response.headers
    return Fetched(
        data=data,
        media_type=headers.get_content_type() if response.getheader("Content-Type") else "",
        charset=headers.get_content_charset() or "",
        url=address.shown,
    )


def _body(response: http.client.HTTPResponse, address: Address, deadline: Deadline) -> Iterator[bytes]:
    """The unpacked body, which is counted while it is unpacked."""
    encoding = (response.getheader("Content-Encoding") or "identity").strip().lower()
    if encoding not in (*PACKED, "identity", ""):
        raise InputError(f"it is packed with {encoding}, which was not asked for", where=address.shown)
    unpacker = zlib.decompressobj(GZIP) if encoding in PACKED else None
    left = deadline.limits.largest
    while chunk := response.read1(CHUNK):
        while chunk:
            try:
                part = unpacker.decompress(chunk, left + 1) if unpacker else chunk
            except zlib.error as error:
                raise InputError(DAMAGED, where=address.shown) from error
            left -= len(part)
            if left < 0:
                raise InputError(
                    f"larger than {deadline.limits.largest // 1024**2} MB",
                    where=address.shown,
                    remedy="download it and give a part of it",
                )
            yield part
            chunk = unpacker.unconsumed_tail if unpacker else b""
    if late := _late(address, deadline):
        raise late
    if response.length or (unpacker and not unpacker.eof):
        raise InputError(DAMAGED, where=address.shown, remedy="try again later")


def _broken(address: Address, deadline: Deadline) -> InputError:
    late = _late(address, deadline)
    return late or InputError("the server's answer makes no sense", where=address.shown)


def _late(address: Address, deadline: Deadline) -> InputError | None:
    if not deadline.passed:
        return None
    seconds = f"{deadline.limits.seconds:g}"
    return InputError(
        f"it takes longer than {seconds} seconds", where=address.shown, remedy="try again later"
    )
