"""Repairs of trees that no sentence has, around verbs of saying: a network labels each word by itself."""

from collections.abc import Callable
from itertools import pairwise

from reader.language.clauses.attribution_verbs import ATTRIBUTION, CONTENT_NOUNS, EVIDENCE, TELLING
from reader.language.parse.grammar import (
    NOMINAL,
    SUBJECTS,
    child,
    children,
    is_below,
    is_finite,
    is_passive,
    subtree,
)
from reader.language.parse.parsed import Parse, Token

SPEAKING = ATTRIBUTION - EVIDENCE
BEHIND = ("obj", "iobj", "obl", "obl:unmarked", "nmod", "nmod:unmarked", "nsubj", "dep")
"""Labels under which the network hides a subject that stands behind its verb."""
ASIDE = ("acl", "acl:relcl", "advcl", "parataxis", "nmod", "appos")
"""Labels under which it hides a ", she said," in the middle of a clause."""
BESIDE_BEING = SUBJECTS | {"punct", "advmod", "aux"}
"""Relations of what an "is" may have on it whose predicate stands elsewhere."""
RELATIVE = frozenset({"who", "whom", "whose", "which", "that", "where", "when", "why"})
QUOTE = '"'


def repaired(parse: Parse) -> Parse:
    """The same parse, its impossible trees mended in place."""
    for token in parse.tokens:
        if token.label == "ROOT" and token.head is not token:
            token.label = "parataxis"
        if token.lemma in SPEAKING and token.pos == "VERB":
            for repair in REPAIRS:
                repair(token)
        elif token.label == "advcl":
            _hang_on_noun(token)
            _take_gerund_subject(token)
        elif token.label == "acl:relcl":
            _raise_main_verb(token)
    return parse


def _hang_on_noun(clause: Token) -> None:
    """A "that" clause right behind "remarks" or "claims" is what they say, no adverbial."""
    that = next((mark for mark in clause.lefts if mark.lower == "that" and mark.label == "mark"), None)
    noun = that.before if that is not None else None
    if noun is not None and noun.pos == "NOUN" and noun.lemma in CONTENT_NOUNS and noun.head is not clause:
        _hang(clause, noun, "acl")


def _take_gerund_subject(gerund: Token) -> None:
    """A bare gerund that no comma parts from the verb behind it is its subject: "Mending it will cost"."""
    verb = gerund.head
    if gerund.tag != "VBG" or gerund.i > verb.i or child(gerund, "mark", "case") is not None:
        return
    if child(verb, *SUBJECTS) is not None or not is_finite(verb):
        return
    if not any(word.is_punct for word in verb.parse.tokens[gerund.i : verb.i]):
        gerund.label = "csubj"


def _raise_main_verb(verb: Token) -> None:
    """A finite verb behind ", who is 71," is the main one: a relative clause has a subject or a pronoun."""
    noun = verb.head
    open_ended = noun.head is noun and noun.pos in ("NOUN", "PROPN") and child(noun, "cop", *SUBJECTS) is None
    if not open_ended or verb.tag not in ("VBD", "VBZ", "VBP") or verb.before is None:
        return
    if verb.before.text != "," or child(verb, *SUBJECTS, "aux:pass") is not None or _has_relative(verb):
        return
    noun.children.remove(verb)
    verb.head, verb.label = verb, "ROOT"
    noun.head, noun.label = verb, "nsubj"
    behind = [word for word in noun.children if word.i > verb.i]
    verb.children = [noun, *verb.children]
    for word in behind:
        _hang(word, verb, word.label)


def _has_relative(verb: Token) -> bool:
    """Whether a relative pronoun or adverb stands below the verb, before it."""
    return any(below.lower in RELATIVE for word in verb.lefts for below in (word, *word.children))


def _share_subjects(verb: Token) -> None:
    """Of two subjects of a verb of saying, the one on the far side of what is said belongs to that."""
    content = child(verb, "ccomp")
    subjects = [word for word in verb.children if word.label in SUBJECTS]
    if content is None or len(subjects) < 2 or child(content, *SUBJECTS) is not None:
        return
    if content.i < verb.i:
        foreign = [word for word in subjects if word.i < content.i]
    else:
        foreign = [word for word in subjects if verb.i < word.i < content.i]
    if len(foreign) == 1:
        _hang(foreign[0], content, foreign[0].label)


def _find_content(verb: Token) -> None:
    """With two subjects and no content, the participle of the first is it: "Prices rose, officials said"."""
    subjects = list(children(verb, "nsubj"))
    if len(subjects) != 2 or child(verb, "ccomp", "obj") is not None or subjects[1].i > verb.i:
        return
    told = child(subjects[0], "acl")
    if (
        told is None
        or told.tag not in ("VBN", "VBD")
        or verb.parse.tokens[_begin(subjects[1]) - 1].text != ","
    ):
        return
    told.tag = "VBD"
    noun = told.head
    _hang(told, verb, "ccomp")
    _hang(noun, told, "nsubj")


def _return_subject(verb: Token) -> None:
    """Of two subjects of what is said, the one on the side of the verb of saying belongs to that."""
    content = child(verb, "ccomp")
    if content is None or _has_subject(verb):
        return
    subjects = [word for word in content.children if word.label in ("nsubj", "nsubj:pass")]
    if len(subjects) != 2:
        return
    first, last = subjects
    if first.i < verb.i < min(content.i, last.i):
        _hang(first, verb, "nsubj")
    elif content.i < last.i < verb.i:
        _hang(last, verb, "nsubj")


def _take_inverted_subject(verb: Token) -> None:
    """The noun right behind a verb that follows what is said is who says it: "…," said the owner."""
    content = child(verb, "ccomp")
    if content is None or not _follows_mark(verb) or verb.lemma in TELLING or _has_subject(verb):
        return
    if content.i > verb.i or is_passive(verb):
        return
    for word in verb.parse.tokens[verb.i + 1 : verb.sentence.end]:
        if word.is_punct:
            return
        fits = word.label in BEHIND and word.pos in NOMINAL and child(word, "case") is None
        if fits and (word.head is verb or is_below(content, word.head) or word.head is content):
            _hang(word, verb, "nsubj")
            return


def _join_repeated_that(verb: Token) -> None:
    """A second "that" clause is said as well: "noted that … and that …"."""
    content = child(verb, "ccomp")
    if content is None:
        return
    for joined in list(children(verb, "conj")):
        that = any(mark.lower == "that" for mark in children(joined, "mark"))
        if that and content.i < joined.i:
            _hang(joined, content, "conj")


def _nest_contents(verb: Token) -> None:
    """Of two contents that nothing parts, the second is what the first one says or shows."""
    contents = list(children(verb, "ccomp"))
    for first, second in pairwise(contents):
        between = verb.parse.tokens[first.i + 1 : second.i + 1]
        hands_on = first.lemma in ATTRIBUTION and child(first, "ccomp", "obj", "xcomp") is None
        if hands_on and verb not in between and not any(word.is_punct for word in between):
            _hang(second, first, "ccomp")


def _rejoin_copula(verb: Token) -> None:
    """What "is" ascribes may follow behind the speaker: "It is," Lund said, "the only way."."""
    contents = list(children(verb, "ccomp"))
    if verb.head is not verb or len(contents) != 2 or not contents[0].i < verb.i < contents[1].i:
        return
    being, core = contents
    bare = being.lemma == "be" and all(word.label in BESIDE_BEING for word in being.children)
    if not bare or core.pos not in NOMINAL | {"ADJ"} or child(core, "cop", *SUBJECTS) is not None:
        return
    for word in list(being.children):
        _hang(word, core, word.label)
    _hang(being, core, "cop")


def _turn_inside_out(verb: Token) -> None:
    """A ", officials said Tuesday," inside what is said hangs on that, not the other way round."""
    content, subject = child(verb, "ccomp"), child(verb, "nsubj")
    if (
        verb.head is not verb
        or content is None
        or content.i < verb.i
        or subject is None
        or subject.i > verb.i
    ):
        return
    begin = _begin(subject)
    before = [word for word in content.children if word.i < begin and not word.is_punct]
    if not before or not verb.parse.tokens[begin - 1].is_punct or child(verb, "obj", "conj") is not None:
        return
    verb.children.remove(content)
    content.head, content.label = content, "ROOT"
    verb.head, verb.label = content, "parataxis"
    content.children.append(verb)
    for mark in [word for word in verb.children if word.i > content.i]:
        _hang(mark, content, mark.label)
    content.children.sort(key=lambda word: word.i)


def _set_aside(verb: Token) -> None:
    """A ", she said," between commas hangs on the clause about it, and what is said stays with that."""
    subject = child(verb, "nsubj")
    if verb.label not in ASIDE or subject is None or subject.i > verb.i or subject.lower in ("who", "which"):
        return
    begin = _begin(subject)
    tokens = verb.parse.tokens
    if subject.i + 1 < verb.i or begin == verb.sentence.start or tokens[begin - 1].text != ",":
        return
    if (
        verb.after is None
        or verb.after.text != ","
        or child(verb, "obj", "iobj", "xcomp", "mark") is not None
    ):
        return
    clause = _clause_about(verb.head)
    content = child(verb, "ccomp")
    if content is not None and clause.lemma in ATTRIBUTION and child(clause, "ccomp", "obj") is None:
        _hang(content, clause, "ccomp")
    if child(verb, "ccomp") is None:
        _hang(verb, clause, "parataxis")


def _clause_about(token: Token) -> Token:
    """The head of the clause that the token is the subject of, or itself."""
    while token.label in (*SUBJECTS, "nmod") and token.head is not token:
        token = token.head
    return token


def _begin(head: Token) -> int:
    """The first word of what hangs on a token."""
    tokens = head.parse.tokens
    return min((at for at in subtree(head) if not tokens[at].is_punct), default=head.i)


def _follows_mark(verb: Token) -> bool:
    """Whether the verb stands right behind a comma or the end of a quotation."""
    return verb.before is not None and verb.before.text in (",", QUOTE, "!", "?")


def _has_subject(verb: Token) -> bool:
    return any(word.label in SUBJECTS for word in verb.children)


def _hang(token: Token, head: Token, label: str) -> None:
    """Gives a token another head."""
    token.head.children.remove(token)
    token.head, token.label = head, label
    head.children.append(token)
    head.children.sort(key=lambda dependant: dependant.i)


REPAIRS: tuple[Callable[[Token], None], ...] = (
    _find_content,
    _share_subjects,
    _return_subject,
    _take_inverted_subject,
    _join_repeated_that,
    _nest_contents,
    _rejoin_copula,
    _turn_inside_out,
    _set_aside,
)
