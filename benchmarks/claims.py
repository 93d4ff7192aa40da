"""Claim frames against crowd-sourced tuples, and the speakers of what was said, beside a floor.

`python -m benchmarks.claims --data FOLDER [--pipeline FOLDER] [--errors N]` reads carb/dev.tsv and
carb/said_type_annotations.tsv in the folder. Tuples are made of the claims' own slots and matched as CaRB
publishes it; intervals are drawn over sentences.
"""

import argparse
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from benchmarks.carb import Counts, Extraction, area, count, counts_at, curve, read_gold, total
from benchmarks.claim_tuples import floor_tuples, tuples_of
from benchmarks.said_speakers import Saying, attached, floor_attached, read_sayings
from benchmarks.statistics import bootstrap, share
from benchmarks.tables import figure, machine, table
from benchmarks.treebank_words import Written, written
from reader.language.analyser import Analyser
from reader.model import Article, Block, Claim, Span

RESAMPLES = 300
Tuples = dict[str, list[Extraction]]


def claims_by_sentence(analyser: Analyser, sentences: Sequence[Written]) -> list[tuple[int, list[Claim]]]:
    """Each sentence's start in an article that has it as a paragraph of its own, and its claims."""
    blocks = []
    at = 0
    for sentence in sentences:
        blocks.append(Block(Span(at, at + len(sentence.text)), "paragraph"))
        at += len(sentence.text) + 2
    article = Article("-", "", "\n\n".join(sentence.text for sentence in sentences), tuple(blocks))
    found = analyser.findings(article, range(len(blocks)))
    return [(blocks[index].span.start, list(findings.claims)) for index, findings in found]


def best_f1(points: Sequence[Counts]) -> float:
    """The highest F1 over all confidences."""
    return max((point.f1 for point in points), default=0.0)


def of_total(measure: Callable[[Counts], float]) -> Callable[[Sequence[Counts]], float]:
    """A measure of the sums over sentences."""
    return lambda counts: measure(total(counts))


MEASURES: dict[str, Callable[[Counts], float]] = {
    "precision": lambda counts: counts.precision,
    "recall": lambda counts: counts.recall,
    "F1, shipped default": lambda counts: counts.f1,
}


def tuple_rows(gold: Tuples, ours: Tuples, floor: Tuples) -> list[list[str]]:
    """The rows of the tuple benchmark."""
    counted = [counts_at(gold, found, 0.0) for found in (ours, floor)]
    curves = [curve(gold, found) for found in (ours, floor)]
    rows = [
        [
            "tuples",
            f"{len(gold)} sentences",
            name,
            *(
                figure(of_total(measure)(side), bootstrap(side, of_total(measure), resamples=RESAMPLES))
                for side in counted
            ),
        ]
        for name, measure in MEASURES.items()
    ]
    for name, of_curve in (("F1, best confidence", best_f1), ("area under precision and recall", area)):
        rows.append(["tuples", f"{len(gold)} sentences", name, *(f"{of_curve(side):.3f}" for side in curves)])
    return rows


def speaker_rows(answers: Sequence[list[bool]], floor: Sequence[list[bool]]) -> list[list[str]]:
    """The rows of the speaker benchmark: over all that is said, and over sentences with no miss."""

    def of_all(drawn: Sequence[list[bool]]) -> float:
        return share([answer for sentence in drawn for answer in sentence])

    def of_sentences(drawn: Sequence[list[bool]]) -> float:
        return share([all(sentence) for sentence in drawn])

    said = sum(len(sentence) for sentence in answers)
    return [
        ["speakers", n, name, *(figure(measure(side), bootstrap(side, measure)) for side in (answers, floor))]
        for n, name, measure in (
            (f"{said} sayings", "speaker attached", of_all),
            (f"{len(answers)} sentences", "every speaker attached", of_sentences),
        )
    ]


def lines(side: str, extractions: Sequence[Extraction]) -> list[str]:
    """A list item for each tuple."""
    return [f"  - {side}: {one.first} | {one.relation} | {' '.join(one.rest)}" for one in extractions]


def worst(gold: Tuples, found: Tuples, number: int) -> list[str]:
    """The sentences whose tuples match worst, with both sides."""
    scored = sorted(gold, key=lambda sentence: count(gold[sentence], found[sentence]).f1)
    return [
        "\n".join(
            [
                f"- {sentence}",
                *(f"  - gold: {one.first} | {one.relation} | {' '.join(one.rest)}" for one in gold[sentence]),
                *(
                    f"  - ours: {one.first} | {one.relation} | {' '.join(one.rest)}"
                    for one in found[sentence]
                ),
            ]
        )
        for sentence in scored[:number]
    ]


def missed(
    said: dict[str, list[Saying]], answers: Sequence[list[bool]], claims: Sequence[list[Claim]], number: int
) -> list[str]:
    """Sayings without their speaker, with the claims of the sentence."""
    found_lines = []
    for (sentence, sayings), right, found in zip(said.items(), answers, claims, strict=True):
        if not all(right):
            gold = [saying.speaker for saying, ok in zip(sayings, right, strict=True) if not ok]
            ours = "".join(f"\n  - {claim.speaker}: {claim.text}" for claim in found)
            found_lines.append(f"- {sentence}\n  - gold: {'; '.join(dict.fromkeys(gold))}{ours}")
    return found_lines[:number]


def main(arguments: Sequence[str]) -> None:
    """Print the table, then the errors when asked for."""
    parser = argparse.ArgumentParser(prog="benchmarks.claims", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder that holds carb/")
    parser.add_argument("--pipeline", type=Path, help="another pipeline than the shipped one")
    parser.add_argument("--errors", type=int, default=0, help="list the N worst sentences of each kind")
    options = parser.parse_args(arguments)
    analyser = Analyser.load(options.pipeline)

    gold = read_gold(options.data / "carb" / "dev.tsv")
    sentences = {sentence: written(sentence) for sentence in gold}
    claims = claims_by_sentence(analyser, list(sentences.values()))
    ours = {
        sentence: tuples_of(found, words, offset=start)
        for (sentence, words), (start, found) in zip(sentences.items(), claims, strict=True)
    }
    floor = {sentence: floor_tuples(words) for sentence, words in sentences.items()}

    said = read_sayings(options.data / "carb" / "said_type_annotations.tsv")
    spoken = [found for _, found in claims_by_sentence(analyser, [written(sentence) for sentence in said])]
    answers = [
        [attached(saying, found) for saying in sayings]
        for sayings, found in zip(said.values(), spoken, strict=True)
    ]
    first = [[floor_attached(saying, sentence) for saying in sayings] for sentence, sayings in said.items()]
    print(f"## Claims ({machine()}; pipeline {analyser.pipeline})\n")
    rows = [*tuple_rows(gold, ours, floor), *speaker_rows(answers, first)]
    print(table(["what", "n", "measure", "claimreader", "floor"], rows))
    for line in [*worst(gold, ours, options.errors), *missed(said, answers, spoken, options.errors)]:
        print(line)


if __name__ == "__main__":
    main(sys.argv[1:])
