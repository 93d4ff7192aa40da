"""The fetcher against a server of our own: what it takes, and every way in which it says no."""

import base64
import gzip
import os
import socket
import socketserver
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler
from urllib.parse import urlsplit

import pytest

from reader.model.errors import InputError
from reader.sources import read
from reader.sources.fetching import proxies
from reader.sources.fetching.address import parse_address
from reader.sources.fetching.fetch import fetch
from reader.sources.fetching.limits import Limits
from reader.sources.opening import Opening
from tests.sources.fetching.conftest import Answer, Site, answer

PRIVATE = Opening(allow_private=True)
PAGE = b"<!doctype html><article><h1>Ferry</h1><p>It left the harbour on Monday.</p></article>"
QUICK = Limits(seconds=0.8, silence=0.4, largest=100_000)


def test_a_page_is_fetched_and_read(site: Site) -> None:
    site.pages["/ferry"] = answer(body=PAGE, Content_Type="text/html; charset=utf-8")
    article = read(f"{site.address}/ferry", opening=PRIVATE)
    assert article.text == "Ferry\n\nIt left the harbour on Monday."
    assert article.source == f"{site.address}/ferry"
    assert (article.metadata.format, article.metadata.url) == ("html", f"{site.address}/ferry")


def test_what_the_server_says_of_type_and_encoding_is_believed(site: Site) -> None:
    site.pages["/a"] = answer(
        body=b"# It caf\xe9\n\nIt **opened**.", Content_Type="text/markdown; charset=latin1"
    )
    article = read(f"{site.address}/a", opening=PRIVATE)
    assert article.text == "It café\n\nIt opened."


def test_a_private_address_is_refused_unless_asked_for(site: Site) -> None:
    site.pages["/"] = answer(body=b"secret")
    for address in (site.address, site.address.replace("127.0.0.1", "localhost")):
        with pytest.raises(InputError, match="a private network; if you mean it, add --allow-private"):
            fetch(address)
    assert site.asked == []


@pytest.mark.parametrize("host", ["2130706433", "0x7f000001", "127.1", "[::ffff:127.0.0.1]"])
def test_other_ways_to_write_a_private_address_are_refused_too(host: str) -> None:
    with pytest.raises(InputError, match=r"private network|not known"):
        fetch(f"http://{host}:1/")


def test_a_redirect_into_a_private_network_is_refused(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    site.pages["/"] = answer(302, Location="http://inner.example/")
    places = {"outer.example": ("127.0.0.1", True), "inner.example": ("10.0.0.1", False)}
    port = int(site.address.rpartition(":")[2])

    def look_up(host: str, *_: object, **__: object) -> list[tuple[object, ...]]:
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (places[host][0], port))]

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    monkeypatch.setattr("reader.sources.fetching.connecting.is_public", lambda place: place == "127.0.0.1")
    with pytest.raises(InputError, match=r"http://inner\.example/: this leads to a private network"):
        fetch(f"http://outer.example:{port}/")


def test_redirects_are_followed_and_end(site: Site) -> None:
    site.pages["/a"] = answer(301, Location="/b?x=1")
    site.pages["/b"] = answer(body=b"It opened.")
    assert fetch(f"{site.address}/a", allow_private=True).url == f"{site.address}/b?x=1"
    site.pages["/loop"] = answer(302, Location="/loop")
    for number in range(9):
        site.pages[f"/{number}"] = answer(307, Location=f"/{number + 1}")
    for path in ("/loop", "/0"):
        with pytest.raises(InputError, match="it leads from one address to the next without end"):
            fetch(site.address + path, allow_private=True)
    site.pages["/file"] = answer(302, Location="file:///etc/passwd")
    with pytest.raises(InputError, match="file: addresses are not opened"):
        fetch(f"{site.address}/file", allow_private=True)


def test_name_and_password_go_to_their_own_server_and_nowhere_else(site: Site) -> None:
    other = site.address.replace("127.0.0.1", "localhost")
    site.pages["/a"] = answer(302, Location="/b")
    site.pages["/b"] = answer(302, Location=f"{other}/c")
    site.pages["/c"] = answer(body=b"It opened in May.")
    article = read(site.address.replace("//", "//ann:secret@") + "/a", opening=PRIVATE)
    basic = "Basic YW5uOnNlY3JldA=="
    assert site.asked == [("/a", basic), ("/b", basic), ("/c", None)]
    assert "secret" not in repr(article)
    with pytest.raises(InputError) as failure:
        read(site.address.replace("//", "//ann:secret@") + "/missing", opening=PRIVATE)
    assert "secret" not in str(failure.value)


def packed(data: bytes) -> Answer:
    return answer(body=gzip.compress(data), Content_Encoding="gzip", Content_Type="text/plain")


def test_a_packed_answer_is_unpacked(site: Site) -> None:
    site.pages["/"] = packed(b"It opened. " * 9000)
    assert fetch(site.address, allow_private=True).data == b"It opened. " * 9000


def slow(handler: BaseHTTPRequestHandler) -> None:
    handler.send_response(200)
    handler.end_headers()
    try:
        for _ in range(60):
            handler.wfile.write(b"x")
            handler.wfile.flush()
            time.sleep(0.05)
    except OSError:
        return


def silent(handler: BaseHTTPRequestHandler) -> None:
    time.sleep(1)


def nonsense(handler: BaseHTTPRequestHandler) -> None:
    handler.wfile.write(b"hello\r\n\r\n")


def cut(handler: BaseHTTPRequestHandler) -> None:
    handler.send_response(200)
    handler.send_header("Content-Length", "5000")
    handler.end_headers()
    handler.wfile.write(b"It opened.")


BAD_ANSWERS = [
    pytest.param(answer(404), "there is no such page (404); check the address", id="404"),
    pytest.param(answer(429), "the server has had too many requests (429); try again later", id="429"),
    pytest.param(answer(503), "the server says service unavailable (503); try again later", id="503"),
    pytest.param(answer(401), "the server asks for a name and a password (401)", id="401"),
    pytest.param(answer(302), "the server says found (302)", id="a redirect to nowhere"),
    pytest.param(answer(body=b"x", Content_Type="image/png"), "this is image/png, not text", id="picture"),
    pytest.param(answer(body=b"x" * 200_000), "larger than 0 MB", id="too large"),
    pytest.param(packed(b"\0" * 50_000_000), "larger than 0 MB", id="gzip bomb"),
    pytest.param(answer(body=b"x", Content_Encoding="gzip"), "what the server sent is damaged", id="no gzip"),
    pytest.param(answer(body=b"x", Content_Encoding="br"), "it is packed with br", id="brotli"),
    pytest.param(slow, "it takes longer than 0.8 seconds", id="a byte now and then"),
    pytest.param(silent, "the server does not answer", id="silence"),
    pytest.param(nonsense, "the server's answer makes no sense", id="no HTTP"),
    pytest.param(cut, "what the server sent is damaged", id="cut off"),
]  # fmt: skip


@pytest.mark.parametrize(("bad", "message"), BAD_ANSWERS)
def test_a_bad_answer_is_one_line(site: Site, bad: Answer, message: str) -> None:
    site.pages["/"] = bad
    with pytest.raises(InputError) as failure:
        fetch(site.address, allow_private=True, limits=QUICK)
    assert message in str(failure.value)
    assert str(failure.value).startswith(site.address)
    assert "\n" not in str(failure.value)


def test_an_empty_answer_and_a_closed_port_are_one_line_too(site: Site) -> None:
    site.pages["/"] = answer(body=b" \n")
    with pytest.raises(InputError, match="there is no text in it"):
        read(site.address, opening=PRIVATE)
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        with pytest.raises(InputError, match=r"cannot be fetched \(connection refused\); check the address"):
            fetch(f"http://127.0.0.1:{taken.getsockname()[1]}/", allow_private=True)


def test_without_a_network_the_line_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise socket.gaierror(-3, "Temporary failure in name resolution")

    monkeypatch.setattr(socket, "getaddrinfo", fail)
    with pytest.raises(InputError, match="its host is not known, or there is no network; check the address"):
        fetch("https://a.example/")


def test_a_server_that_cannot_prove_its_name_is_refused(site: Site) -> None:
    with pytest.raises(InputError, match="no secure connection can be made"):
        fetch(site.address.replace("http:", "https:"), allow_private=True, limits=QUICK)


def test_a_proxy_is_asked_where_one_is_named(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    site.pages["http://a.example/x"] = answer(body=b"It opened.")
    monkeypatch.setenv("http_proxy", site.address)
    assert fetch("http://a.example/x").data == b"It opened."
    with pytest.raises(InputError, match="this leads to a private network"):
        fetch("http://10.0.0.1/x")
    monkeypatch.setenv("https_proxy", site.address)
    with pytest.raises(InputError, match="the proxy refuses the connection"):
        fetch("https://a.example/x")
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    site.pages["/y"] = answer(body=b"It closed.")
    assert fetch(f"{site.address}/y", allow_private=True).data == b"It closed."


@pytest.fixture
def tunnel(site: Site) -> Iterator[tuple[str, list[str]]]:
    """A proxy that connects whoever asks with the site, whatever host they ask for; and what it was asked."""
    asked: list[str] = []

    class Tunnel(socketserver.StreamRequestHandler):
        def handle(self) -> None:
            while line := self.rfile.readline().strip():
                asked.append(line.decode())
            self.wfile.write(b"HTTP/1.1 200 Connected\r\n\r\n")
            with socket.create_connection(("127.0.0.1", urlsplit(site.address).port or 0)) as there:
                there.sendall(self.connection.recv(65_536))
                while data := there.recv(65_536):
                    self.wfile.write(data)

    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), Tunnel) as server:
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
        yield f"127.0.0.1:{server.server_address[1]}", asked
        server.shutdown()


@pytest.mark.parametrize("variable", ["https_proxy", "HTTPS_PROXY", "all_proxy"])
def test_a_proxy_connects_with_what_is_encrypted_but_not_with_private_addresses(
    variable: str, site: Site, tunnel: tuple[str, list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    proxy, asked = tunnel
    monkeypatch.setattr(proxies, "encrypted", lambda opened, _: opened)  # the site has no certificate
    site.pages["/x"] = answer(body=b"It opened.")
    monkeypatch.setenv(variable, f"http://me:s%20x@{proxy}")
    assert fetch("https://a.example/x", limits=QUICK).data == b"It opened."
    assert asked[:2] == ["CONNECT a.example:443 HTTP/1.1", "Host: a.example:443"]
    assert asked[2] == "Proxy-Authorization: Basic " + base64.b64encode(b"me:s x").decode()
    del asked[:]
    for private in ("https://10.0.0.1/x", "https://[::1]/x", "https://localhost/x"):
        with pytest.raises(InputError, match="this leads to a private network") as told:
            fetch(private, limits=QUICK)
        assert "s%20x" not in str(told.value)
    assert asked == []
    monkeypatch.setenv("no_proxy", "localhost,127.0.0.1,.example")
    for spared in ("https://a.example/x", "https://localhost/x", "https://127.0.0.1/x"):
        assert proxies.proxy_for(parse_address(spared)) is None


def test_the_environment_can_allow_private_addresses(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    site.pages["/"] = answer(body=b"It opened in May.")
    monkeypatch.setitem(os.environ, "CLAIMREADER_ALLOW_PRIVATE", "1")
    assert read(site.address).text == "It opened in May."
