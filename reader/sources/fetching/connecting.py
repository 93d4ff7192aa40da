"""A connection to a host whose addresses were looked at first: none leads into a private network."""

import ipaddress
import socket
import ssl
import threading
from collections.abc import Sequence

from reader.model.errors import InputError
from reader.sources.fetching.address import Address
from reader.sources.fetching.limits import Deadline

PRIVATE_REMEDY = "if you mean it, add --allow-private"
_NAT64 = ipaddress.ip_network("64:ff9b::/96")
"""Addresses of version 6 in whose last 32 bits one of version 4 stands."""
Found = tuple[socket.AddressFamily, str]


def connect(address: Address, deadline: Deadline, *, allow_private: bool) -> socket.socket:
    """A connected socket, encrypted for https; what was looked up is what is connected to.

    Raises:
        InputError: the host is unknown, private, silent, or not who it says it is.
    """
    found = lookup(address.host, address.port, deadline, where=address.shown)
    if not allow_private:
        refuse_private(found, where=address.shown)
    plain = _first_that_answers(found, address, deadline)
    return plain if address.scheme == "http" else encrypted(plain, address)


def lookup(host: str, port: int, deadline: Deadline, *, where: str) -> Sequence[Found]:
    """All addresses of a host.

    Raises:
        InputError: it has none, or the answer takes too long.
    """
    answers: list[Found] = []
    failure: list[OSError] = []

    def ask() -> None:
        try:
            for family, _, _, _, place in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM):
                answers.append((family, str(place[0])))
        except OSError as error:
            failure.append(error)

    # A thread, because the system's own waiting has no limit.
    asking = threading.Thread(target=ask, daemon=True)
    asking.start()
    asking.join(deadline.wait())
    if not answers:
        what = "its host is not known, or there is no network"
        raise InputError(
            what if failure else "no answer to where its host is", where=where, remedy="check the address"
        ) from (failure[0] if failure else None)
    return answers


def refuse_private(found: Sequence[Found], *, where: str) -> None:
    """Let addresses of the public internet through.

    Raises:
        InputError: one of them belongs to this machine, a private network or the like.
    """
    for _, place in found:
        if not is_public(place):
            raise InputError("this leads to a private network", where=where, remedy=PRIVATE_REMEDY)


def is_public(place: str) -> bool:
    """Whether a numeric address belongs to the public internet, whatever it is wrapped in."""
    number = ipaddress.ip_address(place.partition("%")[0])
    if isinstance(number, ipaddress.IPv6Address):
        inner = number.ipv4_mapped or number.sixtofour or (number.teredo and number.teredo[1])
        if number in _NAT64:
            inner = ipaddress.IPv4Address(int(number) & 0xFFFFFFFF)
        if inner:
            return is_public(str(inner))
    return number.is_global and not number.is_multicast


def _first_that_answers(found: Sequence[Found], address: Address, deadline: Deadline) -> socket.socket:
    reason: OSError | None = None
    for family, place in found:
        attempt = socket.socket(family, socket.SOCK_STREAM)
        attempt.settimeout(deadline.wait())
        try:
            attempt.connect((place, address.port))
        except OSError as error:
            attempt.close()
            reason = error
        else:
            return attempt
    raise unreachable(reason, where=address.shown) from reason


def unreachable(error: OSError | None, *, where: str) -> InputError:
    """What a failed connection means for the user."""
    if isinstance(error, TimeoutError):
        return InputError("the server does not answer", where=where, remedy="try again later")
    reason = (getattr(error, "strerror", None) or str(error)).lower()
    return InputError(f"cannot be fetched ({reason})", where=where, remedy="check the address")


def encrypted(plain: socket.socket, address: Address) -> socket.socket:
    """The same connection with TLS, the server's name checked."""
    try:
        return ssl.create_default_context().wrap_socket(plain, server_hostname=address.host)
    except ssl.SSLCertVerificationError as error:
        plain.close()
        raise InputError(
            f"the server cannot prove that it is {address.host} ({error.verify_message})",
            where=address.shown,
            remedy="look at it in a browser",
        ) from error
    except (ssl.SSLError, OSError) as error:
        plain.close()
        raise InputError("no secure connection can be made", where=address.shown) from error
