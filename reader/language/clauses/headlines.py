"""Headlines: clauses without a finite verb, and speakers before a colon."""

from reader.language.clauses.finding import Clause
from reader.language.parse.grammar import SUBJECTS, child, children, trim
from reader.language.parse.parsed import Sentence, Token

LONGEST = 18
"""Words; longer lines without a full stop are no headlines."""
STOPS = frozenset(".!?:;,")
LONGEST_SPEAKER = 6
"""Words before the colon of "Mayor Ada Lund: Plan has failed"."""
SPEAKER_POS = frozenset({"PROPN", "NOUN", "ADJ", "DET", "ADP", "CCONJ"})
SPEAKING_NAMES = frozenset({"PERSON", "ORG"})


def headline_clause(sentence: Sentence) -> Clause | None:
    """What a headline says in short: "Twelve boats lost in storm", "Mayor to visit Leeds"."""
    if len(sentence.tokens) > LONGEST or sentence.text[-1:] in STOPS:
        return None
    root = sentence.root
    verb: Token | None = None
    subject: Token | None = root
    if root.pos in ("NOUN", "PROPN") and child(root, "det", "cop", *SUBJECTS) is None:
        verb = next((token for token in children(root, "acl") if _is_short_form(token)), None)
    elif _is_infinitive(root):
        verb, subject = root, child(root, "nsubj", "nsubj:pass")
    if verb is None or subject is None or subject.i > verb.i:
        return None
    low, high = trim(sentence.parse, sentence.start, sentence.end, keep=verb.i)
    return Clause(verb, subject, None, low, high, sentence)


def _is_short_form(token: Token) -> bool:
    if token.i < token.head.i:
        return False
    said = child(token, "obl", "obl:agent", "obl:tmod", "advmod", "xcomp", "advcl") is not None
    return (token.tag == "VBN" and said and child(token, "case", "mark") is None) or _is_infinitive(token)


def _is_infinitive(token: Token) -> bool:
    return token.tag == "VB" and any(mark.lower == "to" for mark in children(token, "mark"))


def speaker_before_colon(sentence: Sentence) -> tuple[str, int] | None:
    """The speaker in "Lund: Plan has failed", and the index of the colon."""
    tokens = sentence.tokens[: LONGEST_SPEAKER + 1]
    if sentence.start and sentence.parse.tokens[sentence.start - 1].text == ":":
        sentence = sentence.parse.tokens[sentence.start - 1].sentence
        tokens = sentence.tokens
        if len(tokens) > LONGEST_SPEAKER + 1:
            return None
    at = next((place for place, token in enumerate(tokens) if token.text == ":"), 0)
    before = tokens[:at]
    named = any(token.entity in SPEAKING_NAMES for token in before)
    if not named or any(token.pos not in SPEAKER_POS for token in before):
        return None
    return sentence.parse.text_of(sentence.start, sentence.start + at), sentence.start + at
