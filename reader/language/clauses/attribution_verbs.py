"""Verbs that hand on what somebody says, thinks or shows; the clause that depends on them is the claim."""

SPEECH = frozenset(
    {"say", "state", "tell", "claim", "announce", "declare", "report", "confirm", "deny", "admit", "add",
     "argue", "insist", "assert", "allege", "explain", "note", "remark", "reply", "respond", "warn",
     "write", "mention", "maintain", "repeat", "reiterate", "stress", "suggest", "acknowledge", "concede",
     "boast", "complain", "testify", "contend", "tweet", "post", "promise", "pledge", "vow", "swear",
     "stipulate", "emphasize", "emphasise", "disclose", "reveal", "recall", "observe", "comment",
     "predict", "forecast", "estimate", "accuse", "dispute", "quip", "joke", "whisper", "shout",
     "continue", "conclude", "caution", "signal", "inform", "assure", "remind", "notify", "brief", "describe"}
)  # fmt: skip
"""Reporting verbs of newspapers."""

TELLING = frozenset({"tell", "inform", "warn", "assure", "remind", "convince", "persuade", "notify", "brief"})
"""Reporting verbs whose object is the listener."""
EVIDENCE = frozenset(
    {
        "show",
        "indicate",
        "demonstrate",
        "prove",
        "find",
        "imply",
        "mean",
        "discover",
        "document",
        "illustrate",
    }
)
"""Verbs whose subject is evidence as often as a speaker."""

THOUGHT = frozenset(
    {"think", "believe", "know", "feel", "fear", "hope", "expect", "suspect", "assume", "doubt",
     "understand", "learn", "realize", "realise", "hear", "guess", "consider", "agree", "see",
     "recognize", "recognise", "worry", "speculate", "reckon", "presume", "figure", "wonder"}
)  # fmt: skip
"""Verbs of thinking with a finite complement."""

ATTRIBUTION = SPEECH | EVIDENCE | THOUGHT
SEEMING = frozenset({"seem", "appear", "look", "sound", "happen", "turn"})
"""Verbs that take an impersonal "it" and a clause."""
SAYING_FORMS: dict[str, str] = {
    form: verb
    for verb in SPEECH | EVIDENCE
    for form in (
        verb,
        f"{verb}s",
        f"{verb}d" if verb.endswith("e") else f"{verb}ed",
        f"{verb[:-1]}ies",
        f"{verb[:-1]}ied",
    )
} | {
    "said": "say",
    "told": "tell",
    "wrote": "write",
    "swore": "swear",
    "showed": "show",
    "found": "find",
    "meant": "mean",
}
"""Written form -> verb, for sentences in which the parse mistakes the verb for a noun."""
DENYING = frozenset(
    {
        "deny",
        "doubt",
        "dispute",
        "refute",
        "reject",
        "dismiss",
        "disprove",
        "rebut",
        "unlikely",
        "impossible",
        "untrue",
        "false",
    }
)
"""Verbs that turn the polarity of the clause that depends on them."""
UNSURE = frozenset(
    {"hope", "suspect", "fear", "guess", "speculate", "assume", "presume", "doubt", "suggest", "predict",
     "expect", "estimate", "reckon", "worry", "wonder", "seem", "appear", "look", "sound", "allege",
     "believe", "think", "likely",
     "unlikely", "possible", "doubtful", "probable", "conceivable", "unclear"}
)  # fmt: skip
"""Verbs that leave open whether the clause that depends on them holds."""
JUDGING = frozenset(
    {"likely", "unlikely", "possible", "impossible", "clear", "unclear", "true", "untrue", "false", "certain",
     "doubtful", "probable", "obvious", "conceivable"}
)  # fmt: skip
"""Adjectives of "it is … that", which say how sure the clause is."""
SHELLS = ATTRIBUTION | SEEMING | JUDGING
"""Words whose own clause only hands on another one."""
OWN_DEEDS = frozenset({"deny", "admit", "claim", "acknowledge", "confess", "profess", "concede"})
"""Verbs with which somebody speaks of what they did themselves: "denied taking bribes"."""
DOUBTED_NOUNS = frozenset(
    {"claim", "allegation", "accusation", "rumour", "rumor", "suggestion", "speculation", "suspicion",
     "fear", "hope", "belief", "impression", "possibility", "theory", "charge", "assumption"}
)  # fmt: skip
"""Nouns with a "that" clause for which the author does not vouch."""
VOUCHED_NOUNS = frozenset(
    {"fact", "evidence", "news", "proof", "confirmation", "realisation", "realization", "discovery",
     "finding", "conclusion", "report", "statement", "announcement", "assertion", "argument", "view",
     "warning", "prediction", "admission", "promise", "assurance", "remark", "comment", "complaint"}
)  # fmt: skip
"""Nouns with a "that" clause that somebody states."""
CONTENT_NOUNS = DOUBTED_NOUNS | VOUCHED_NOUNS
VOICING = frozenset(
    {"make", "repeat", "issue", "voice", "express", "deny", "reject", "dismiss", "refute", "reiterate",
     "raise", "share", "give", "dispute", "have", "hold", "publish", "release"}
)  # fmt: skip
"""Verbs whose subject speaks what their object, a content noun, holds: "dismissed claims that …"."""
