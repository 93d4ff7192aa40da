"""What sort of word it is for the question whether another text bears it out."""

from reader.compare.summaries.plain_words import PlainWord


def _listed(words: str) -> frozenset[str]:
    return frozenset(words.split())


EMPTY = _listed(
    "a an the of to in on at by for with from as is are was were be been being am do does did have has had "
    "and or if that this these those it its he she they them his her their him i you we us our your my me "
    "who whom whose which what where when how there here so than then too very just also into about over "
    "after before between during through while because such own same other another s t ll re ve d m said "
    "say says again further shall"
)
"""Words that carry no fact by themselves."""
NEGATIONS = _listed(
    "not no never n't none neither nor without cannot nobody nothing hardly barely unable fail fails failed "
    "refuse refused decline declined lack lacks"
)
LIMITS = _listed(
    "only all every exclusively solely entirely always any most few some many several both each except "
    "excluding instead rather unlike despite however although but contrary"
)
"""Words that say how far something goes, or set it against something else."""
MODALS = _listed(
    "may might could would should must will can plan plans planned expect expects expected likely possibly "
    "potential potentially possible"
)
RELATIONS = _listed(
    "with without before after inside outside within above below over under for against up down more less "
    "fewer least than between from until since"
)
FUNCTION_PARTS = frozenset(("AUX", "DET", "PRON", "ADP", "CCONJ", "SCONJ", "PART"))


def is_negation(word: PlainWord) -> bool:
    """Not, never, fails, don't …"""
    return word.lower in NEGATIONS or word.lower.endswith("n't")


def is_cue(word: PlainWord) -> bool:
    """A small word that can turn a statement: a negation, a limit, a modal, a relation."""
    return is_negation(word) or word.lower in LIMITS or word.lower in MODALS or word.lower in RELATIONS


def is_content(word: PlainWord) -> bool:
    """A word that carries a fact: a number, a name, a noun, a verb, an adjective, an adverb."""
    if word.kind != "word":
        return True
    if is_cue(word) or word.lower in EMPTY or len(word.lower) < 2:
        return False
    return word.pos not in FUNCTION_PARTS
