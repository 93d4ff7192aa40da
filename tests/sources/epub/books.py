"""Small books, put together file by file so that each can be wrong in one way."""

import io
import zipfile
from collections.abc import Mapping

CONTAINER = (
    '<?xml version="1.0"?><container xmlns="urn:oasis:names:tc:opendocument:xmlns:container">'
    '<rootfiles><rootfile full-path="OEBPS/book.opf"'
    ' media-type="application/oebps-package+xml"/></rootfiles></container>'
)
PACKAGE = """<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>The last ferry</dc:title>
<dc:creator>Ann Lee</dc:creator><dc:creator>Bo Moreno</dc:creator><dc:language>en</dc:language>
<dc:date>2024-03-01T00:00:00Z</dc:date><dc:publisher>Harbour Press</dc:publisher></metadata>
<manifest><item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="c1" href="text/one.xhtml" media-type="application/xhtml+xml"/>
<item id="c2" href="text/two%20b.xhtml" media-type="application/xhtml+xml"/>
<item id="p" href="a.png" media-type="image/png"/></manifest>
<spine><itemref idref="nav"/><itemref idref="c1"/>
<itemref idref="p"/><itemref idref="c2"/></spine></package>"""
PAGE = (
    '<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml"'
    ' xmlns:epub="http://www.idpf.org/2007/ops"><head><title/><script/></head><body>{}</body></html>'
)
ONE = PAGE.format(
    "<h1>The last ferry</h1><h2>One</h2><p>It left<a id='x'/> on Monday&nbsp;evening."
    '<a epub:type="noteref" href="two%20b.xhtml#n1">1</a></p>'
)
TWO = PAGE.format(
    "<h2>Two</h2><p>Nobody was on board.<sup>[2]</sup></p>"
    '<aside epub:type="footnote" id="n1"><p>1. The log says so.</p></aside>'
)
FILES: Mapping[str, str | bytes] = {
    "mimetype": "application/epub+zip",
    "META-INF/container.xml": CONTAINER,
    "OEBPS/book.opf": PACKAGE,
    "OEBPS/nav.xhtml": PAGE.format("<nav><ol><li><a href='text/one.xhtml'>One</a></li></ol></nav>"),
    "OEBPS/text/one.xhtml": ONE,
    "OEBPS/text/two b.xhtml": TWO,
    "OEBPS/a.png": b"\x89PNG",
}


def book(changes: Mapping[str, str | bytes | None] | None = None) -> bytes:
    """An EPUB file; `changes` replaces files, adds them, or leaves them out with None."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in {**FILES, **(changes or {})}.items():
            if content is not None:
                archive.writestr(name, content)
    return out.getvalue()
