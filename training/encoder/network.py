"""The network: a BERT encoder with one small head per task.

Encoder: MiniLM, 6 layers of 384 units (Wang et al. 2020), weights of all-MiniLM-L6-v2. Arcs and their
labels are scored by biaffine attention (Dozat & Manning 2017). A word is represented by its first word piece.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

WIDTH = 384
LAYERS = 6
ATTENTION_HEADS = 12
FEED_FORWARD = 1536
POSITIONS = 512
PIECES = 30_522
EPSILON = 1e-12
SHAPES = 12
"""Rows of the word shape table: six shapes, each with and without a space before the word."""
FEATURE_WIDTH = 24
ARC_WIDTH = 192
RELATION_WIDTH = 64
NAME_WIDTH = 192


@dataclass(frozen=True, slots=True)
class Sizes:
    """How many labels each head tells apart, and rows of the word fact tables."""

    tags: int
    morphs: int
    relations: int
    names: int
    corpora: int
    facts: tuple[int, ...]


class Scores(NamedTuple):
    """What the heads say of a batch of windows, B windows of W words."""

    tags: Tensor
    """(B, W, tags)"""
    morphs: Tensor
    """(B, W, morphs)"""
    names: Tensor
    """(B, W, names)"""
    starts: Tensor
    """(B, W): above 0 where a sentence begins."""
    arcs: Tensor
    """(B, W, W): word i depends on word j; on itself when it is a root."""
    dependents: Tensor
    """(B, W, RELATION_WIDTH): each word as a dependent."""
    heads: Tensor
    """(B, W, RELATION_WIDTH): each word as a head."""


class Layer(nn.Module):
    """One transformer layer, normalised after each part as in BERT."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.query = nn.Linear(WIDTH, WIDTH)
        self.key = nn.Linear(WIDTH, WIDTH)
        self.value = nn.Linear(WIDTH, WIDTH)
        self.output = nn.Linear(WIDTH, WIDTH)
        self.attention_norm = nn.LayerNorm(WIDTH, eps=EPSILON)
        self.up = nn.Linear(WIDTH, FEED_FORWARD)
        self.down = nn.Linear(FEED_FORWARD, WIDTH)
        self.output_norm = nn.LayerNorm(WIDTH, eps=EPSILON)
        self.dropout = nn.Dropout(dropout)

    def forward(self, hidden: Tensor, bias: Tensor) -> Tensor:
        """(B, T, WIDTH) and an attention bias (B, 1, 1, T) -> (B, T, WIDTH)."""
        batch, length, _ = hidden.shape

        def split(x: Tensor) -> Tensor:
            return x.view(batch, length, ATTENTION_HEADS, WIDTH // ATTENTION_HEADS).transpose(1, 2)

        query, key, value = split(self.query(hidden)), split(self.key(hidden)), split(self.value(hidden))
        weights = query @ key.transpose(-1, -2) * (WIDTH // ATTENTION_HEADS) ** -0.5 + bias
        weights = weights.softmax(-1)
        mixed = (weights @ value).transpose(1, 2).reshape(batch, length, WIDTH)
        return self.after_attention(hidden, mixed)

    def after_attention(self, hidden: Tensor, mixed: Tensor) -> Tensor:
        """The rest of the layer, once each piece has taken from the others."""
        hidden = self.attention_norm(hidden + self.dropout(self.output(mixed)))
        return self.output_norm(hidden + self.dropout(self.down(functional.gelu(self.up(hidden)))))


class Perceptron(nn.Module):
    """A head's own hidden layer."""

    def __init__(self, width: int, dropout: float) -> None:
        super().__init__()
        self.linear = nn.Linear(WIDTH, width)
        self.dropout = nn.Dropout(dropout)

    def forward(self, hidden: Tensor) -> Tensor:
        """(B, W, WIDTH) -> (B, W, width)."""
        return self.dropout(functional.gelu(self.linear(hidden)))


class Network(nn.Module):
    """Word pieces in, scores of every task out."""

    def __init__(self, sizes: Sizes, *, dropout: float = 0.1, head_dropout: float = 0.2) -> None:
        super().__init__()
        self.sizes = sizes
        self.pieces = nn.Embedding(PIECES, WIDTH)
        self.positions = nn.Embedding(POSITIONS, WIDTH)
        self.shapes = nn.Embedding(SHAPES, WIDTH)
        self.facts = nn.ModuleList(nn.Embedding(rows, FEATURE_WIDTH) for rows in sizes.facts)
        self.facts_in = nn.Linear(FEATURE_WIDTH * len(sizes.facts), WIDTH, bias=False)
        nn.init.normal_(self.facts_in.weight, std=0.005)
        self.norm = nn.LayerNorm(WIDTH, eps=EPSILON)
        self.dropout = nn.Dropout(dropout)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))
        self.tag = nn.Linear(WIDTH, sizes.tags)
        self.morph = nn.Linear(WIDTH, sizes.morphs)
        self.start = nn.Linear(WIDTH, 1)
        self.name_hidden = Perceptron(NAME_WIDTH, head_dropout)
        self.name_corpus = nn.Embedding(sizes.corpora, NAME_WIDTH)
        nn.init.zeros_(self.name_corpus.weight)
        self.name = nn.Linear(NAME_WIDTH, sizes.names)
        self.arc_dependent = Perceptron(ARC_WIDTH, head_dropout)
        self.arc_head = Perceptron(ARC_WIDTH, head_dropout)
        self.arc = nn.Parameter(torch.empty(ARC_WIDTH + 1, ARC_WIDTH))
        nn.init.xavier_uniform_(self.arc)
        self.relation_dependent = Perceptron(RELATION_WIDTH, head_dropout)
        self.relation_head = Perceptron(RELATION_WIDTH, head_dropout)
        self.relation = nn.Parameter(torch.empty(sizes.relations, RELATION_WIDTH + 1, RELATION_WIDTH + 1))
        nn.init.xavier_uniform_(self.relation)

    def load_base(self, folder: Path) -> None:
        """Take the encoder's weights from `model.safetensors` of all-MiniLM-L6-v2."""
        base = load_file(folder / "model.safetensors")
        own = self.state_dict()
        own["pieces.weight"] = base["embeddings.word_embeddings.weight"]
        own["positions.weight"] = base["embeddings.position_embeddings.weight"]
        own["shapes.weight"] = base["embeddings.token_type_embeddings.weight"][:1].repeat(SHAPES, 1)
        for kind in ("weight", "bias"):
            own[f"norm.{kind}"] = base[f"embeddings.LayerNorm.{kind}"]
        for layer in range(LAYERS):
            for ours, theirs in _LAYER_NAMES.items():
                for kind in ("weight", "bias"):
                    own[f"layers.{layer}.{ours}.{kind}"] = base[f"encoder.layer.{layer}.{theirs}.{kind}"]
        self.load_state_dict(own)

    def forward(
        self, pieces: Tensor, shapes: Tensor, facts: Tensor, firsts: Tensor, corpus: Tensor
    ) -> Scores:
        """Score a batch.

        `pieces` and `shapes` are (B, T), `facts` (B, T, len(sizes.facts)), `firsts` (B, W) the index of each
        word's first piece, `corpus` (B,) whose way of naming to follow. Piece 0 is padding.
        """
        hidden = self.encode(pieces, shapes, facts)
        words = hidden.gather(1, firsts.unsqueeze(-1).expand(-1, -1, WIDTH))
        name_hidden = self.name_hidden(words) + self.name_corpus(corpus).unsqueeze(1)
        arc_dependent, arc_head = self.arc_dependent(words), self.arc_head(words)
        arcs = (arc_dependent @ self.arc[:-1] + self.arc[-1]) @ arc_head.transpose(1, 2)
        return Scores(
            self.tag(words),
            self.morph(words),
            self.name(name_hidden),
            self.start(words).squeeze(-1),
            arcs,
            self.relation_dependent(words),
            self.relation_head(words),
        )

    def encode(self, pieces: Tensor, shapes: Tensor, facts: Tensor) -> Tensor:
        """(B, T, WIDTH): each piece in its context."""
        looked_up = [table(facts[..., i]) for i, table in enumerate(self.facts)]
        positions = torch.arange(pieces.shape[1], device=pieces.device)
        hidden = self.pieces(pieces) + self.positions(positions) + self.shapes(shapes)
        hidden = self.dropout(self.norm(hidden + self.facts_in(torch.cat(looked_up, -1))))
        bias = (pieces == 0).to(hidden.dtype)[:, None, None, :] * -1e4
        for layer in self.layers:
            hidden = layer(hidden, bias)
        return hidden

    def relation_scores(self, dependents: Tensor, heads: Tensor) -> Tensor:
        """(N, RELATION_WIDTH) twice, word and its head -> (N, relations)."""
        one = dependents.new_ones(dependents.shape[0], 1)
        dependents, heads = torch.cat((dependents, one), -1), torch.cat((heads, one), -1)
        return torch.einsum("nd,rde,ne->nr", dependents, self.relation, heads)


_LAYER_NAMES = {
    "query": "attention.self.query",
    "key": "attention.self.key",
    "value": "attention.self.value",
    "output": "attention.output.dense",
    "attention_norm": "attention.output.LayerNorm",
    "up": "intermediate.dense",
    "down": "output.dense",
    "output_norm": "output.LayerNorm",
}
