"""The command palette: every action of the key table, found by the letters of its words."""

from functools import partial

from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content

from reader.app.keys import ACTIONS, Action, key_words


def score(query: str, words: str) -> float:
    """How well the words answer the query, 0 to 1: at a word's start, inside, or letter by letter."""
    query, words = query.lower().strip(), words.lower()
    at = words.find(query)
    if at >= 0:
        return 1.0 if at == 0 or words[at - 1] == " " else 0.8
    if all(part in words for part in query.split()):
        return 0.6
    letters = iter(words)
    return 0.3 if all(letter in letters for letter in query if letter != " ") else 0.0


class Actions(Provider):
    """Shows the actions with their keys and performs the chosen one."""

    async def discover(self) -> Hits:
        """All actions, before anything is typed."""
        for action in ACTIONS:
            if action.id != "palette":
                yield DiscoveryHit(
                    _words(action), self._perform(action), text=action.words, help=_keys(action)
                )

    async def search(self, query: str) -> Hits:
        """The actions that answer the query."""
        for action in ACTIONS:
            found = max(score(query, action.words), score(query, action.id.replace(".", " ")) * 0.9)
            if found and action.id != "palette":
                yield Hit(found, _words(action), self._perform(action), text=action.words, help=_keys(action))

    def _perform(self, action: Action) -> "partial[None]":
        from reader.app.screens.reading import ReadingScreen

        assert isinstance(self.screen, ReadingScreen)
        return partial(self.screen.action_perform, action.id)


def _words(action: Action) -> Content:
    return Content(action.words[:1].upper() + action.words[1:])


def _keys(action: Action) -> str:
    return f"{action.group}: " + " or ".join(key_words(key) for key in action.keys).replace("[", "\\[")
