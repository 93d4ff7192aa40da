"""What a number in square brackets is when it is no citation: an index, an interval, an editor's word …"""

import re

from reader.language.citing.marker import Numbers, Verdict

REACH = 80
"""Characters before a bracket that are looked at, such as the year of a neutral citation."""
IDENTIFIER = 40
"""Characters of the longest name with its call, `total_of(x)`."""
QUOTE_REACH = 400
"""Characters in which the quotation mark that opens a quotation is looked for."""

_LINE_LEAD = " ([>*•-\t"
_NEUTRAL = re.compile(r"\[(?:19|20)\d\d\]\s+(?:\d\s+)?[A-Z]")
_SENTENCE_END = re.compile(r"(?<=[^.\s]{3})\.\s+(?=[A-Z])|[!?]\s")
_PINPOINT = re.compile(r"(?:\bat|\bparas?\.?|\bparagraphs?|§)\s*$")
_CODE_AFTER = re.compile(r"\s*(?:[+*/%|&^]?=(?!\w)|\+\+|--|\*\s|[-+/]\s*\w+\[)|\.\w+\(|\(|\s=\s|\.(?=[a-z_])")
_CODE_WORD = re.compile(r"(?:^|[^\w.])([A-Za-z_$][\w$.]*)(?:\([^()]*\))?$")
_CODE_NAMES = frozenset(
    {"arr", "argv", "args", "argc", "buf", "vec", "idx", "tmp", "ptr", "str", "dict", "df", "np", "vals",
     "elem", "elems", "params", "kwargs", "mat", "obj", "tbl", "lst", "tup", "res"}
)  # fmt: skip
"""What programs call their variables and prose calls nothing."""
_DOMAINS = frozenset(
    {"com", "org", "net", "gov", "edu", "int", "io", "uk", "de", "fr", "eu", "info", "example", "au", "ca"}
)  # fmt: skip
_LONE_CAPITAL = re.compile(r"(?:^|[^\w.°])[A-Z]$")
_LABELLED_KIND = re.compile(
    r"\b(?!(?:matrix|vector|array|list|variable|entry|element|table|column|where|with|that|then|from)\s)"
    r"[^\W\d_]{4,}\s[A-Z]$",
    re.I,
)
"""A word whose kinds have letters, "Hepatitis B", unlike "matrix A"."""
_JSON_KEY = re.compile(r"[\"']\s?:\s?$")
"""Scraped pages hold data such as `"size":[728,90]`."""
_CODE_OPEN = re.compile(r"(?:[=,\[]|\breturn|\bin)\s*$")
_CODE_CLOSE = re.compile(r"\s*[;)\]]")
_ASSIGNED = re.compile(r"=\s*$")
_MORE_BRACKETS = re.compile(r"^(?:\[[^\]\n]{0,20}\])+")
_CONTAINER = re.compile(
    r"\b(?:interval|range|vector|tuple|array|matrix|list|coordinates?|sequence|subset|segment|scale|window"
    r"|permutation|combination|partition|digits|ages?|∈|⊂)\s*(?:of\s*)?$",
    re.I,
)
"""Words before several numbers in brackets that are mathematics."""
_NUMBERED_THING = re.compile(
    r"\b(?:Figures?|Fig\.|Figs\.|Tables?|Equations?|Eqs?\.|Step|Chapter|Section|Question|Item|Option|Room"
    r"|Channel|"
    r"Exercise|Problem|Line|Row|Column|Slide|Appendix|Box|Panel|Phase|Stage|Grade|Category|Tier|Platform"
    r"|Gate|Nos?\.|Number)\s$"
)
_KEYS_TO_PRESS = re.compile(
    r"(?<!the )\b(?:[Pp]ress|[Tt]ype|[Dd]ial|[Hh]it|[Ee]nter|[Pp]ush"
    r"|[Tt]ap)\s(?:\[\d{1,3}\][^.\n]{0,40}\b(?:or|and)\s)?$"
)
_DETERMINER = re.compile(
    r"(?:^|[\s“\"'‘(])(?:the|these|those|my|our|their|his|her|its|your|a|an|some|about|nearly|almost"
    r"|another|every"
    r"|each|over|roughly|exactly|only|another|other|all)\s$",
    re.I,
)
_WORD_FOLLOWS = re.compile(r"\s[a-z]")
_PHONE_AFTER = re.compile(r"-\d|[\s-]\d{2,4}[\s-]\d{3,4}\b")
_GLUED_AFTER = re.compile(r"[-–]?[a-z]")
_MEASURE_AFTER = re.compile(r"\s?(?:%|°|×|x\s?\d)")


def verdict(text: str, start: int, end: int, numbers: Numbers) -> Verdict:
    """What the bracket at `start` to `end` is, by what stands around it."""
    line = max(text.rfind("\n", max(start - QUOTE_REACH, 0), start) + 1, start - QUOTE_REACH, 0)
    before = text[max(start - REACH, line) : start]
    after = text[end : end + 40]
    if not text[max(line, start - REACH) : start].strip(_LINE_LEAD):
        return "decoy" if _numbers_a_line(text, end) else "marker"
    if is_code(before, after) or _is_mathematics(before, numbers) or _is_no_source(before, after):
        return "decoy"
    if before[-1:].isupper() and _LONE_CAPITAL.search(before) and not _LABELLED_KIND.search(before):
        return "doubtful"
    spaced = before[-1:].isspace()
    if numbers.padded or (spaced and _PINPOINT.search(before)) or _is_inserted(text, line, start, after):
        return "doubtful"
    return "marker"


def _numbers_a_line(text: str, end: int) -> bool:
    """Whether words follow on the line, so that the bracket numbers it."""
    return bool(text[end : end + QUOTE_REACH].partition("\n")[0].strip(" .)]"))


def is_code(before: str, after: str) -> bool:
    """Whether a bracket indexes an array: the identifier before it or the operator after it tells."""
    if _JSON_KEY.search(before):
        return True
    last = before.rstrip()[-1:]
    if not (last.isalnum() or last in "_$)=,["):
        return False
    after = _MORE_BRACKETS.sub("", after)
    word = _CODE_WORD.search(before[-IDENTIFIER:]) if before[-1:] == last else None
    if _CODE_OPEN.search(before) and _CODE_CLOSE.match(after) and not _ends_like_prose(before):
        return True
    if word is None:
        return bool(_ASSIGNED.search(before))
    if "(" in word[0][1:] or _is_identifier(word[1]):
        return True
    return _CODE_AFTER.match(after) is not None


def _is_identifier(name: str) -> bool:
    """Whether a word is a program's: `rows_read`, `dataSet`, `table.rows`, `a`; not U.S., YouTube or C."""
    if name in _CODE_NAMES or (len(name) == 1 and name.islower()):
        return True
    if "_" in name or re.search(r"\$[A-Za-z]", name) or re.match(r"[a-z]{2,}[A-Z][a-z]", name):
        return True
    dotted = re.fullmatch(r"[a-z_]\w+\.(?:\w+\.)*(\w{2,})", name)
    return dotted is not None and dotted[1] not in _DOMAINS


def _ends_like_prose(before: str) -> bool:
    """Whether a comma or an "in" before the bracket belongs to prose: `[1], [2])` or "as shown in [3])"."""
    return before.rstrip().endswith(("],", "(")) or bool(re.search(r"[a-z]{2}\s+in\s$|\w{2},\s$", before))


def _is_mathematics(before: str, numbers: Numbers) -> bool:
    return len(numbers.keys) > 1 and _CONTAINER.search(before) is not None


def _is_no_source(before: str, after: str) -> bool:
    """Neutral citations, telephone numbers, figures, keys, chemistry, and numbers put in by an editor."""
    spaced = before[-1:].isspace() or before[-1:] in ("(", "“", '"', "-", "–")
    if spaced and _NEUTRAL.search(_SENTENCE_END.split(before)[-1]):
        return True
    if spaced and (_NUMBERED_THING.search(before) or _KEYS_TO_PRESS.search(before)):
        return True
    if _PHONE_AFTER.match(after) or _MEASURE_AFTER.match(after):
        return True
    if spaced and _GLUED_AFTER.match(after):
        return True
    return bool(spaced and _WORD_FOLLOWS.match(after) and _DETERMINER.search(before))


def _is_inserted(text: str, line: int, start: int, after: str) -> bool:
    """Whether the number may be an editor's, inside a quotation and before a word."""
    if not text[start - 1].isspace() or not _WORD_FOLLOWS.match(after):
        return False
    quoted = text[max(line, start - QUOTE_REACH) : start]
    return quoted.rfind("“") > quoted.rfind("”") or quoted.count('"') % 2 == 1
