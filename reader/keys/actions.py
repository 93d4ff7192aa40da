"""The table of all actions, from which bindings, footer, help, palette and presets are made."""

from reader.keys.action import GROUPS, Action, Condition

MOVE = (
    Action("scroll.down", "line down, or next in a list", "Move", ("j", "down"), plain=("down",)),
    Action("scroll.up", "line up, or previous in a list", "Move", ("k", "up"), plain=("up",)),
    Action(
        "page.down", "page down", "Move", ("space", "f", "pagedown", "ctrl+f"), plain=("pagedown", "space")
    ),
    Action("page.up", "page up", "Move", ("b", "pageup", "ctrl+b"), plain=("pageup", "b")),
    Action("half.down", "half a page down", "Move", ("d", "ctrl+d")),
    Action("half.up", "half a page up", "Move", ("u", "ctrl+u")),
    Action("go.top", "to the top, or to the row of the count", "Move", ("g g", "home"), plain=("home",)),
    Action("go.end", "to the end, or to the row of the count", "Move", ("G", "end"), plain=("end",)),
    Action("go.percent", "to the middle, or to the count in percent", "Move", ("g %",)),
    Action("heading.next", "next heading", "Move", ("]",), vim=("] ]",)),
    Action("heading.previous", "previous heading", "Move", ("[",), vim=("[ [",)),
    Action("paragraph.next", "next paragraph", "Move", ("}",)),
    Action("paragraph.previous", "previous paragraph", "Move", ("{",)),
    Action("sentence.next", "next sentence", "Move", (")",)),
    Action("sentence.previous", "previous sentence", "Move", ("(",)),
    Action("view.centre", "bring what is marked to the middle", "Move", ("z z",), when="standing"),
    Action("view.top", "bring what is marked to the top", "Move", ("z t",), when="standing"),
    Action("view.bottom", "bring what is marked to the bottom", "Move", ("z b",), when="standing"),
    Action("pane.next", "switch pane", "Move", ("tab",), plain=("tab",), hint="pane"),
    Action("pane.previous", "switch pane backwards", "Move", ("shift+tab",), plain=("shift+tab",)),
    Action("pane.enter", "to the text; there, open what stands here", "Move", ("enter",), plain=("enter",)),
)
FINDINGS = (
    Action(
        "claim.next", "next claim", "Findings", ("J", "ctrl+down"), plain=("right",), hint="claim",
    ),
    Action("claim.previous", "previous claim", "Findings", ("K", "ctrl+up"), plain=("left",)),
    Action(
        "warning.next", "next warning", "Findings", ("w",), vim=("w", "] w"), plain=("w",), hint="warning"
    ),
    Action(
        "warning.previous", "previous warning", "Findings", ("W",), vim=("W", "[ w"), plain=("W",)
    ),
    Action(
        "warning.counterpart", "to the other quote, and back", "Findings", ("%",), plain=("o",),
        hint="other quote", when="two_quotes",
    ),
    Action(
        "warning.weigh", "both quotes side by side, or the text", "Findings", ("i",), plain=("i",),
        hint="compare", when="warned",
    ),
    Action(
        "warning.dismiss", "dismiss the warning, or take it back", "Findings", ("X",), plain=("X",),
        hint="dismiss", when="warned",
    ),
    Action(
        "warning.confirm", "confirm the warning, or not", "Findings", ("Y",), plain=("Y",), hint="confirm",
        when="warned",
    ),
    Action("citation.next", "next citation", "Findings", ("c",), vim=("c", "] c"), plain=("c",)),
    Action("citation.previous", "previous citation", "Findings", ("C",), vim=("C", "[ c"), plain=("C",)),
    Action("name.next", "next name", "Findings", ("p",), vim=("p", "] n"), plain=("p",)),
    Action("name.previous", "previous name", "Findings", ("P",), vim=("P", "[ n"), plain=("P",)),
)  # fmt: skip
SEARCH = (
    Action("search.open", "search", "Search", ("/",), plain=("/", "f"), hint="search"),
    Action("search.next", "next hit", "Search", ("n",), plain=("n",), when="searched"),
    Action("search.previous", "previous hit", "Search", ("N",), plain=("N",), when="searched"),
    Action("search.pattern", "search with a regular expression", "Search", ("g /", "alt+r")),
    Action(
        "search.here", "search the name, or the words, that are marked", "Search", ("*",), when="standing"
    ),
    Action("close", "close, or clear the search", "Search", ("escape",), plain=("escape",)),
)
PLACES = (
    Action("mark.set", "mark this place with a letter", "Places", ("m",), letter=True),
    Action("mark.go", "to the mark of a letter", "Places", ("'", "`"), when="marks", letter=True),
    Action("mark.list", "list the marks", "Places", ("B",), plain=("B",), when="marks"),
    Action(
        "jump.back", "back to where the last jump began", "Places",
        ("backspace", "ctrl+o", "alt+left", "g ;"), plain=("backspace", "alt+left"), when="behind",
    ),
    Action(
        "jump.forward", "forward again", "Places", ("g ,", "alt+right"), when="ahead"
    ),
    Action(
        "link.open", "open the link here, or that of the count, in the browser", "Places", ("o",),
        when="links",
    ),
    Action("link.list", "list links and references, numbered", "Places", ("U",), plain=("U",), when="links"),
    Action("link.hints", "letters on links and citations, to go there", "Places", ("F",), plain=("F",)),
    Action("source.open", "open the article's own address in the browser", "Places", ("O",)),
)  # fmt: skip
SELECT = (
    Action("select.characters", "select words; motions extend it", "Select", ("v",), plain=("v",)),
    Action("select.sentences", "select sentences", "Select", ("V",), plain=("V",)),
    Action("word.next", "select a word more", "Select", ("right",), plain=("shift+right",), when="selecting"),
    Action(
        "word.previous", "select a word less, or back", "Select", ("left",), plain=("shift+left",),
        when="selecting",
    ),
    Action("character.next", "select a character more", "Select", ("l",), when="selecting"),
    Action("character.previous", "select a character less, or back", "Select", ("h",), when="selecting"),
)  # fmt: skip
NOTES = (
    Action(
        "note.keep", "keep the claim, or let it go", "Notes", ("x",), plain=("x",), hint="keep",
        when="standing",
    ),
    Action(
        "note.write", "write a note on the claim", "Notes", ("a",), plain=("a",), hint="note",
        when="standing",
    ),
    Action("note.tag", "tag the note on the claim", "Notes", ("#",), plain=("#",), when="standing"),
    Action("note.attach", "put a note whose words are gone here", "Notes", ("g A",), when="adrift"),
    Action("note.delete", "delete the note", "Notes", ("D",), plain=("D", "delete"), when="note_here"),
    Action(
        "note.undo", "undo the last note or judgement", "Notes", (".",), plain=(".",), when="changes"
    ),
    Action("note.save", "save the notes", "Notes", ("s",), plain=("s",), when="notes"),
    Action("export", "export as …", "Notes", ("S",), plain=("S",)),
    Action(
        "pipe", "hand what is selected, or the claim, or the text to a command", "Notes", ("|",), plain=("|",)
    ),
    Action("edit", "your editor on the note here, or on the source", "Notes", ("e",), plain=("e",)),
    Action(
        "copy", "copy what is selected, or the claim", "Notes", ("y", "ctrl+c"), plain=("y", "ctrl+c")
    ),
)  # fmt: skip
LISTS = (
    Action("list.next", "next list, or the list of the count", "Lists", ("g t",)),
    Action("list.previous", "previous list", "Lists", ("g T",)),
    Action("tab.claims", "list the claims", "Lists", ("g c",), plain=("1",)),
    Action("tab.warnings", "list the warnings", "Lists", ("g w",), plain=("2",)),
    Action("tab.names", "list the names", "Lists", ("g n",), plain=("3",)),
    Action("tab.sources", "list the sources", "Lists", ("g s",), plain=("4",)),
    Action("tab.notes", "list the notes", "Lists", ("g a",), plain=("5",)),
    Action("tab.outline", "list the headings", "Lists", ("t",), plain=("6",)),
    Action("filter.open", "filter the list, as by speaker:moor or kind:date", "Lists", ("&",), plain=("&",)),
    Action("filter.warned", "only what is warned of, or all", "Lists", ("!",), plain=("!",)),
    Action("filter.here", "only what is like this: name, source, speaker, kind", "Lists", ("g &",)),
    Action("order.toggle", "list by weight, or by place", "Lists", (",",), plain=(",",)),
)
ARTICLES = (
    Action(
        "article.next", "next article, or the article of the count", "Articles", ("g j",), plain=("]",),
        hint="article", when="several",
    ),
    Action("article.previous", "previous article", "Articles", ("g k",), plain=("[",), when="several"),
    Action("article.list", "what there is to read: open, recent, samples", "Articles", ("R",), plain=("R",)),
    Action(
        "library.find", "find in all that you read: notes, then passages", "Articles", ("g l",), plain=("l",),
        when="library",
    ),
    Action("article.open", "open a file, a folder or an address", "Articles", ("L",), plain=("L",)),
)  # fmt: skip
VIEW = (
    Action("side.toggle", "show or hide the side pane", "View", ("\\",), plain=("\\",)),
    Action("side.wider", "more room for the side pane", "View", ("<",), plain=("<",)),
    Action("side.narrower", "less room for the side pane", "View", (">",), plain=(">",)),
    Action("width.more", "wider text", "View", ("+",), plain=("+",)),
    Action("width.less", "narrower text", "View", ("-",), plain=("-",)),
    Action("width.reset", "text as wide as set", "View", ("=",), plain=("=",)),
    Action("zen", "nothing but the text, or all panes again", "View", ("Z",), plain=("Z",)),
    Action("values.toggle", "mark dates and numbers, or not", "View", ("E",), plain=("E",)),
    Action("repeats", "dim what was said before, fold it, show all", "View", ("H",), plain=("H",)),
    Action("theme.choose", "choose a theme", "View", ("T",), plain=("T",)),
    Action("mouse.toggle", "the mouse here, or left to the terminal", "View", ("g m",)),
    Action("help", "all keys", "View", ("?", "f1"), plain=("?", "f1"), hint="help"),
    Action(
        "palette", "find an action by name", "View", (":", "ctrl+p"), plain=("m", ":", "ctrl+p"), hint="menu"
    ),
    Action("reload", "read the source again", "View", ("r",), plain=("r",)),
    Action("analysis.toggle", "stop the analysis, or begin it again", "View", ("g p",), plain=("A",)),
    Action("redraw", "draw the screen anew", "View", ("g r", "ctrl+l")),
    Action("suspend", "back to the shell for a while", "View", ("g z", "ctrl+z")),
    Action("quit", "close what is open, or quit", "View", ("q",), plain=("q",), hint="quit"),
    Action("quit.now", "quit", "View", ("Q", "ctrl+q"), plain=("Q", "ctrl+q")),
)  # fmt: skip
ACTIONS: tuple[Action, ...] = (*MOVE, *FINDINGS, *SEARCH, *PLACES, *SELECT, *NOTES, *LISTS, *ARTICLES, *VIEW)

__all__ = ["ACTIONS", "GROUPS", "Action", "Condition"]
