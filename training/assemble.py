"""Make the shipped pipeline from an exported network: `python -m training.assemble EXPORTED DATA VERSION`.

Adds spaCy's lemma rules and a table of the treebanks' forms where these have another lemma; writes
`reader/language/pipeline/` with its model card.
"""

import shutil
import sys
from collections import Counter
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.lookups import Table
from spacy.tokens import Doc

from reader.language import sentence_bounds
from reader.language.encoder import component
from reader.language.lemmatizer import FORMS
from reader.language.lemmatizer import NAME as LEMMATIZER
from training.corpora.conllu import read_documents

OUTPUT = Path("reader/language/pipeline")
CARD = Path("training/model_card.md")
TREEBANKS = ("ewt", "gum")
TABLED = ("VERB", "AUX", "NOUN", "ADJ", "ADV", "PART")
"""Parts of speech whose lemmas are taken from the treebanks."""
SPACY = ">=3.8.7,<3.9"
"""As in pyproject.toml; spaCy would write the version at hand."""
SEEN = 2
"""A form seen less often may be a slip of the annotation."""
RULE_TABLES = ("lemma_rules", "lemma_exc", "lemma_index")


def treebank_lemmas(data: Path) -> dict[str, Counter[tuple[str, str, str]]]:
    """Part of speech -> how often (form in lower case, features, lemma) was seen."""
    seen: dict[str, Counter[tuple[str, str, str]]] = {pos: Counter() for pos in TABLED}
    for name in TREEBANKS:
        for document in read_documents(data / "language" / name / "train.conllu"):
            for token in (t for sentence in document.sentences for t in sentence):
                if token.pos in seen and "Typo=Yes" not in token.morph:
                    seen[token.pos][token.form.lower(), token.morph, token.lemma] += 1
    return seen


def corrections(nlp: Language, data: Path) -> dict[str, dict[str, str]]:
    """Forms whose usual lemma in the treebanks is not the one that the rules give."""
    table: dict[str, dict[str, str]] = {}
    for pos, seen in treebank_lemmas(data).items():
        lemmas: dict[str, Counter[str]] = {}
        morphs: dict[str, Counter[str]] = {}
        for (form, morph, lemma), count in seen.items():
            lemmas.setdefault(form, Counter())[lemma.lower()] += count
            morphs.setdefault(form, Counter())[morph] += count
        for form, counts in lemmas.items():
            lemma, count = counts.most_common(1)[0]
            if count >= SEEN and lemma != by_rule(nlp, form, pos, morphs[form].most_common(1)[0][0]):
                table.setdefault(pos, {})[form] = lemma
    return table


def by_rule(nlp: Language, form: str, pos: str, morph: str) -> str:
    """The lemma that the rules give."""
    doc = Doc(nlp.vocab, words=[form], pos=[pos], morphs=[morph])
    return str(nlp.get_pipe(LEMMATIZER)(doc)[0].lemma_)


def add_lemmas(nlp: Language, data: Path) -> None:
    """Lemmas by rule, part of speech and the treebanks' forms."""
    lemmatizer = nlp.add_pipe(LEMMATIZER)
    lemmatizer.initialize(lambda: [], nlp=nlp)  # type: ignore[attr-defined] # reads spacy-lookups-data
    table = corrections(nlp, data)
    lemmatizer.lookups.add_table(FORMS, Table(FORMS, table))  # type: ignore[attr-defined]
    print({pos: len(forms) for pos, forms in table.items()})


def assembled(exported: Path, data: Path, version: str) -> Language:
    """The whole pipeline."""
    nlp = spacy.blank("en")
    nlp.add_pipe(sentence_bounds.NAME)
    encoder = nlp.add_pipe(component.NAME)
    encoder.from_disk(exported)  # type: ignore[attr-defined]
    add_lemmas(nlp, data)
    nlp.meta.update(
        name="claimreader_news",
        version=version,
        description="English syntax (Universal Dependencies labels) and names for reading news",
        license="CC BY-SA 4.0",
        author="the claimreader authors",
        spacy_version=SPACY,
    )
    return nlp


def main(exported: Path, data: Path, version: str) -> None:
    """Write the pipeline folder."""
    nlp = assembled(exported, data, version)
    shutil.rmtree(OUTPUT, ignore_errors=True)
    nlp.to_disk(OUTPUT)
    shutil.copy(CARD, OUTPUT / "README.md")
    size = sum(file.stat().st_size for file in OUTPUT.rglob("*") if file.is_file())
    print(f"{OUTPUT}: {size / 1e6:.1f} MB")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3])
