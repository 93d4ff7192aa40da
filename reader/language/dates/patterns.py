"""The patterns of dates and times, for a match at the word they begin with. Every repetition is bounded."""

import re

_MONTH_NAMES = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
MONTHS: dict[str, int] = (
    {name: at for at, name in enumerate(_MONTH_NAMES, start=1)}
    | {name[:3]: at for at, name in enumerate(_MONTH_NAMES, start=1)}
    | {"sept": 9}
)

_MONTH = (
    r"(?P<month>January|February|March|April|May|June|July|August|September|October|November|December|"
    r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
)
_LAST_MONTH = _MONTH.replace("<month>", "<last_month>")
_YEAR = r"(?P<year>1[5-9]\d\d|20\d\d)(?!\w|[.,]\d)"
_LAST_YEAR = r"(?P<last>(?:1[5-9]|20)\d\d)\b(?![-–/.,]?\d)"
_DAY = r"(?P<day>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?\b"
_DAYS = rf"{_DAY}(?:(?:\s?[-–]\s?| to | and ){_DAY.replace('<day>', '<last_day>')})?"
_FULL_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_PART = r"(?:morning|afternoon|evening|night|lunchtime)"
_SEASON = r"(?:spring|summer|autumn|winter)"
_UNIT = (
    r"(?:days?|weeks?|weekends?|fortnights?|months?|years?|decades?|century|centuries|quarters?|seasons?"
    r"|nights?|evenings?|hours?|minutes?|summer|winter|spring|autumn)\b"
)
_COUNT = (
    r"(?:\d{1,4}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty"
    r"|thirty|forty|fifty|several|few|many|a few|a couple of|half a)"
)
_DECADE = r"(?:(?:1[5-9]|20)\d0s|'\d0s|(?:twen|thir|for|fif|six|seven|eigh|nine)ties)\b"
_CENTURY = (
    r"(?:\d{1,2}(?:st|nd|rd|th)|(?:nine|eigh|seven|six|fif|twelf)?teenth|nineteenth|twentieth|twenty-first)"
    r"[- ]century\b"
)
_AM = r"(?:[ap]\.m\.|[ap]\.?m\b)"
_ZONE = r"(?: (?:GMT|UTC|BST|CET|CEST|EST|EDT|PST|PDT|ET|PT|local time)\b)?"
_HOUR_WORD = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b"

COUNTED = re.compile(
    r"\s?(?:%|percent|per cent|people|men|women|children|\d"
    r"|(?:t|m|km|kg|ft|lb|mm|cm|MW|GW|kWh|C|F|dollars|euros|pounds)\b|°"
    r"|(?!(?:was|is|has|as|its|his|this|does|us|says|plus|versus|across|perhaps|thus|besides|unless"
    r"|always|towards|sales|prices|shares|profits|elections)\b)[a-z]{2,}s\b)"
)
"""What follows a number that counts instead of being a year; verbs and small words in -s count nothing."""

ISO = re.compile(
    r"(?P<year>(?:1[5-9]|20)\d\d)-(?P<month>0[1-9]|1[0-2])-(?P<day>0[1-9]|[12]\d|3[01])(?![-\d])"
)
SLASHED = re.compile(
    r"(?P<a>\d{1,2})(?P<sign>[/.])(?P<b>\d{1,2})(?P=sign)(?P<year>(?:19|20)\d\d)\b(?![/.]\d)"
)
NINE_ELEVEN = re.compile(r"9/11\b(?!/)")
DAY_MONTH = re.compile(rf"{_DAYS}(?: of)? {_MONTH}(?![A-Za-z])(?:,? {_YEAR})?")
MONTH_DAY = re.compile(
    rf"{_MONTH} {_DAYS}(?!,\d{{3}}|[.:]\d|%|\s(?:per cent|percent|million|billion)\b)(?:,? {_YEAR})?"
)
MONTH_RANGE = re.compile(
    rf"{_MONTH}(?: to | and |\s?[-–]\s?| through ){_LAST_MONTH}(?![A-Za-z])(?: {_YEAR})?"
)
MONTH_YEAR = re.compile(rf"{_MONTH}(?: of|,)? {_YEAR}")
MONTH_ALONE = re.compile(rf"{_MONTH}(?![A-Za-z]|-[a-z])")
YEAR_RANGE = re.compile(
    r"(?P<first>(?:1[5-9]|20)\d\d)\s?[-–—/]\s?(?P<last>(?:1[5-9]|20)?\d\d)\b(?![-–/.,]?\d)"
)
YEARS_TO = re.compile(rf"(?P<first>(?:1[5-9]|20)\d\d) (?:to|until|through) {_LAST_YEAR}")
BETWEEN_YEARS = re.compile(rf"[Bb]etween (?P<first>(?:1[5-9]|20)\d\d) and {_LAST_YEAR}")
BETWEEN = re.compile(
    rf"[Bb]etween (?:{_FULL_WEEKDAY} and {_FULL_WEEKDAY}"
    rf"|{_MONTH}(?: \d{{1,2}})? and {_LAST_MONTH}(?: \d{{1,2}})?(?: {_YEAR})?)(?!\w)"
)
YEAR = re.compile(_YEAR)
FAR_YEAR = re.compile(r"(?P<year>1[0-4]\d\d|2[1-9]\d\d)\b(?![.,]\d|[-–/]\w| [a-z]+s\b)")
"""A year that only a preposition of time makes one."""
ERA = re.compile(r"\d{1,4} (?:BCE?|AD|CE)\b")
AD_FIRST = re.compile(r"AD \d{1,4}\b")
DECADE = re.compile(rf"(?:the )?(?:(?:early|mid|late)[- ])?(?:{_DECADE}|{_CENTURY})", re.I)
EDGE = re.compile(
    rf"(?P<edge>[Ee]arly|[Mm]id|[Ll]ate)[- ](?:in )?(?:{_MONTH}(?![A-Za-z])(?:,? {_YEAR})?"
    rf"|(?P<only>(?:1[5-9]|20)\d\d)\b(?![.,-]\d)|(?:last|next|this) (?:year|month|week)\b|{_FULL_WEEKDAY}\b)"
)
SEASON = re.compile(rf"(?:the )?(?:(?:early|mid|late|last|next|this)[- ])?{_SEASON}(?: of)? {_YEAR}", re.I)
QUARTER = re.compile(
    r"(?:(?:Q[1-4]|H[12]|the (?:first|second|third|fourth|final|last) quarter)(?: (?:of )?(?:19|20)\d\d\b)?"
    r"|the (?:first|second) half of (?:19|20)\d\d\b)",
    re.I,
)
WEEKDAY = re.compile(rf"{_FULL_WEEKDAY}(?:s\b|\b(?P<part> {_PART}\b)?)")
SHORT_WEEKDAY = re.compile(r"(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\b\.?")
RELATIVE = re.compile(
    rf"(?:(?:last|next|this|past|coming) (?:{_FULL_WEEKDAY}\b(?: {_PART}\b)?|{_MONTH}(?![A-Za-z])"
    r"|spring\b|fall\b|" + _UNIT + r")"
    rf"|(?:the )?(?:past|last|next|coming|first|final) {_COUNT} {_UNIT}"
    rf"|(?:the )(?:previous|following|same|other|past|next|coming) (?:{_UNIT}|{_PART}\b)"
    r"|(?:the )?last (?:minute|moment)\b"
    rf"|(?:earlier|later) (?:this|that) (?:{_UNIT})"
    r"|the day (?:before|after)(?: (?:yesterday|tomorrow))?\b|the other day\b|the turn of the century\b)",
    re.I,
)
PARTS_OF_DAY = re.compile(
    rf"(?:(?:this|that|yesterday|tomorrow) {_PART}|last (?:night|evening)|tonight)\b", re.I
)
SINGLE = re.compile(r"(?:yesterday|today|tomorrow|now|currently|nowadays)\b(?!')", re.I)
AGO = re.compile(rf"{_COUNT} {_UNIT}(?: and a half)? (?:ago|earlier|later|from now|hence)\b", re.I)
HOLIDAY = re.compile(
    r"(?:Christmas(?: Day| Eve)?|Easter(?: Sunday| Monday)?|Thanksgiving(?: Day)?|New Year's(?: Day| Eve)"
    r"|Good Friday|Black Friday|Boxing Day)\b"
    r"(?! (?:[A-Z]|trees?|cards?|carols?|dinner|presents?|lights|eggs?))"
)
CLOCK = re.compile(
    rf"(?:[01]?\d|2[0-3])(?P<sign>[:.])[0-5]\d(?::[0-5]\d)?(?P<am>\s?{_AM})?{_ZONE}(?![\w%]|[.:]\d)"
)
FULL_HOUR = re.compile(rf"(?:1[0-2]|[1-9])(?:\s?[-–]\s?(?:1[0-2]|[1-9]))?(?:\s?{_AM}|\s?o'clock\b)", re.I)
MILITARY = re.compile(r"(?:[01]\d|2[0-3])[0-5]\d(?: (?:GMT|UTC|BST|CET)\b|\s?hrs\b| hours\b)")
NAMED_TIME = re.compile(r"(?:noon|midnight|midday|dawn|dusk)\b", re.I)
PAST_HOUR = re.compile(rf"(?:half|(?:a )?quarter|five|ten|twenty|twenty-five) (?:past|to) {_HOUR_WORD}", re.I)
WORD_CLOCK = re.compile(rf"{_HOUR_WORD} (?:o'clock|[ap]\.m\.)(?!\w)", re.I)
