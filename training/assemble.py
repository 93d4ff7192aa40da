"""Make the shipped pipeline from a trained one: `python -m training.assemble TRAINED VERSION`.

Adds the rule lemmatizer with its tables, drops strings nobody looks up, writes
`reader/language/pipeline/` with its model card.
"""

import shutil
import sys
from pathlib import Path

import spacy
from spacy.language import Language

OUTPUT = Path("reader/language/pipeline")
CARD = Path("training/model_card.md")
# The treebanks' lemmas of auxiliaries and of the short "not", which the rule tables do not have.
AUXILIARIES = {
    "be": ["am", "is", "are", "was", "were", "been", "being", "be", "'s", "’s", "'m", "’m", "'re", "’re"],
    "have": ["have", "has", "had", "having", "'ve", "’ve"],
    "do": ["do", "does", "did", "doing", "done"],
    "will": ["will", "wo", "'ll", "’ll"],
    "can": ["can", "ca"],
    "would": ["would"],
}
SHORT_NOT = ["n't", "n’t"]


def add_lemmas(nlp: Language) -> None:
    """Lemmas by rule and part of speech; auxiliaries by table."""
    lemmatizer = nlp.add_pipe("lemmatizer", config={"mode": "rule"}, after="parser")
    lemmatizer.initialize(lambda: [], nlp=nlp)  # type: ignore[attr-defined] # reads spacy-lookups-data
    ruler = nlp.add_pipe("attribute_ruler", after="lemmatizer")
    for lemma, forms in AUXILIARIES.items():
        ruler.add([[{"LOWER": {"IN": forms}, "POS": "AUX"}]], {"LEMMA": lemma})  # type: ignore[attr-defined]
    ruler.add([[{"LOWER": {"IN": SHORT_NOT}, "POS": "PART"}]], {"LEMMA": "not"})  # type: ignore[attr-defined]


def main(trained: Path, version: str) -> None:
    """Write the pipeline folder."""
    nlp = spacy.load(trained)
    add_lemmas(nlp)
    nlp.meta.update(
        name="claimreader_news",
        version=version,
        description="English syntax (Universal Dependencies labels) and names for reading news",
        license="CC BY-SA 4.0",
        author="the claimreader authors",
    )
    shutil.rmtree(OUTPUT, ignore_errors=True)
    nlp.to_disk(OUTPUT)
    shutil.copy(CARD, OUTPUT / "README.md")
    size = sum(file.stat().st_size for file in OUTPUT.rglob("*") if file.is_file())
    print(f"{OUTPUT}: {size / 1e6:.1f} MB")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
