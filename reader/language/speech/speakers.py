"""Who says what a clause says: reporting verbs, "according to", quotation marks, "reportedly"."""

from collections.abc import Sequence
from dataclasses import dataclass

from reader.language.clauses.attribution_verbs import (
    JUDGING,
    OWN_DEEDS,
    SEEMING,
    SPEECH,
    THOUGHT,
)
from reader.language.clauses.finding import FARTHEST_THAT, PLAIN_SAYING, Clause
from reader.language.clauses.headlines import speaker_before_colon
from reader.language.clauses.shells import (
    denial_of,
    may_say,
    noun_of_content,
    shell_around,
    shell_of,
    voice_of,
)
from reader.language.clauses.subjects import own_subject, subject_of
from reader.language.parse.grammar import child, is_passive, phrase, phrase_text
from reader.language.parse.parsed import Token
from reader.language.speech.quotes import Quotes
from reader.language.speech.speaker_names import name_of

HEARSAY = frozenset({"reportedly", "allegedly", "supposedly", "purportedly", "rumoredly", "apparently"})
"""Adverbs with which the author hands on without saying from whom."""
LONGEST_SPEAKER = 12
"""Words before a verb of saying that can still be its subject, when the parse is of no help."""
PRONOUNS = frozenset({"i", "we", "he", "she", "it", "they"})
FIRST_PERSON = frozenset({"i", "we"})
"""Subjects that inside a quotation mean whoever speaks it."""
IMPERSONAL = frozenset({"there", "this", "that", "which", "what"})
HANDED_ON = SPEECH | THOUGHT


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who says so, as the text words it."""

    speaker: str | None = None
    reported: bool = True
    said: str = ""
    """The word that hands it on, as the text has it."""


def attribution_of(clause: Clause, links: Sequence[Token], quotes: Quotes) -> Attribution:
    """The attribution of a clause, from the surest sign to the weakest."""
    shell = clause.shell
    source = _according_to(clause)
    # A verb after the clause may be misread as one of saying; a source that is named first is surer.
    if source is not None and (shell is None or shell.i > clause.head.i):
        return Attribution(source, said="according to")
    if shell is not None and shell.lemma not in SEEMING | JUDGING:
        return _of_shell(clause, shell, quotes)
    deed = next((link for link in links[:-1] if link.lemma in OWN_DEEDS and not is_passive(link)), None)
    if deed is not None and clause.subject is not None:
        return Attribution(phrase_text(clause.subject), said=deed.text)
    return _of_surroundings(clause, quotes) or _hearsay(clause, links)


def _of_surroundings(clause: Clause, quotes: Quotes) -> Attribution | None:
    """Who speaks by the words around the clause: a lost verb, a colon, a clause above, quotation marks."""
    around = clause.around
    if around is not None and around.lemma not in SEEMING | JUDGING:
        return _of_verb(around, clause, quotes)
    lost = lost_verb(clause) if clause.form != "apposition" else None
    if lost is not None:
        return Attribution(_words_before(lost), said=lost.text)
    colon = speaker_before_colon(clause.sentence)
    if colon is not None and clause.head.i > colon[1]:
        return Attribution(colon[0])
    return Attribution(quotes.speaker_of(clause.head)) if quotes.holds(clause.head.i) else None


def _of_shell(clause: Clause, shell: Token, quotes: Quotes) -> Attribution:
    """Who stands behind the verb or noun that hands the clause on."""
    if noun_of_content(clause.head) is shell:
        voice = voice_of(shell)
        said = (denial_of(shell) or shell).text
        return Attribution(None if voice is None else name_of(voice), reported=voice is not None, said=said)
    return _of_verb(shell, clause, quotes)


def _of_verb(shell: Token, clause: Clause, quotes: Quotes) -> Attribution:
    if is_passive(shell):
        agent = child(shell, "obl:agent")
        return Attribution(None if agent is None else _without_case(agent), said=shell.text)
    speaker = _earlier_speaker(shell) or subject_of(shell)
    if speaker is None:
        before, after = _words_before(shell), quotes.named_after(shell)
        named = before or after if shell.i < clause.head.i else after or before
        return Attribution(named, said=shell.text)
    if speaker.lower in PRONOUNS | IMPERSONAL:
        outer = _meant_by_pronoun(speaker, shell, quotes)
        if outer is not None:
            return Attribution(outer, said=shell.text)
    if speaker.lower in IMPERSONAL or (speaker.lower == "it" and shell.lemma not in SPEECH):
        return Attribution(None, said=shell.text)
    return Attribution(name_of(speaker), said=shell.text)


def _earlier_speaker(shell: Token) -> Token | None:
    """Who said the rest of the sentence, for "…, adding that": the one who speaks goes on speaking."""
    if shell.tag != "VBG" or own_subject(shell) is not None or shell.lemma not in SPEECH:
        return None
    before = [token for token in shell.sentence.tokens if token.i < shell.i and token.lemma in SPEECH]
    return next((found for verb in reversed(before) if (found := own_subject(verb)) is not None), None)


def _meant_by_pronoun(pronoun: Token, shell: Token, quotes: Quotes) -> str | None:
    """The speaker of the sentence around it: "Lund said she believed that …", or of the quotation."""
    if quotes.holds(shell.i):
        meant = pronoun.lower in FIRST_PERSON | IMPERSONAL | {"it"}
        return quotes.speaker_of(shell) if meant else None
    outer = shell_of(shell) or shell_around(shell)
    if outer is None or outer is shell or is_passive(outer):
        return None
    speaker = subject_of(outer)
    return name_of(speaker) if speaker is not None and speaker.pos != "PRON" else None


def _without_case(token: Token) -> str:
    low, high = phrase(token)
    case = child(token, "case")
    return token.parse.text_of(max(low, case.i + 1) if case is not None and case.i < token.i else low, high)


def _hearsay(clause: Clause, links: Sequence[Token]) -> Attribution:
    """Whether it is handed on from nobody in particular: "reportedly", "is said to have fled"."""
    words = clause.sentence.parse.tokens[clause.low : clause.high]
    adverb = next((token for token in words if token.lower in HEARSAY), None)
    passive = next((link for link in links[:-1] if link.lemma in HANDED_ON and is_passive(link)), None)
    sign = adverb or passive
    return Attribution(None, sign is not None, sign.text if sign is not None else "")


def lost_verb(clause: Clause) -> Token | None:
    """The verb of saying before or behind a clause, where the parse has lost it."""
    tokens, sentence = clause.sentence.parse.tokens, clause.sentence
    at = clause.low - 1
    that = at > sentence.start and tokens[at].lower == "that"
    if that and (may_say(tokens[at - 1]) or tokens[at - 1].lemma in THOUGHT):
        return tokens[at - 1] if at - 1 > sentence.start else None
    for verb in reversed(tokens[max(at - (FARTHEST_THAT if that else 0), sentence.start + 1) : at + 1]):
        if verb.lower in PLAIN_SAYING:
            return verb
        if verb.pos in ("VERB", "AUX"):
            return None
    behind = [token for token in tokens[clause.high : sentence.end] if token.lower in PLAIN_SAYING]
    ends = bool(behind) and all(token.is_punct for token in tokens[behind[0].i + 1 : sentence.end])
    return behind[0] if ends else None


def _words_before(verb: Token) -> str | None:
    """The words between the start of the sentence, or a comma, and a verb of saying."""
    tokens = verb.parse.tokens
    start, end = verb.i, verb.i
    while start > verb.sentence.start and not tokens[start - 1].is_punct:
        start -= 1
    if start == end:
        start, end = _before_aside(verb)
    words = tokens[start:end]
    nominal = any(token.pos in ("NOUN", "PROPN", "PRON") for token in words)
    personal = nominal and words[0].lower not in IMPERSONAL and words[0].pos != "ADP"
    spoken = any(token.tag == "MD" or token.tag.startswith("VB") for token in words)
    fits = personal and not spoken and len(words) <= LONGEST_SPEAKER
    return verb.parse.text_of(start, end) if fits else None


def _before_aside(verb: Token) -> tuple[int, int]:
    """The words before the first of two commas, of which the second stands right before the verb."""
    tokens, begin = verb.parse.tokens, verb.sentence.start
    commas = [token.i for token in tokens[begin : verb.i] if token.text == ","]
    if len(commas) < 2:
        return verb.i, verb.i
    start = commas[-3] + 1 if len(commas) > 2 else begin
    return start, commas[-2]


def _according_to(clause: Clause) -> str | None:
    """Whom the sentence names as its source; what it says about the source itself is the author's."""
    for token in clause.sentence.tokens[:-2]:
        if token.lower == "according" and token.after is not None and token.after.lower == "to":
            behind = token.parse.tokens[token.i + 2 : clause.sentence.end]
            end = next((mark.i for mark in behind if mark.is_punct), clause.sentence.end)
            return None if token.i < clause.head.i < end else _source(token, token.after, end)
    return None


def _source(according: Token, to: Token, end: int) -> str:
    """The source's name; a comma ends it, whatever the parse hangs "according" on."""
    parse = according.parse
    head = next((token for token in (according.head, to.head) if to.i < token.i < end), None)
    if head is None:
        return parse.text_of(to.i + 1, max(end, to.i + 2))
    low, high = phrase(head)
    return parse.text_of(max(low, to.i + 1), high)
