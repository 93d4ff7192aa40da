from reader.sources.pdf.words import LIGATURES, joined, words_in


def test_ligatures_are_taken_apart() -> None:
    assert (
        "oﬃcial ﬁnds eﬀect of ﬂow, waﬄe ﬅ".translate(LIGATURES) == "official finds effect of flow, waffle st"
    )


def test_a_word_that_the_file_has_elsewhere_decides_about_the_hyphen() -> None:
    known = words_in(["The cooperation and the co-author met.", "Nothing is cut-"])
    assert joined(["their coopera-", "tion and co-", "author"], known) == "their cooperation and co-author"
    assert "cut" not in known
