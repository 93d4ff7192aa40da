import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.language.dates.finding import find_dates
from reader.language.quantities.finding import find_quantities
from reader.language.quantities.units import singular
from reader.model import Quantity

AMOUNTS = """
100M views | 100M = 100000000 view
816 000 t of grain | 816 000 t = 816000 tonne
5 km away | 5 km = 5 km
12 boats | 12 = 12 boat
nine boats | nine = 9 boat
1500 people | 1500 = 1500 people
40 died slowly | 40 = 40
three of them | three = 3
twenty-one soldiers | twenty-one = 21 soldier
a hundred and five ships | a hundred and five = 105 ship
two hundred and thirty houses | two hundred and thirty = 230 house
12 wooden fishing boats | 12 = 12 boat
3.5 litres | 3.5 litres = 3.5 litre
1,234,567 votes | 1,234,567 = 1234567 vote
1.2m people | 1.2m = 1200000 people
a 1.2m fence | 1.2m = 1.2 m
300 thousand homes | 300 thousand = 300000 home
two and a half years | two and a half years = 2.5 year
2½ miles | 2½ miles = 2.5 mile
half a million people | half a million = 500000 people
a million voters | a million = 1000000 voter
3 million-strong crowd | 3 million = 3000000 strong
12-member panel | 12 = 12 member
a two-day trip | two-day = 2 day
for six weeks | six weeks = 6 week
a 10-year-old girl | 10-year = 10 year
aged 12 | 12 = 12 year
a 12-hour shift | 12-hour = 12 hour
One soldier died | One = 1
5 lakh farmers | 5 lakh = 500000 farmer
10 crore rupees | 10 crore rupees = 100000000 INR
500 square miles | 500 square miles = 500 mi2
Ukraine lost 12 soldiers | 12 = 12 soldier
from Paris 20 people | 20 = 20 people
Only 12 survived | 12 = 12
In 2019, 400 people left | 400 = 400 people
On May 12 300 people left | 300 = 300 people
"""
ROUND_AND_VAGUE = """
a dozen boats | a dozen = 12 boat
half a dozen boats | half a dozen = 6 boat
half-dozen boats | half-dozen = 6 boat
two dozen boats | two dozen = 24 boat
more than a dozen boats | more than a dozen = >=12 boat
a couple of boats | a couple of = 2 boat
dozens of boats | dozens of = >=24 boat
Dozens were hurt | Dozens = >=24
hundreds of people | hundreds of = >=200 people
tens of thousands of troops | tens of thousands of = >=20000 troops
hundreds of thousands of euros | hundreds of thousands of euros = >=200000 EUR
scores of arrests | scores of = >=40 arrest
Millions of tonnes | Millions of tonnes = >=2000000 tonne
"""
BOUNDS = """
about 2 million | about 2 million = ~2000000
at least 10 people | at least 10 = >=10 people
at least 10 | at least 10 = >=10
up to 30 men | up to 30 = <=30 man
up to 40 | up to 40 = <=40
about 12 small boats | about 12 = ~12 boat
more than 1,200 homes | more than 1,200 = >=1200 home
fewer than 200 | fewer than 200 = <=200
less than 5% | less than 5% = <=5 percent
about 300 | about 300 = ~300
around 300 | around 300 = ~300
some 300 protesters | some 300 = ~300 protester
Some 300 protesters | Some 300 = ~300 protester
roughly 40 | roughly 40 = ~40
nearly 40 | nearly 40 = ~40
~50 people | ~50 = ~50 people
close to 1,000 | close to 1,000 = ~1000
no fewer than 9 | no fewer than 9 = >=9
no more than 9 | no more than 9 = <=9
as many as 40 | as many as 40 = <=40
over 50 ships | over 50 = >=50 ship
just over 50 ships | just over 50 = ~50 ship
under 5 minutes | under 5 minutes = <=5 minute
at least $5m | at least $5m = >=5000000 USD
more than half of them | more than half = >=0.5
10 or more people | 10 or more = >=10 people
1,000+ people | 1,000+ = >=1000 people
50 or so ships | 50 or so = ~50 ship
at least two | at least two = >=2
more than 2000 of them | more than 2000 = >=2000
an estimated 40 wolves | an estimated 40 = ~40 wolf
At least four men | At least four = >=4 man
more than doubled | more than doubled = >=2 times
"""
RANGES = """
12-15 boats | 12-15 = 12..15 boat
between 3 and 4 tonnes | between 3 and 4 tonnes = 3..4 tonne
between 5 and 7 | between 5 and 7 = 5..7
Between five and seven men | Between five and seven = 5..7 man
5 to 7 people | 5 to 7 = 5..7 people
5-7 % | 5-7 % = 5..7 percent
5-7% | 5-7% = 5..7 percent
5%-7% | 5%-7% = 5..7 percent
$10-12m | $10-12m = 10000000..12000000 USD
€2-3 million | €2-3 million = 2000000..3000000 EUR
$5 to $7 | $5 to $7 = 5..7 USD
2-3 million people | 2-3 million = 2000000..3000000 people
900,000 to 1.2 million voters | 900,000 to 1.2 million = 900000..1200000 voter
two to three weeks | two to three weeks = 2..3 week
two or three boats | two or three = 2..3 boat
between 10% and 12% | between 10% and 12% = 10..12 percent
£1.2m-£1.5m | £1.2m-£1.5m = 1200000..1500000 GBP
from 5% to 7% | 5% = 5 percent; 7% = 7 percent
rose from 5 to 7 | 5 = 5; 7 = 7
"""
MONEY = """
$5.2bn deal | $5.2bn = 5200000000 USD
$3.5bn | $3.5bn = 3500000000 USD
$5m and €3 million | $5m = 5000000 USD; €3 million = 3000000 EUR
200 million euros | 200 million euros = 200000000 EUR
US$40 billion | US$40 billion = 40000000000 USD
£150,000 | £150,000 = 150000 GBP
USD 5 million | USD 5 million = 5000000 USD
Rs 500 | Rs 500 = 500 INR
₹500 crore | ₹500 crore = 5000000000 INR
A$20m | A$20m = 20000000 AUD
5 dollars | 5 dollars = 5 USD
50 cents | 50 cents = 50 cent
a million-dollar house | a million-dollar = 1000000 USD
$1.50 | $1.50 = 1.5 USD
two million pounds | two million pounds = 2000000 GBP
$100,000-a-year | $100,000 = 100000 USD
"""
PERCENT = """
3 per cent | 3 per cent = 3 percent
a 20 per cent rise | 20 per cent = 20 percent
1.5 percentage points | 1.5 percentage points = 1.5 percentage point
25 basis points | 25 basis points = 25 basis point
12pc | 12pc = 12 percent
fell 0.3% | 0.3% = 0.3 percent
-2% | -2% = -2 percent
minus 5 degrees | minus 5 degrees = -5 degree
"""
PARTS = """
one-third of members | one-third = 0.3333
two thirds of the voters | two thirds = 0.6667
two-thirds | two-thirds = 0.6667
a third of it | a third = 0.3333
fell by a third | a third = 0.3333
a quarter of them | a quarter = 0.25
three-quarters of them | three-quarters = 0.75
half of them | half = 0.5
half the town | half = 0.5
nearly half | nearly half = ~0.5
about a quarter of them | about a quarter = ~0.25
by half | half = 0.5
half an hour | half an hour = 0.5 hour
one in five | one in five = 0.2
1 in 10 adults | 1 in 10 = 0.1
nine out of ten | nine out of ten = 0.9
three in every four | three in every four = 0.75
a fifth of land | a fifth = 0.2
three quarters of growth | three quarters = 0.75
"""
MULTIPLES = """
sales doubled | doubled = 2 times
twice as many | twice = 2 times
double the number | double = 2 times
profit tripled | tripled = 3 times
halved | halved = 0.5 times
three times as many | three times = 3 times
a 10-fold rise | 10-fold = 10 times
a threefold rise | threefold = 3 times
"""
MEASURES = """
3ft 6in | 3ft 6in = 3.5 foot
6 feet 3 inches | 6 feet 3 inches = 6.25 foot
2 hours 30 minutes | 2 hours 30 minutes = 2.5 hour
2 hours and 15 minutes | 2 hours and 15 minutes = 2.25 hour
11 stone 7 lb | 11 stone 7 lb = 11.5 stone
5 km/h | 5 km/h = 5 km/h
40 miles per hour | 40 miles per hour = 40 mph
60mph winds | 60mph = 60 mph
30C | 30C = 30 celsius
30 °C | 30 °C = 30 celsius
30°C | 30°C = 30 celsius
86F | 86F = 86 fahrenheit
30 degrees Celsius | 30 degrees Celsius = 30 celsius
-5°C | -5°C = -5 celsius
500 MW | 500 MW = 500 MW
16 GB | 16 GB = 16 GB
12 kg | 12 kg = 12 kg
5m deep | 5m = 5 m
5g of salt | 5g = 5 g
100-metre race | 100-metre = 100 m
14 miles up | 14 miles = 14 mile
40 hectares | 40 hectares = 40 hectare
"""
ALL = AMOUNTS + ROUND_AND_VAGUE + BOUNDS + RANGES + MONEY + PERCENT + PARTS + MULTIPLES + MEASURES
SIGNS = {"exact": "", "about": "~", "at_least": ">=", "at_most": "<="}


def found_in(text: str) -> list[Quantity]:
    return find_quantities(text, dates=[date.span for date in find_dates(text)])


def shown(quantity: Quantity, text: str) -> str:
    """As in the tables: the words, then bound, value or range, and unit."""
    values = [f"{round(v, 4):.15g}" for v in (quantity.value, quantity.high) if v is not None]
    amount = f"{SIGNS[quantity.bound]}{'..'.join(values)} {quantity.unit}".rstrip()
    return f"{quantity.span.of(text)} = {amount}"


@pytest.mark.parametrize(("text", "expected"), [line.split(" | ") for line in ALL.splitlines() if line])
def test_numbers_are_read_with_unit_range_and_bound(text: str, expected: str) -> None:
    assert "; ".join(shown(quantity, text) for quantity in found_in(text)) == expected


@given(st.text(alphabet="0123456789 ,.-%$€kmtobas andtwelhf½", max_size=60))
def test_every_quantity_lies_in_its_text_and_none_overlap(text: str) -> None:
    end = 0
    for quantity in find_quantities(text):
        assert end <= quantity.span.start < quantity.span.end <= len(text)
        assert quantity.high is None or quantity.high > quantity.value
        end = quantity.span.end


def test_long_runs_of_digits_and_number_words_take_linear_time() -> None:
    text = "1 000 000 12-13-14 hundreds of one in five at least between 5 and 7 a half " * 2_000
    assert len(find_quantities(text)) >= 2_000
    assert len(find_quantities("1" * 20_000 + "," * 20_000)) <= 1


@pytest.mark.parametrize(
    ("noun", "base"),
    [("boats", "boat"), ("parties", "party"), ("boxes", "box"), ("glass", "glass"), ("people", "people"),
     ("men", "man"), ("Homes", "home"), ("staff", "staff")],
)  # fmt: skip
def test_counted_nouns_are_put_in_the_singular(noun: str, base: str) -> None:
    assert singular(noun) == base
