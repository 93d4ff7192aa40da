"""Units and scale words of quantities, each in one base form."""

SCALES: dict[str, float] = {
    "hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "dozen": 12.0,
    "k": 1e3, "m": 1e6, "mn": 1e6, "mln": 1e6, "b": 1e9, "bn": 1e9, "tn": 1e12, "trn": 1e12, "lakh": 1e5,
    "crore": 1e7,
}  # fmt: skip
"""Words and suffixes that multiply; a lower-case "m" only after a currency sign, else it is metres."""

CURRENCIES: dict[str, str] = {
    "$": "USD", "us$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR", "₽": "RUB", "₴":
    "UAH", "a$": "AUD", "au$": "AUD", "c$": "CAD", "ca$": "CAD", "nz$": "NZD", "hk$": "HKD", "r$":
    "BRL", "rs": "INR", "₩": "KRW", "₪": "ILS", "₺": "TRY", "chf": "CHF", "jpy": "JPY", "cny":
    "CNY", "inr": "INR", "dollar": "USD", "dollars": "USD", "euro": "EUR", "euros": "EUR", "pound":
    "GBP", "pounds": "GBP", "sterling": "GBP", "yen": "JPY", "yuan": "CNY", "rupee": "INR",
    "rupees": "INR", "rouble": "RUB", "roubles": "RUB", "ruble": "RUB", "rubles": "RUB", "hryvnia":
    "UAH", "usd": "USD", "eur": "EUR", "gbp": "GBP", "cent": "cent", "cents": "cent", "franc":
    "CHF", "francs": "CHF", "lira": "TRY", "shekels": "ILS", "reais": "BRL", "zloty": "PLN",
    "kroner": "NOK", "kronor": "SEK",
}  # fmt: skip

UNITS: dict[str, str] = {
    "%": "percent", "percent": "percent", "per cent": "percent", "pc": "percent",
    "percentage point": "percentage point", "percentage points": "percentage point",
    "basis point": "basis point", "basis points": "basis point",
    "km": "km", "kilometre": "km", "kilometres": "km", "kilometer": "km", "kilometers": "km", "kms": "km",
    "metre": "m", "metres": "m", "meter": "m", "meters": "m", "cm": "cm", "centimetre": "cm",
    "centimetres": "cm", "centimeters": "cm", "mm": "mm", "millimetres": "mm", "millimeters": "mm",
    "mile": "mile", "miles": "mile", "mi": "mile", "nautical miles": "nautical mile", "foot": "foot",
    "feet": "foot", "ft": "foot", "inch": "inch", "inches": "inch", "yard": "yard",
    "yards": "yard", "yd": "yard", "light years": "light year", "light-years": "light year",
    "kg": "kg", "kgs": "kg", "kilo": "kg", "kilos": "kg", "kilogram": "kg", "kilograms": "kg", "gram": "g",
    "grams": "g", "mg": "mg", "milligrams": "mg", "tonne": "tonne", "tonnes": "tonne", "ton": "ton",
    "tons": "ton", "lb": "pound-weight", "lbs": "pound-weight", "oz": "ounce", "ounce": "ounce",
    "ounces": "ounce", "stone": "stone", "litre": "litre", "litres": "litre", "liter": "litre",
    "liters": "litre", "ml": "ml", "millilitres": "ml", "gallon": "gallon", "gallons": "gallon",
    "barrels": "barrel", "barrel": "barrel", "hectare": "hectare", "hectares": "hectare", "ha": "hectare",
    "acre": "acre", "acres": "acre", "square feet": "square foot", "square foot": "square foot",
    "sq ft": "square foot", "square metres": "m²", "square meters": "m²", "square kilometres": "km²",
    "square kilometers": "km²", "square miles": "mi2", "square mile": "mi2", "cubic metres": "m³",
    "cubic meters": "m³", "km²": "km²", "km2": "km²", "m²": "m²", "m2": "m²", "m³": "m³",
    "km/h": "km/h", "kmh": "km/h", "kph": "km/h", "kilometres per hour": "km/h",
    "kilometers per hour": "km/h", "kilometres an hour": "km/h", "km per hour": "km/h", "mph": "mph",
    "miles per hour": "mph", "miles an hour": "mph", "knots": "knot", "knot": "knot", "m/s": "m/s",
    "°c": "celsius", "°f": "fahrenheit", "°": "degree", "degrees": "degree", "degree": "degree",
    "degrees celsius": "celsius", "degrees centigrade": "celsius", "degrees fahrenheit": "fahrenheit",
    "celsius": "celsius", "fahrenheit": "fahrenheit", "kelvin": "kelvin",
    "kw": "kW", "kilowatts": "kW", "mw": "MW", "megawatt": "MW", "megawatts": "MW", "gw": "GW",
    "gigawatt": "GW", "gigawatts": "GW", "kwh": "kWh", "mwh": "MWh", "twh": "TWh", "volts": "volt",
    "watts": "watt", "kb": "KB", "gb": "GB", "mb": "MB", "tb": "TB", "gigabytes": "GB", "megabytes": "MB",
    "hour": "hour", "hours": "hour", "hrs": "hour", "hr": "hour", "minute": "minute", "minutes": "minute",
    "mins": "minute", "min": "minute", "second": "second", "seconds": "second", "secs": "second",
    "sec": "second", "day": "day", "days": "day", "week": "week", "weeks": "week", "fortnight": "fortnight",
    "month": "month", "months": "month", "year": "year", "years": "year", "yrs": "year",
    "decade": "decade", "decades": "decade", "century": "century", "centuries": "century",
}  # fmt: skip
"""What stands after a number, in lower case -> its base form; compare converts between them."""

SYMBOLS: dict[str, str] = {
    "m": "m", "g": "g", "t": "tonne", "C": "celsius", "F": "fahrenheit", "l": "litre", "h": "hour",
    "L": "litre", "V": "volt", "W": "watt", "in": "inch",
}  # fmt: skip
"""Short units, which count only as they are written here."""
SPACED_SYMBOLS = frozenset({"m", "t", "g"})
"""The ones that may stand apart from their number: "816 000 t"."""

PARTS: dict[tuple[str, str], float] = {
    ("foot", "inch"): 12, ("hour", "minute"): 60, ("minute", "second"): 60, ("stone", "pound-weight"): 14,
    ("pound-weight", "ounce"): 16, ("m", "cm"): 100, ("year", "month"): 12,
}  # fmt: skip
"""How many of the second unit make one of the first, for "3ft 6in"."""

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
