"""The proxy that the user's environment names, where a network lets nobody out otherwise."""

import base64
import ipaddress
import socket
from urllib.parse import unquote, urlsplit
from urllib.request import getproxies_environment, proxy_bypass

from reader.model.errors import InputError
from reader.sources.fetching.address import Address, parse_address
from reader.sources.fetching.connecting import connect, encrypted, is_public, lookup, refuse_private
from reader.sources.fetching.limits import Deadline
from reader.sources.naming import without_credentials

LONGEST_ANSWER = 8192
"""Bytes of a proxy's answer to "connect me"."""


def proxy_for(address: Address) -> str | None:
    """The proxy of the variables https_proxy, http_proxy, all_proxy; None where no_proxy names the host."""
    named = getproxies_environment()
    proxy = named.get(address.scheme) or named.get("all")
    if not proxy or proxy_bypass(address.host):
        return None
    return proxy if "://" in proxy else f"http://{proxy}"


def connect_through(
    proxy: str, address: Address, deadline: Deadline, *, allow_private: bool
) -> socket.socket:
    """A connection through a proxy, which looks the host up itself; what can be known of it is checked here.

    Raises:
        InputError: the proxy or the host cannot be used.
    """
    if not allow_private:
        _refuse_private_target(address, deadline)
    if urlsplit(proxy).scheme != "http":
        raise InputError("only http proxies can be used", where=without_credentials(proxy))
    opened = connect(parse_address(proxy), deadline, allow_private=True)
    if address.scheme == "http":
        return opened
    _ask(opened, proxy, address)
    return encrypted(opened, address)


def _refuse_private_target(address: Address, deadline: Deadline) -> None:
    try:
        if not is_public(address.host):
            refuse_private([(socket.AF_INET, address.host)], where=address.shown)
        return
    except ValueError:  # a name, not a number
        pass
    try:
        found = lookup(address.host, address.port, deadline, where=address.shown)
    except InputError:
        return  # behind many proxies names cannot be looked up
    refuse_private(found, where=address.shown)


def _ask(opened: socket.socket, proxy: str, address: Address) -> None:
    host = f"{_bracketed(address.host)}:{address.port}"
    lines = [f"CONNECT {host} HTTP/1.1", f"Host: {host}"]
    parts = urlsplit(proxy)
    if parts.username is not None:
        pair = f"{unquote(parts.username)}:{unquote(parts.password or '')}"
        lines.append("Proxy-Authorization: Basic " + base64.b64encode(pair.encode()).decode("ascii"))
    answer = b""
    try:
        opened.sendall("\r\n".join([*lines, "", ""]).encode("ascii"))
        while b"\r\n\r\n" not in answer and len(answer) < LONGEST_ANSWER:
            received = opened.recv(1)
            if not received:
                break
            answer += received
    except OSError as error:
        raise InputError("the proxy does not answer", where=without_credentials(proxy)) from error
    words = answer.split(None, 2)
    if len(words) < 2 or words[1] != b"200":
        opened.close()
        raise InputError("the proxy refuses the connection", where=without_credentials(proxy))


def _bracketed(host: str) -> str:
    try:
        return f"[{host}]" if ipaddress.ip_address(host).version == 6 else host
    except ValueError:
        return host
