"""Words with which a denial only puts off what happened, and those with which it does not.

Who did not stay until May left before; what did not close until May closed in May. The room that reads claims
and the room that compares them go by the same list.
"""

UNTIL = frozenset(("until", "till"))
LASTING = frozenset(
    [
        "last",
        "stay",
        "remain",
        "survive",
        "continue",
        "live",
        "wait",
        "keep",
        "run",
        "hold",
        "endure",
        "persist",
    ]
)
"""Base forms of verbs of lasting."""
