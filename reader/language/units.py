"""Units and scale words of quantities, each in one base form."""

SCALES: dict[str, float] = {
    "hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "dozen": 12.0,
    "k": 1e3, "m": 1e6, "mn": 1e6, "mln": 1e6, "b": 1e9, "bn": 1e9, "tn": 1e12, "trn": 1e12,
}  # fmt: skip
"""Words and suffixes that multiply; a lower-case "m" only after a currency sign, else it is metres."""

CURRENCIES: dict[str, str] = {
    "$": "USD", "us$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR", "₽": "RUB", "₴": "UAH",
    "a$": "AUD", "c$": "CAD", "dollar": "USD", "dollars": "USD", "euro": "EUR", "euros": "EUR",
    "pound": "GBP", "pounds": "GBP", "sterling": "GBP", "yen": "JPY", "yuan": "CNY", "rupee": "INR",
    "rupees": "INR", "rouble": "RUB", "roubles": "RUB", "ruble": "RUB", "rubles": "RUB", "hryvnia": "UAH",
    "usd": "USD", "eur": "EUR", "gbp": "GBP", "cent": "cent", "cents": "cent", "franc": "CHF",
    "francs": "CHF", "lira": "TRY", "kroner": "NOK", "kronor": "SEK",
}  # fmt: skip

UNITS: dict[str, str] = {
    "%": "percent", "percent": "percent", "per cent": "percent", "percentage point": "percentage point",
    "percentage points": "percentage point", "km": "km", "kilometre": "km", "kilometres": "km",
    "kilometer": "km", "kilometers": "km", "m": "m", "metre": "m", "metres": "m", "meter": "m",
    "meters": "m", "cm": "cm", "centimetres": "cm", "centimeters": "cm", "mm": "mm", "mile": "mile",
    "miles": "mile", "mi": "mile", "foot": "foot", "feet": "foot", "ft": "foot", "inch": "inch",
    "inches": "inch", "yard": "yard", "yards": "yard", "kg": "kg", "kilo": "kg", "kilos": "kg",
    "kilogram": "kg", "kilograms": "kg", "g": "g", "gram": "g", "grams": "g", "t": "tonne",
    "tonne": "tonne", "tonnes": "tonne", "ton": "ton", "tons": "ton", "lb": "pound-weight",
    "lbs": "pound-weight", "litre": "litre", "litres": "litre", "liter": "litre", "liters": "litre",
    "hectare": "hectare", "hectares": "hectare", "ha": "hectare", "acre": "acre", "acres": "acre",
    "km/h": "km/h", "kph": "km/h", "mph": "mph", "knots": "knot", "°c": "celsius", "°f": "fahrenheit",
    "°": "degree", "degrees": "degree", "mw": "MW", "megawatts": "MW", "gw": "GW", "gigawatts": "GW",
    "kwh": "kWh", "gb": "GB", "mb": "MB", "tb": "TB", "km²": "km²", "km2": "km²", "m²": "m²",
    "hour": "hour", "hours": "hour", "hrs": "hour", "minute": "minute", "minutes": "minute",
    "mins": "minute", "second": "second", "seconds": "second", "day": "day", "days": "day",
    "week": "week", "weeks": "week", "month": "month", "months": "month", "year": "year", "years": "year",
    "decade": "decade", "decades": "decade", "century": "century", "centuries": "century",
}  # fmt: skip
"""What stands after a number -> its base form; compare converts between them."""

IRREGULAR: dict[str, str] = {
    "people": "people", "persons": "people", "person": "people", "men": "man", "women": "woman",
    "children": "child", "lives": "life", "wives": "wife", "knives": "knife", "police": "police",
    "staff": "staff", "troops": "troops", "aircraft": "aircraft", "sheep": "sheep", "fish": "fish",
    "cattle": "cattle", "species": "species", "series": "series", "crises": "crisis", "buses": "bus",
    "feet": "foot", "mice": "mouse", "teeth": "tooth", "halves": "half", "leaves": "leaf",
    "wolves": "wolf", "heroes": "hero", "votes": "vote", "houses": "house",
}  # fmt: skip


def singular(noun: str) -> str:
    """The base form of a counted noun in lower case: "boats" -> "boat", "people" -> "people"."""
    word = noun.lower()
    if word in IRREGULAR:
        return IRREGULAR[word]
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "sses", "xes")):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word
