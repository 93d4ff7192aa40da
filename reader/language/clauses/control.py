"""Words that lead to the verb that matters: "fails to attend", "has no plans to travel"."""

from collections.abc import Iterator

from reader.language.parse.grammar import DEPTH, SUBJECTS, child, children
from reader.language.parse.parsed import Token

NEGATIVE = frozenset(
    {"fail", "refuse", "deny", "decline", "avoid", "neglect", "omit", "forget", "cease", "stop", "quit",
     "unable", "unwilling", "unlikely", "reluctant", "hesitant", "abstain", "refrain", "failure", "refusal",
     "inability", "unready"}
)  # fmt: skip
"""Words under which the embedded verb did not or will not happen."""
PLANNING = frozenset(
    {"plan", "intend", "aim", "expect", "hope", "want", "wish", "decide", "choose", "agree", "opt",
     "propose", "promise", "pledge", "vow", "prepare", "schedule", "set", "due", "go", "poise", "willing",
     "ready", "intention", "intent", "decision", "slate", "determine", "threaten", "seek", "offer",
     "about", "keen", "eager", "desire", "proposal", "swear"}
)  # fmt: skip
"""Words under which the embedded verb lies ahead."""
HEDGING = frozenset(
    {"seem", "appear", "likely", "unlikely", "tend", "claim", "say", "believe", "report", "think",
     "allege", "rumor", "rumour", "suppose", "purport", "presume", "assume", "suspect", "possible"}
)  # fmt: skip
"""Words under which the author does not vouch for the embedded verb."""
ASPECTUAL = frozenset(
    {"begin", "start", "continue", "try", "attempt", "manage", "help", "able", "be", "have", "use",
     "come", "force", "need", "get", "keep", "struggle", "rush", "strive", "proceed", "remain",
     "admit", "acknowledge", "confess", "concede", "profess"}
)  # fmt: skip
"""Words that colour the embedded verb without changing whether it is asserted."""
CONTROL = NEGATIVE | PLANNING | HEDGING | ASPECTUAL
CONTROL_NOUNS = frozenset(
    {"plan", "intention", "intent", "desire", "wish", "decision", "proposal", "failure", "refusal"}
)
LIGHT_VERBS = frozenset({"have", "make", "take", "announce", "harbour", "harbor", "show", "express", "reach"})
"""Verbs with which a control noun makes a predicate: "has no plans to travel"."""


def chain(head: Token) -> list[Token]:
    """From the clause's head through controlling words to the verb that matters; that verb comes last."""
    links = [head]
    while len(links) < DEPTH:
        following = next(_embedded(links[-1]), None)
        if following is None or following in links:
            break
        links.append(following)
    return links


def _embedded(token: Token) -> Iterator[Token]:
    lemma = token.lemma
    if lemma in CONTROL:
        yield from (verb for verb in children(token, "xcomp", "ccomp") if _is_infinitive(verb))
        if token.pos in ("NOUN", "ADJ"):
            yield from (verb for verb in children(token, "acl", "advcl") if _is_infinitive(verb))
        yield from (verb for verb in children(token, "acl") if _is_infinitive(verb))
    if lemma in LIGHT_VERBS:
        planned = child(token, "obj")
        if planned is not None and planned.lemma in CONTROL_NOUNS:
            yield from (planned for verb in children(planned, "acl") if _is_infinitive(verb))
            yield from (verb for verb in children(token, "xcomp", "advcl") if _is_infinitive(verb))


def _is_infinitive(token: Token) -> bool:
    """Whether the token is a verb or predicate without a subject of its own."""
    if any(subject.label in SUBJECTS for subject in token.children):
        return False
    to = any(mark.lower == "to" for mark in token.lefts)
    return to or (token.pos in ("VERB", "AUX") and token.tag in ("VB", "VBG", "VBN"))
