"""markdown-it, told to leave citation markers and footnotes where they stand."""

import re
from collections.abc import MutableMapping
from functools import cache
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.front_matter import front_matter_plugin

MARKER = re.compile(r"\[\d{1,3}(?:[,;–-] ?\d{1,3})*\](?!\()")
"""`[1]`, `[1,2]`, `[1-3]`: in an article a citation, though Markdown would make it a link's name."""
CITED = "cited"
"""Key of the parser's environment under which the bare markers are gathered."""

Environment = MutableMapping[str, Any]


def parse(text: str) -> tuple[list[Token], Environment]:
    """The tokens of a Markdown text, and the definitions found on the way."""
    environment: Environment = {CITED: set()}
    return _parser().parse(text, environment), environment


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark").enable("table").use(footnote_plugin).use(front_matter_plugin)
    # Definitions stay where they were written, so that offsets never run backwards, and `^[…]` stays text.
    parser.disable(["footnote_tail", "footnote_inline"])
    # Escapes and entities stay tokens of their own, so that every other piece is a copy of the source.
    parser.disable("text_join")
    parser.inline.ruler.before("link", "citation_marker", _citation_marker)
    return parser


def _citation_marker(state: StateInline, silent: bool) -> bool:
    match = MARKER.match(state.src, state.pos, state.posMax)
    if match is None:
        return False
    if silent:
        # Looking for the end of a link's text: step over the bracket alone, or `[[1]](…)` would be no link.
        state.pos += 1
        return True
    state.pending += match[0]
    state.env[CITED].update(re.findall(r"\d+", match[0]))
    state.pos = match.end()
    return True
