"""Markers in every manner, and what only looks like one; each line was once read wrongly or nearly."""

from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.language.citing.citations import find_citations
from reader.model import Article, Block, Inline, Span

MakeArticle = Callable[..., Article]

FOUND = [
    ("Hepatitis B[3] is common.", ["3"]),
    ("He moved to the U.S.[1] in May.", ["1"]),
    ("YouTube[2] said so; eBay[3] and iPhone[4] too.", ["2", "3", "4"]),
    ("It cost US$[5] or $5[6].", ["5", "6"]),
    ("As shown by example.com[2] and the B.B.C.[3]", ["2", "3"]),
    ("In 1987, [4] and [5] agreed.", ["4", "5"]),
    ("See refs. [1], [2], and [3].", ["1", "2", "3"]),
    ("It rose 5%[1] and fell 3 °C[2].", ["1", "2"]),
    ("“We lost it,”[3] he said.", ["3"]),
    ("It was blue.[1]Then red.", ["1"]),
    ("So it does [1, 2, and 3] and [4 and 5].", ["1 2 3", "4 5"]),
    ("Engineers say so [1]–[3].", ["1 2 3"]),
    ("Reported [see 3], [cf. 4].", ["3", "4"]),
    ("He said so.[1]: 23 And more.[2]:4–5", ["1", "2"]),
    ("He said so [1, p. 5; 2, p. 7].", ["1 2"]),
    ("He said so [9: p. 33] and [3, eq. (4)] and [3, Theorem 2].", ["9", "3", "3"]),
    ("It broke over two lines [6, pp.\n12–14].", ["6"]),
    ("Note it[nb 2] and[Note 3] and[lower-alpha 1].", ["nb 2", "note 3", "lower-alpha 1"]),
    ("It fell.[citation needed][1]", ["citation needed", "1"]),
    ("It fell [better source needed].", ["citation needed"]),
    ("Words[^1] and[^note-2].[^national1968]", ["1", "note-2", "national1968"]),
    ("It rose¹,² and “quoted”³ and (noted)⁴ then⁵⁻⁷.", ["1 2", "3", "4", "5 6 7"]),
    ("It rose.^1 Then ^ it fell^2,3^ and sank^4-6.", ["1", "2 3", "4 5 6"]),
    ("(Smith 2020: 15)", ["Smith 2020"]),
    ("(Smith, Jones, & Lee, 2019)", ["Smith 2019"]),
    ("(e.g., Smith, 2019, 2020; Lee, 2018a,b)", ["Smith 2019 Smith 2020 Lee 2018a Lee 2018b"]),
    ("(as cited in Smith, 2020, pp. 12-14)", ["Smith 2020"]),
    ("(Smith et al., in press) [Müller and Çelik, 2020]", ["Smith in press", "Müller 2020"]),
    ("(Åström & Øvergård, 2003; von Trapp, 1999)", ["Åström 2003 von Trapp 1999"]),
    ("Earlier work (Green\n& Marsh, 1987) agrees.", ["Green 1987"]),
    ("(n = 40; Smith & Lee, 2019)", ["Smith 2019"]),
    ("(Lund et al., 2001) (Moe & Li, 2002) (Berg & Moe, 2003) and (Tveit 1987).",
     ["Lund 2001", "Moe 2002", "Berg 2003", "Tveit 1987"]),
    ("See [the harbour log][log] on this.", ["log"]),
]  # fmt: skip

DECOYS = [
    "Set a[1] = 0 and let rows[2][3] hold the sum.",
    "The variable total[4] += 1, arr[3], list(x)[2], f[0], $x[1] and table.rows[7] are code.",
    "The call queue[2].append(3) and the matrix A[1] are code.",
    'Scraped data: "price":4500,"size":[728,90],"partner".',
    "The interval [1, 5], the range [10-20], the vector [1, 2, 3] and the list [3, 4].",
    "See Donoghue v Stevenson [1932] AC 562 and 410 U.S. 113 [1973].",
    "Smith v Jones [2001] 1 WLR 12 [34], at [45]-[47]",
    "“The [20] years after the war,” and the [3] men; “I have [3] dogs,” he said.",
    "“[T]he boats” were “[a] gift”, [emphasis added][sic].",
    "Press [1] for English or [2] for Welsh. He was No. [1]; see Figure [3] and Table [2].",
    "A yield of [3]annulene, a [4]-helicene, [18]crown.",
    "tel. [020] 7946 0958, ISBN [978]-3-16, [555] 123-4567",
    "Versions [1.2] and [2.0-rc1], times [12:30], parts [3/4], shares [5-10%].",
    "The score was [3-1], then [2-2]. An item [x], an item [ ].",
    "An ion Ca²⁺ or SO₄²⁻, 40 m·s⁻¹, m³/s, E=mc², x²+y²=z², cos²θ, 2³², 10⁶, 1ˢᵗ, CO₂.",
    "(x+1)² and 12 km² and 3 cm³ and 430 ft² and R² = 0.8",
    "x^2 + y^2 = r^2, 2^10, m^2, O(n^2), a^b, 10^-3, ^_^",
    "in 2019¹ or 350,000² without a list",
    "(May 2020) (2020) (Reuters) (Chapter 3, 2020 edition) (Section 5, 1998) (since 2019) (born 1970)",
    "(Davos, January 2020) (Thursday, 12 June 2019) (Paris, 1951) (Windsor, Ontario, 2010)",
    "Stranger Harbour (Netflix, 2021), Low Tide (Geffen, 1991), “Rain” (Lund, 1999)",
    "(Labour, 1997) (Con., 2015) (Team GB, 2012) (The Times, 2019) (London: Faber, 1954)",
    "(Gold, 2012; Silver, 2016)",
    "(Simon & Schuster, 2019) (oil on canvas, 1889) (Photo: Lind, 2018) (n = 40; p < 0.05) (NASA, 1969)",
    "(Smith, personal communication, May 3, 2020)",
    "Ends [5-12] before [05] and a hook [1]: https://example.org/x",
]  # fmt: skip
EXCEPT_LAST = {DECOYS[-1]: ["5 6 7 8 9 10 11 12"]}
"""A plain range is a marker, even there."""


def keys_of(article: Article) -> list[str]:
    return [" ".join(citation.keys) for citation in find_citations(article)[0]]


@pytest.mark.parametrize(("text", "keys"), FOUND)
def test_markers_in_every_manner_are_read(make_article: MakeArticle, text: str, keys: list[str]) -> None:
    assert keys_of(make_article(text)) == keys


@pytest.mark.parametrize("text", DECOYS)
def test_what_only_looks_like_a_marker_is_none(make_article: MakeArticle, text: str) -> None:
    assert keys_of(make_article(text)) == EXCEPT_LAST.get(text, [])


def test_a_marker_that_is_a_link_needs_no_list(make_article: MakeArticle) -> None:
    text = "It sank [1]."
    article = Article(
        "t",
        "t",
        text,
        (Block(Span(0, 12), "paragraph"),),
        (Inline(Span(9, 10), "link", "https://example.org"),),
    )
    (citation,) = find_citations(article)[0]
    assert (citation.style, citation.status) == ("link", "resolved")


def test_doubtful_markers_are_believed_when_the_list_has_them(make_article: MakeArticle) -> None:
    text = "As stated at [2], in 2019¹ “we lost [3] boats”."
    article = make_article(text, "References", "1. A\n2. B\n3. C",
                           kinds=["paragraph", "heading"])  # fmt: skip
    assert keys_of(article) == ["2", "1", "3"]


HOSTILE = [" (2020)", "[", "(", "[1", "[1,", "(a", "(Aa, 1999, ", "[1]", "x[1]", " word[1] ", "¹",
           "a¹,", "a^1,", "et al., ",
           "[\n", "[()]", "Aa ", "\"", "^1 x\n", "(1999,"]  # fmt: skip


@pytest.mark.parametrize("unit", HOSTILE)
def test_hostile_text_yields_markers_inside_the_text_only(make_article: MakeArticle, unit: str) -> None:
    text = unit * 2_000
    for citation in find_citations(make_article(text))[0]:
        assert 0 <= citation.span.start < citation.span.end <= len(text)


@given(st.text(alphabet="[]()^¹²,;-– 12039aAZ.\n&éØ'’", max_size=200))
def test_markers_never_overlap_and_lie_in_the_text(text: str) -> None:
    article = Article("t", "t", text, (Block(Span(0, len(text)), "paragraph"),))
    spans = [citation.span for citation in find_citations(article)[0]]
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert all(span.end <= len(text) and len(span) > 0 for span in spans)
