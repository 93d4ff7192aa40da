"""How much each finding weighs where a list is not in the order of the text."""

from reader.app.state.kinds import RANKED
from reader.app.state.reading import Reading
from reader.model import Citation, Claim, Name, Reference, Warning


def weight(found: object, reading: Reading) -> float:
    """The heavier the earlier; 0 for what has no weight, which then stays in the order of the text."""
    if isinstance(found, Claim):
        return found.check_worthiness
    if isinstance(found, Warning):
        rank = RANKED.index(found.kind) if found.kind in RANKED else len(RANKED)
        aside = reading.judgement(found) == "dismissed"
        return (0 if aside else len(RANKED) - rank + 1) + found.confidence
    if isinstance(found, Name):
        return found.mentions
    if isinstance(found, Reference):
        return found.cited_by
    if isinstance(found, Citation):
        return sum(not set(found.keys).isdisjoint(other.keys) for other in reading.analysis.citations)
    return 0
