"""The key table as Textual's bindings."""

from collections.abc import Iterable

from textual.binding import Binding, BindingType

from reader.app.keys import ACTIONS, Action


def bindings(actions: Iterable[Action] = ACTIONS) -> list[BindingType]:
    """One binding for each action, under the action's id; keys typed in sequence are left to the chords."""
    return [
        Binding(
            ",".join(key for key in action.keys if " " not in key),
            f"screen.perform('{action.id}')",
            action.words,
            show=False,
            id=action.id,
        )
        for action in actions
    ]
