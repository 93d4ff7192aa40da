"""The patterns of quantities, for a match at their first word. Every repetition is bounded."""

import re

from reader.language.quantities.number_words import FRACTIONS, MULTIPLES, NUMBER_WORDS
from reader.language.quantities.units import CURRENCIES
from reader.model.claim import Bound

BOUNDS: dict[str, Bound] = {
    "about": "about", "around": "about", "roughly": "about", "approximately": "about", "nearly": "about",
    "almost": "about", "some": "about", "circa": "about", "an estimated": "about", "close to": "about",
    "just under": "about", "just over": "about", "just short of": "about", "at least": "at_least",
    "more than": "at_least", "over": "at_least", "well over": "at_least", "no fewer than": "at_least",
    "no less than": "at_least", "not less than": "at_least", "greater than": "at_least",
    "upwards of": "at_least", "a minimum of": "at_least", "above": "at_least", "at most": "at_most",
    "up to": "at_most", "fewer than": "at_most", "less than": "at_most", "lower than": "at_most",
    "under": "at_most", "no more than": "at_most", "not more than": "at_most", "a maximum of": "at_most",
    "below": "at_most", "as many as": "at_most", "as much as": "at_most", "as few as": "at_least",
    "as little as": "at_least",
}  # fmt: skip
"""Words before a number that loosen it."""
LOOSE_AFTER: dict[str, Bound] = {
    "or more": "at_least", "or so": "about", "or fewer": "at_most", "or less": "at_most", "+": "at_least",
    "-plus": "at_least", "or thereabouts": "about",
}  # fmt: skip
"""Words after a number that loosen it."""
VAGUE: dict[str, float] = {
    "tens": 20, "dozens": 24, "scores": 40, "hundreds": 200, "thousands": 2e3, "millions": 2e6,
    "billions": 2e9, "trillions": 2e12,
}  # fmt: skip
"""Plural scales -> the least that they can mean."""
OF_SCALE: dict[str, float] = {"tens": 20, "dozens": 24, "scores": 40, "hundreds": 200}
"""What multiplies in "tens of thousands"."""
SCALE_OF: dict[str, float] = {"thousands": 1e3, "millions": 1e6, "billions": 1e9, "trillions": 1e12}

_BOUND = "|".join(sorted(BOUNDS, key=len, reverse=True))
_SIGN = "|".join(
    sorted((re.escape(sign) for sign in CURRENCIES if not sign.isalpha()), key=len, reverse=True)
)
_CURRENCY = rf"(?:(?:{_SIGN})\s?|(?:USD|EUR|GBP|CHF|JPY|CNY|INR|Rs\.?)\s)"
_DIGITS = (
    r"(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)"
    r"|(?!0\d)\d+(?:\.\d+)?)(?!\d|[.,]\d)"
)
_AMOUNT = rf"(?:{_DIGITS}[½¼¾⅓⅔]?|[½¼¾⅓⅔]|{NUMBER_WORDS})(?: and (?:a half|a quarter|three[- ]quarters)\b)?"
_SCALE = (
    r"(?:[ -]?(?:hundred|thousand|million|billion|trillion|dozen|lakh|crore|bn|mn|mln|tn|trn)\b"
    r"|(?-i:(?<=\d)[kKMB])\b(?! (?:TV|video|resolution|UHD)))"
)
_FRACTION_NAME = "|".join(FRACTIONS)

BOUND = re.compile(rf"(?P<bound>{_BOUND}) (?=[\w$€£¥₹½¼¾⅓⅔])|~ ?", re.I)
NUMBER = re.compile(
    rf"(?P<currency>{_CURRENCY})?(?P<low>{_AMOUNT})(?P<low_scale>{_SCALE}"
    r"|(?-i:[mMbBkK])(?=(?:\s?[-–—]\s?| to )[$€£¥₹]))?(?P<low_percent>\s?%)?"
    rf"(?:(?P<join>\s?[-–—]\s?| to | or | and ){_CURRENCY}?(?P<high>{_AMOUNT})"
    rf"(?P<scale>{_SCALE}|(?(currency)[mbk]\b|(?!)))?)?",
    re.I,
)
ROUND = re.compile(
    r"(?:(?P<half>half)[ -])?an? (?P<word>dozen|hundred|thousand|million|billion|trillion|couple of)\b"
    r"|(?P<half_dozen>half[ -](?:a )?)(?P<of>dozen|hundred|thousand|million|billion|trillion)\b",
    re.I,
)
VAGUE_PLURAL = re.compile(
    r"(?P<of>tens|dozens|scores|hundreds) of (?P<scale>thousands|millions|billions|trillions)\b(?: of\b)?"
    r"|(?P<word>dozens|hundreds|thousands|millions|billions|trillions)\b(?: of\b)?"
    r"|(?P<scores>scores) of\b(?! the)",
    re.I,
)
SHARE = re.compile(
    rf"(?P<top>{_AMOUNT}) (?:in|out of)(?: every)? (?P<bottom>{_AMOUNT})(?!\s?%)(?![-\w])"
    r"(?! (?:million|billion|thousand|hours?|days?|weeks?|months?|years?|minutes?|seconds?|seasons?"
    r"|games|matches|countries|cities|places|states|attempts|per)\b)",
    re.I,
)
FRACTION = re.compile(
    rf"(?P<top>an?|one|two|three|four|five|six|seven|eight|nine|\d{{1,2}})(?P<gap>[- ])"
    rf"(?P<bottom>{_FRACTION_NAME})(?P<plural>s)?\b(?!-)",
    re.I,
)
HALF = re.compile(
    r"half(?! (?:past|time|term|brother|sister|marathon)|-)"
    r"(?:(?P<of>(?= of\b| (?:the|its|their|his|her|our|those|these|that|were|are|had|have)\b))"
    r"|(?P<unit> an? (?P<noun>[a-z]+)))?",
    re.I,
)
FRACTION_GOES_ON = re.compile(
    r"(?:[.,;:)]|$)| (?:of|the|more|less|fewer|lower|higher|smaller|larger|as|to|from|since|in|on|by|over"
    r"|after|compared|and|were|are|was|had|have|said|say|believe|this|last)\b"
)
"""What follows "a third" when it is a part and not the third of a row."""
MULTIPLE = re.compile(rf"(?P<word>{'|'.join(MULTIPLES)})\b(?!-)", re.I)
DOUBLE = re.compile(r" (?:the|its|their|his|her|what|that|to|in|from|since|by|last)\b")
"""What follows "double" when it multiplies."""
FOLD = re.compile(r"-?fold\b| ?(?:times\b|x\b(?!\d))", re.I)
NEXT = re.compile(
    r"(?P<gap>[ -]?)(?P<one>%|°\s?[CF]?\b|°|[A-Za-z]+(?:/[a-z]+)?[²³2]?)"
    r"(?: (?P<two>[A-Za-z]+)(?: (?P<three>[A-Za-z]+))?)?"
)
SECOND_PART = re.compile(r" ?(?:and )?(?P<value>\d{1,2}(?:\.\d+)?)[ -]?(?P<unit>[a-z]+)\b")
MONEY_LETTER = re.compile(r" ?(?P<letter>[mMbBkK])\b(?!-)")
