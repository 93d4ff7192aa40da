"""Numbers in words: "twenty-one", "a hundred and five", "two and a half"; fractions and multiples."""

import re

ONES: dict[str, int] = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15,
    "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
TENS: dict[str, int] = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
    "ninety": 90,
}  # fmt: skip
FRACTIONS: dict[str, int] = {
    "half": 2, "halve": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
    "eighth": 8, "ninth": 9, "tenth": 10, "twentieth": 20, "hundredth": 100,
}  # fmt: skip
FRACTION_SIGNS: dict[str, float] = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3}
MULTIPLES: dict[str, float] = {
    "twice": 2, "thrice": 3, "double": 2, "doubled": 2, "doubles": 2, "doubling": 2, "tripled": 3,
    "trebled": 3, "tripling": 3, "triple": 3, "treble": 3, "quadrupled": 4, "quadruple": 4, "halved": 0.5,
    "halving": 0.5, "twofold": 2, "threefold": 3, "fourfold": 4, "fivefold": 5, "tenfold": 10,
    "hundredfold": 100,
}  # fmt: skip
"""Words that say by how much something is multiplied."""
ORDINALS: frozenset[str] = frozenset(
    {"first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
     "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "twentieth", "hundredth"}
)  # fmt: skip
_SMALL = "|".join(sorted([*ONES, *TENS], key=len, reverse=True))
_TENS = "|".join(TENS)
_UNITS = "|".join(word for word, value in ONES.items() if 0 < value < 10)
_BELOW_HUNDRED = rf"(?:(?:{_TENS})[- ](?:{_UNITS})\b|(?:{_SMALL})\b)"
NUMBER_WORDS = rf"(?:(?:{_BELOW_HUNDRED}|a) hundred\b(?: and {_BELOW_HUNDRED})?|{_BELOW_HUNDRED})"
"""Pattern of a number below a thousand in words."""


def value_of_words(words: str) -> float:
    """The value of a match of NUMBER_WORDS."""
    total = 0
    for word in re.split(r"[- ]", words.lower()):
        if word == "hundred":
            total = max(total, 1) * 100
        else:
            total += ONES.get(word, 0) + TENS.get(word, 0)
    return float(total)
