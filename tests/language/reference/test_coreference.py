"""Referents and readings on claims made by hand, so that no parse can change them."""

import re

import pytest

from reader.language.names.gathering import gather_names
from reader.language.reference.coreference import Referents
from reader.language.whole_article import join_findings
from reader.model import Article, Block, Claim, Entity, Findings, Span, Word
from reader.model.claim import Role

VERBS = {"left", "spoke", "met", "fell", "saw", "sold"}
PRONOUNS = {"he", "him", "his", "she", "her", "himself"}


def claim_of(text: str, sentence: Span, *, subject: str = "", speaker: str | None = None) -> Claim:
    """A claim over a whole sentence: the capitalised words at its front are its subject."""
    words: list[Word] = []
    opens = True
    for match in re.finditer(r"[\w'-]+", sentence.of(text)):
        lower = match.group().lower()
        owns = lower in ("his", "her") and text[sentence.start + match.end()] == " "
        opens = opens and match.group()[0].isupper()
        role: Role = "subject" if opens else "modifier" if owns else "object"
        named = match.group()[0].isupper()
        pos = "PRON" if lower in PRONOUNS else "VERB" if lower in VERBS else "PROPN" if named else "NOUN"
        span = Span(sentence.start + match.start(), sentence.start + match.end())
        words.append(Word(span, match.group(), lower, pos, role, 1))
    said = sentence.of(text)
    about = subject or words[0].text
    return Claim("x", sentence, said, said, sentence, about, "do", words=tuple(words), speaker=speaker)


def joined(marked: str, **options: str) -> tuple[list[Claim], dict[str, str]]:
    """Claims of a text in which {…} marks persons, one claim a sentence; options go to the last claim."""
    text = re.sub(r"[{}]", "", marked)
    entities: list[Entity] = []
    removed = 0
    for match in re.finditer(r"\{([^}]*)\}", marked):
        start = match.start() - removed
        entities.append(Entity(Span(start, start + len(match[1])), "PERSON"))
        removed += 2
    ends = [match.end() for match in re.finditer(r"[.](?: |$)", text)]
    sentences = [Span(a, b - (text[b - 1] == " ")) for a, b in zip([0, *ends], ends, strict=False)]
    claims = [claim_of(text, each) for each in sentences[:-1]]
    claims.append(claim_of(text, sentences[-1], **options))
    article = Article("t", "t", text, (Block(Span(0, len(text)), "paragraph"),))
    _, names, found = join_findings(article, {0: Findings(tuple(entities), tuple(claims))}, [])
    return list(found), {name.id: name.name for name in names}


READINGS = [
    ("{Ada Lund} spoke. She left.", "[Ada Lund] left."),
    ("{Ada Lund} spoke. Reporters met her.", "Reporters met [Ada Lund]."),
    ("{Ada Lund} spoke. Friends sold her car.", "Friends sold [Ada Lund's] car."),
    ("{Ada Lund} met {Henrik Dahl}. He left.", "[Henrik Dahl] left."),
    ("{Robin Lund} met {Sasha Dahl}. He left.", "He left."),
    ("{Ada Lund} met {Henrik Dahl}. {Lund} saw him.", "[Ada] Lund saw [Henrik Dahl]."),
    ("Ms {Ada Lund} met {Henrik Dahl}. He left.", "[Henrik Dahl] left."),
    ("{Ada Lund} met {Henrik Dahl}. Both leaders left.", "Both leaders [Ada Lund and Henrik Dahl] left."),
    ("{Ada Lund} met {Henrik Dahl}. Rain fell. The two leaders left.",
     "The two leaders [Ada Lund and Henrik Dahl] left."),
    ("{Ada Lund} met {Henrik Dahl} and {Jo Berg}. Both leaders left.", "Both leaders left."),
    ("President {Ada Lund} met {Henrik Dahl}. Then the president left.",
     "Then the president [Ada Lund] left."),
    ("President {Ada Lund} met {Henrik Dahl}. Then the president nominee left.",
     "Then the president nominee left."),
    ("President {Ada Lund} met {Henrik Dahl}. Then the president of Peru left.",
     "Then the president of Peru left."),
    ("President {Ada Lund} met President {Henrik Dahl}. Then the president left.",
     "Then the president left."),
    ("Rain fell. He left.", "He left."),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "reading"), READINGS)
def test_words_are_resolved_only_where_one_answer_remains(marked: str, reading: str) -> None:
    claims, _ = joined(marked)
    assert claims[-1].reading == reading


def test_resolved_words_count_among_the_names() -> None:
    claims, names = joined("{Ada Lund} met {Henrik Dahl}. Both leaders left.")
    assert [names[each] for each in claims[-1].names] == ["Ada Lund", "Henrik Dahl"]
    assert [word.name for word in claims[-1].words] == [None, None, None]


@pytest.mark.parametrize(
    ("marked", "speaker", "resolved"),
    [
        ("{Ada Lund} spoke. Rain fell.", "Lund", "Ada Lund"),
        ("{Ada Lund} spoke. Rain fell.", "President Lund", "Ada Lund"),
        ("{Ada Lund} spoke. She left.", "she", "Ada Lund"),
        ("{Ada Lund} spoke. She left. Rain fell.", "she", "Ada Lund"),
        ("{Robin Lund} met {Sasha Dahl}. He left.", "he", "he"),
        ("{Ada Lund} spoke. Rain fell.", "friends of Lund", "friends of Lund"),
    ],
)
def test_speakers_get_their_fullest_name(marked: str, speaker: str, resolved: str) -> None:
    claims, _ = joined(marked, speaker=speaker)
    assert claims[-1].speaker == resolved


@pytest.mark.parametrize(
    ("marked", "subject", "reading"),
    [
        ("{Ada Lund} spoke. Rain fell.", "Lund", "[Ada Lund] Rain fell."),
        (
            "{Ada Lund} met {Henrik Dahl}. Both leaders left. Rain fell.",
            "both leaders",
            "[Ada Lund and Henrik Dahl] Rain fell.",
        ),
        ("{Ada Lund} spoke. Rain fell.", "the port", "[the port] Rain fell."),
        (
            "Rain fell on {Ada Lund} and {Henrik Dahl}.",
            "Ada Lund and Henrik Dahl!",
            "[Ada Lund and Henrik Dahl] Rain fell on Ada Lund and Henrik Dahl.",
        ),
    ],
)
def test_a_subject_outside_the_clause_is_put_first(marked: str, subject: str, reading: str) -> None:
    claims, _ = joined(marked, subject=subject)
    assert claims[-1].reading == reading


def test_nothing_is_meant_where_nobody_is_named() -> None:
    entities, names = gather_names("Rain fell.", [])
    claim = claim_of("Rain fell.", Span(0, 10))
    assert Referents("Rain fell.", entities, names, [claim]).meant(claim) == []
