"""What an action is."""

from dataclasses import dataclass
from typing import Literal, TypeAlias, get_args

Group = Literal["Move", "Findings", "Search", "Places", "Select", "Notes", "Lists", "Articles", "View"]
GROUPS: tuple[Group, ...] = get_args(Group)
Keys: TypeAlias = tuple[str, ...]
"""Keys as a person types them; "g g" is one key after the other."""
Condition = Literal[
    "always", "standing", "two_quotes", "warned", "searched", "notes", "note_here", "changes",
    "behind", "ahead", "marks", "links", "several", "library", "selecting", "adrift",
]  # fmt: skip
CONDITIONS: dict[Condition, str] = {
    "always": "",
    "standing": "Stand on a claim first, with {claim.next}.",
    "two_quotes": "No other quote: stand on a warning first, with {warning.next}.",
    "warned": "No warning here: {warning.next} goes to the next one.",
    "searched": "Nothing searched yet: {search.open} opens the search.",
    "notes": "No notes to save: {note.keep} keeps a claim, {note.write} adds a note.",
    "note_here": "No note here.",
    "adrift": "Every note is on its words.",
    "changes": "Nothing to undo.",
    "behind": "No jump to take back.",
    "ahead": "No jump was taken back.",
    "marks": "No marks yet: {mark.set} and a letter set one.",
    "selecting": "Select first, with {select.characters} or {select.sentences}.",
    "links": "No links in this text.",
    "library": "This run has no library to look in.",
    "several": "This is the only article: {article.list} opens others.",
}
"""When an action is available, and what is said when it is not; braces stand for an action's first key."""


@dataclass(frozen=True, slots=True)
class Action:
    """Something the reader can do."""

    id: str
    title: str
    group: Group
    less: Keys
    """Its keys unless another preset is chosen."""
    vim: Keys | None = None
    """Its keys in the preset `vim`; None when they are those of `less`."""
    plain: Keys = ()
    """Its keys in the preset `plain`; without any it is found in the menu."""
    hint: str = ""
    """The short word in the footer; "" keeps it out of there."""
    when: Condition = "always"
    letter: bool = False
    """Whether a letter from a to z follows its keys."""
