import pytest

from reader.model.errors import InputError
from reader.sources.fetching.address import parse_address
from reader.sources.fetching.connecting import is_public
from reader.sources.naming import is_address, without_credentials

ADDRESSES = [
    ("https://a.example", "https", "a.example", 443, "/"),
    ("HTTP://A.Example:8080/x?q=a b".replace(" ", "+"), "http", "a.example", 8080, "/x?q=a+b"),
    ("https://münchen.example/straße?q=ü", "https", "xn--mnchen-3ya.example", 443, "/stra%C3%9Fe?q=%C3%BC"),
    ("https://[2001:db8::1]/a%20b#part", "https", "2001:db8::1", 443, "/a%20b"),
    ("https://a.example./", "https", "a.example", 443, "/"),
]


@pytest.mark.parametrize(("text", "scheme", "host", "port", "target"), ADDRESSES)
def test_an_address_is_read(text: str, scheme: str, host: str, port: int, target: str) -> None:
    address = parse_address(text)
    assert (address.scheme, address.host, address.port, address.target) == (scheme, host, port, target)


REFUSED = [
    ("file:///etc/passwd", "file: addresses are not opened; give the path: /etc/passwd"),
    ("ftp://a.example/x", "ftp: addresses are not opened; only http and https are"),
    ("data:text/html,<p>x", "data: addresses are not opened"),
    ("javascript:alert(1)", "javascript: addresses are not opened"),
    ("gopher://a.example", "gopher: addresses are not opened"),
    ("http://", "this is not a valid address"),
    ("http://[::1", "this is not a valid address"),
    ("http://a.example:99999/", "this is not a valid address"),
    ("http://a.example/\r\nHost: x", "this is not a valid address"),
    ("http://a.example/" + "x" * 9000, "this is not a valid address"),
    ("https://xn--\u00fc..example/", "this is not a valid address"),
]


@pytest.mark.parametrize(("text", "message"), REFUSED)
def test_what_cannot_be_fetched_says_why_in_one_line(text: str, message: str) -> None:
    with pytest.raises(InputError) as failure:
        parse_address(text)
    assert message in str(failure.value)
    assert "\n" not in str(failure.value)
    assert len(str(failure.value)) < 400


def test_name_and_password_are_used_but_never_shown() -> None:
    address = parse_address("https://ann:s%40cret@a.example:444/x#y")
    assert address.authorization == "Basic YW5uOnNAY3JldA=="
    assert address.shown == "https://a.example:444/x"
    assert without_credentials("https://ann:se@cret@a.example/x") == "https://a.example/x"
    assert without_credentials("mail@a.example") == "mail@a.example"
    with pytest.raises(InputError) as failure:
        parse_address("ftp://ann:secret@a.example/x")
    assert "secret" not in str(failure.value)


@pytest.mark.parametrize(
    ("source", "meant"),
    [
        ("https://a.example", True),
        ("data:text/plain,x", True),
        ("a.txt", False),
        ("c:/a.txt", False),
        ("-", False),
    ],
)
def test_an_address_is_told_from_a_file(source: str, meant: bool) -> None:
    assert is_address(source) is meant


PLACES = [
    ("93.184.216.34", True),
    ("2606:2800:220:1::1", True),
    ("127.0.0.1", False),
    ("10.0.0.1", False),
    ("172.16.3.4", False),
    ("192.168.1.1", False),
    ("169.254.169.254", False),
    ("100.64.0.1", False),
    ("0.0.0.0", False),
    ("224.0.0.1", False),
    ("255.255.255.255", False),
    ("::1", False),
    ("::", False),
    ("fe80::1%eth0", False),
    ("fc00::1", False),
    ("::ffff:10.0.0.1", False),
    ("::ffff:93.184.216.34", True),
    ("2002:0a00:0001::1", False),
    ("64:ff9b::7f00:1", False),
]


@pytest.mark.parametrize(("place", "public"), PLACES)
def test_private_places_are_known_in_every_wrapping(place: str, public: bool) -> None:
    assert is_public(place) is public
