import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.export.managed import Document, Flavour, Region, checksum, is_managed, region_key, updated

PLAIN = Flavour("<!--", "-->")
OBSIDIAN = Flavour("%%", "%%")
OUTLINE = Flavour("<!--", "-->", is_outline=True)
by_flavour = pytest.mark.parametrize("flavour", [PLAIN, OBSIDIAN])


def document(flavour: Flavour = PLAIN, preamble: str = "", **bodies: str) -> Document:
    return Document(flavour, tuple(Region(f"a/{key}", body) for key, body in bodies.items()), preamble)


@by_flavour
def test_what_nobody_touched_is_replaced_and_what_stands_outside_stays(flavour: Flavour) -> None:
    old = document(flavour, head="# Old", note="> quote").managed
    begin = f"{flavour.opening} claimreader:begin a/note"
    mine = old.replace(begin, f"My words.\n\n{begin}")
    result = updated(mine + "\nMy end.\n", document(flavour, head="# New", note="> other"))
    assert result.kept == ()
    text = result.text
    assert "# Old" not in text
    assert text.index("# New") < text.index("My words.") < text.index("> other") < text.index("My end.")


@by_flavour
def test_the_same_again_changes_nothing(flavour: Flavour) -> None:
    new = document(flavour, "---\nx: y\n---\n\n", head="# Head", note="> a\n\nb")
    assert updated(new.managed, new) == updated(updated(new.managed, new).text, new)
    assert updated(new.managed, new).text == new.managed


def test_in_an_outline_every_line_is_an_item_and_properties_stay_first() -> None:
    new = document(OUTLINE, "title:: x\n\n", head="- # Head", note="- > a")
    assert new.managed.startswith("title:: x\n\n- <!-- claimreader:begin a/head ")
    assert updated(new.managed, new).text == new.managed
    mine = new.managed + "- mine\n  - mine too\n"
    assert updated(mine, document(OUTLINE, head="- # Other", note="- > a")).text.endswith(
        "- <!-- claimreader:end a/note -->\n- mine\n  - mine too\n"
    )


def test_an_edited_region_stays_as_the_reader_left_it_and_is_told() -> None:
    mine = document(head="# Head", note="> quote").managed.replace("> quote", "> quote\n\nMine.")
    same = updated(mine, document(head="# Head", note="> quote"))
    assert (same.text, same.kept) == (mine, ())
    other = updated(mine, document(head="# Head", note="> other quote"))
    assert (other.text, other.kept) == (mine, ("a/note",))
    assert updated(other.text, document(head="# Head", note="> third")).kept == ("a/note",)


def test_an_edit_that_says_the_same_as_the_program_is_no_edit() -> None:
    mine = document(note="> quote").managed.replace("> quote", "> other quote")
    result = updated(mine, document(note="> other quote"))
    assert (result.text, result.kept) == (document(note="> other quote").managed, ())


def test_regions_that_are_not_wanted_any_more_go_unless_they_were_edited() -> None:
    mine = document(head="# Head", one="> one", two="> two").managed.replace("> two", "> two, and mine")
    text = updated(mine, document(head="# Head")).text
    assert text == document(head="# Head").managed + "\n> two, and mine\n"


def test_new_regions_stand_where_they_belong() -> None:
    mine = document(one="1", three="3").managed
    text = updated(mine, document(zero="0", one="1", two="2", three="3", four="4")).text
    assert text == document(zero="0", one="1", two="2", three="3", four="4").managed


def test_regions_of_other_articles_are_left_alone() -> None:
    other = Document(PLAIN, (Region("b/head", "# Other"),)).managed
    text = updated(other, document(head="# Head")).text
    assert text == other + "\n" + document(head="# Head").managed


@pytest.mark.parametrize(
    "damage",
    [
        lambda text: text.replace("<!-- claimreader:end a/head -->\n", ""),
        lambda text: text.replace("claimreader:end a/head", "claimreader:end a/hea"),
        lambda text: text[: text.index("<!-- claimreader:end a/note")],
        lambda text: text + text,
    ],
)
def test_damaged_comments_lose_no_words(damage: object) -> None:
    assert callable(damage)
    mine = damage(document(head="# Head mine", note="> quote mine").managed)
    text = updated(mine, document(head="# New", note="> new")).text
    for line in mine.split("\n"):
        assert line in text or line in {"# Head mine", "> quote mine"} or line.startswith("<!--")
    assert text.count("mine") >= mine.count("mine") - 2


def test_a_region_without_its_checksum_counts_as_edited() -> None:
    mine = document(note="> quote").managed.replace(f" {checksum('> quote')} ", " ")
    result = updated(mine, document(note="> other"))
    assert "> quote" in result.text
    assert updated(result.text, document(note="> third")).kept == ("a/note",)


def test_only_a_text_with_regions_of_its_flavour_is_managed() -> None:
    assert is_managed(document(head="x").managed, PLAIN)
    assert not is_managed(document(head="x").managed, OBSIDIAN)
    assert not is_managed("Just words.", PLAIN)


def test_keys_hold_nothing_that_ends_a_comment() -> None:
    assert region_key("n1-2") == "n1-2"
    assert region_key("a -->/b", "") == "a-b/x"


LINES = st.lists(st.sampled_from(["mine", "", "- mine", "> mine", "<!-- mine -->", "%%"]), max_size=4)


@given(LINES, LINES, st.booleans(), st.sampled_from(["old", "new"]))
def test_no_word_of_the_reader_is_ever_lost(
    before: list[str], after: list[str], edit: bool, body: str
) -> None:
    old = document(head="# Head", note="> old").managed
    mine = "\n".join([*before, old, *after])
    mine = mine.replace("> old", "> old\n\nmine inside") if edit else mine
    text = updated(mine, document(head="# Head 2", note=f"> {body}")).text
    for words in ("mine", "- mine", "> mine", "mine inside"):
        assert text.split("\n").count(words) == mine.split("\n").count(words)
    again = updated(text, document(head="# Head 2", note=f"> {body}")).text
    assert again == text
