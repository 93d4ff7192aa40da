import pytest

from reader.language.dates.finding import find_dates
from reader.language.quantities.finding import find_quantities

NONE = """
from 2012-13 on
the 2024 election
in 2019
In May 2025
at 14:30
COVID-19
Covid 19
the F-16 jet
a B-52
an A320 jet
G7 leaders
the G20
MH370
Boeing 737
Boeing 737 jets
iPhone 15
Route 66
Apollo 11
No. 10
no. 5
page 12
pages 12-15
pp. 12-15
Article 5
Section 230
Chapter 11
Channel 4
Type 2 diabetes
type 2 diabetes
Formula 1
Resolution 1701
Flight 370
phase two
number one
Phase Three
Windows 11
Area 51
World War Two
the 1990s
in his 40s
the 3rd place
21st century
the 5th
3D film
5G network
4K TV
4x4
won 3-1
a 3-1 win
lost 1-3
a 5-4 ruling
a 6-4, 6-3 win
10:30
9/11
24/7
50/50
555-0143
call 555-123-4567
+44 20 7946 0958
020 7946 0958
07700 900123
1-800-555-0199
1,2 million
1.234.567
3.11.7
a one-on-one talk
a two-time winner
a four-way race
the two leaders
both two
one of the men
the only one that sank
this one.
no one came
one another
the third man
a third man
a third party
the second half
half-time
half past two
the other half
a double agent
double-decker
Catch-22
http://example.org/12/5
#12
§ 12
Lot 49
Psalm 23
"""


@pytest.mark.parametrize("text", NONE.strip().splitlines())
def test_names_dates_scores_and_parts_of_words_are_no_quantities(text: str) -> None:
    found = find_quantities(text, dates=[date.span for date in find_dates(text)])
    assert [quantity.span.of(text) for quantity in found] == []
