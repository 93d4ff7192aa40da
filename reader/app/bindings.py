"""The key table as Textual's bindings."""

from collections.abc import Iterable

from textual.binding import Binding, BindingType

from reader.app.keys import ACTIONS, Action


def bindings(actions: Iterable[Action] = ACTIONS) -> list[BindingType]:
    """One binding for each action, under the action's id, and one for each key that begins a sequence.

    They have priority: a key acts before the next one is looked at, however fast one types.
    """
    table = list(actions)
    plain: list[BindingType] = [
        Binding(
            ",".join(key for key in action.keys if " " not in key),
            f"screen.perform('{action.id}')",
            action.words,
            show=False,
            priority=True,
            id=action.id,
        )
        for action in table
    ]
    in_sequence = sorted({key for a in table for keys in a.keys if " " in keys for key in keys.split()})
    return [*plain, *(Binding(k, f"screen.chord('{k}')", show=False, priority=True) for k in in_sequence)]
