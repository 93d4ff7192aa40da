"""Base forms: spaCy's English rules, corrected by a table of forms from treebanks, each looked up once."""

from collections.abc import Callable
from typing import Any

from spacy.lang.en.lemmatizer import EnglishLemmatizer
from spacy.language import Language
from spacy.tokens import Doc, Token

NAME = "claimreader_lemmatizer"
FORMS = "lemma_forms"
"""Lookup table: universal part of speech -> form in lower case -> lemma, where the rules have another."""


class CachedLemmatizer(EnglishLemmatizer):
    """The same lemma for the same form, part of speech and features, computed once.

    spaCy's own component remembers candidates but goes through its rules for every word, which took
    a quarter of the pipeline's time.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._found: dict[tuple[int, int, int], int] = {}

    def __call__(self, doc: Doc) -> Doc:
        """Set the lemma of every word."""
        found = self._found
        for token in doc:
            key = (token.orth, token.pos, token.morph.key)  # type: ignore[attr-defined] # not in its stub
            lemma = found.get(key)
            if lemma is None:
                lemma = found[key] = self.vocab.strings.add(self.lemmatize(token)[0])
            token.lemma = lemma
        return doc

    def rule_lemmatize(self, token: Token) -> list[str]:
        """The table's lemma, else the rules' candidates."""
        forms = self.lookups.get_table(FORMS, {}).get(token.pos_)
        known = forms.get(token.lower_) if forms else None
        return [known] if known else super().rule_lemmatize(token)


@Language.factory(
    NAME,
    assigns=["token.lemma"],
    default_config={"model": None, "mode": "rule", "overwrite": True, "scorer": None},
)
def make_lemmatizer(
    nlp: Language, name: str, model: Any, mode: str, overwrite: bool, scorer: Callable[..., Any] | None
) -> CachedLemmatizer:
    """Make the component for spaCy; its tables come with `from_disk`."""
    return CachedLemmatizer(nlp.vocab, model, name, mode=mode, overwrite=overwrite, scorer=scorer)
