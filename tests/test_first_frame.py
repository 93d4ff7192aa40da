"""What is loaded when an article's first frame is painted: each reader waits for every module of it."""

import os
import sys
from pathlib import Path

from benchmarks.terminal import Terminal

LISTED = "modules-are-listed"
LIST = f"""
import os, pathlib, sys
def list_modules(*_):
    pathlib.Path("modules").write_text("\\n".join(sys.modules))
    os.write(1, b"{LISTED}")
    os._exit(0)
"""
READER = f"""{LIST}
from reader.app.screens.opening import OpeningScreen
OpeningScreen.on_painted = list_modules
from reader.cli import run
run(["article.txt"])
"""
LEAST_APP = f"""{LIST}
from benchmarks.bare_app import BareApp
class Listing(BareApp):
    def on_ready(self):
        self.call_after_refresh(list_modules)
sys.argv.append("words")
Listing().run()
"""
OUTSIDE = ("tomli", "__mypyc", "rich._unicode_data", "gc")
"""Of what Textual does not load anyway: compiled TOML, and how wide characters are."""
OURS = {
    "": "cli collector config later model nearest resources sources themes version workbench",
    "app.": "app desk first_messages paint running themed waiting_keys wardrobe",
    "app.layout": " .blocks .cells .folding .layers .page .wrapping",
    "app.outside": " .interrupts .terminal_driver",
    "app.screens": " .arrangement .opening",
    "app.widgets": " .article_view .bars .page_view",
    "cli.": "chosen_library commands output output.streams read read.command terminal",
    "config.": "files keys loading settings toml_text values",
    "model.": "article errors printable span warning_kinds",
    "sources.": "documents formats languages listing loading naming opening reading sniffing",
    "sources.characters": " .cleaning .decoding",
    "sources.drafting": " .captions .pieces .references .unreadable",
    "sources.plain": " .draft .kinds .lines .parts",
    "workbench.": "listing",
}
"""Our modules that the first frame of a plain text needs; what joins them should be worth the wait."""


def loaded(code: str, folder: Path) -> set[str]:
    """The modules loaded at the first frame of what the code runs in a terminal."""
    environment = {
        "PATH": os.environ["PATH"], "HOME": str(folder), "TERM": "xterm-256color", "COLORTERM": "truecolor",
        "LANG": "C.UTF-8", "CLAIMREADER_THEME": "night", "PYTHONPATH": str(Path(__file__).parents[1]),
    }  # fmt: skip
    command = [sys.executable, "-c", code]
    with Terminal(command, size=(120, 40), environment=environment, folder=folder) as terminal:
        terminal.wait_for(LISTED.encode(), 60)
    return set((folder / "modules").read_text(encoding="utf-8").split())


def test_the_first_frame_of_an_article_waits_for_no_more_than_it_needs(tmp_path: Path) -> None:
    sentence = "The bridge was closed on Monday, the council “said” so — and it is to open in May. "
    text = f"The bridge\n\n{sentence * 20}\n\n[1] A source.\n"
    (tmp_path / "article.txt").write_text(text, encoding="utf-8")
    more = loaded(READER, tmp_path) - loaded(LEAST_APP, tmp_path)
    ours = {name for name in more if name.partition(".")[0] == "reader"}
    expected = {f"reader.{package}{name}" for package, names in OURS.items() for name in names.split(" ")}
    assert ours == {"reader", "reader.app", *expected}
    assert [name for name in more - ours if not name.startswith(OUTSIDE) and not name.endswith(OUTSIDE)] == []
