"""How well names, pronouns and descriptions are gathered into entries, beside entries by equal spelling.

`python -m benchmarks.names [--errors SPLIT]` scores the gold articles of tests/language/names_gold twice: the
rules alone, which are handed the gold mentions, and the shipped analyser from the bare text. The floor
gathers names that are spelt alike and takes the nearest person for "he" and "she". Intervals are drawn over
articles.
"""

import argparse
import re
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace

from benchmarks.name_gold import GoldArticle, articles
from benchmarks.name_scores import Answer, Counts, b_cubed, left_alone, resolved, together, whole_entries
from benchmarks.statistics import bootstrap
from benchmarks.tables import figure, machine, table
from reader import workbench
from reader.language.names.gathering import gather_names
from reader.language.reference.coreference import resolutions
from reader.model import Entity, Name, Span
from reader.model.claim import Claim
from reader.sources import from_text

SPLITS = ("development", "held out")
PRONOUNS = re.compile(r"\b(?:he|him|his|she|her|hers)\b", re.IGNORECASE)

System = Callable[[GoldArticle], Answer]
Counting = Callable[[GoldArticle, Answer], Counts]
Reading = Callable[[Counts], float]


def _answer(
    text: str, entities: Sequence[Entity], names: Sequence[Name], claims: Sequence[Claim] = ()
) -> Answer:
    found = resolutions(text, entities, names, claims)
    return Answer(
        entities,
        {each.span: frozenset(each.names) for each in found if each.is_pronoun},
        {each.span: frozenset(each.names) for each in found if not each.is_pronoun},
    )


def rules(gold: GoldArticle) -> Answer:
    """The rules alone, on the gold mentions."""
    entities, names = gather_names(gold.text, gold.entities)
    return _answer(gold.text, entities, names)


def shipped(gold: GoldArticle) -> Answer:
    """The shipped analyser on the bare text."""
    article = from_text(gold.text)
    analyser = workbench.analyser()
    found = dict(analyser.findings(article, range(len(article.blocks))))
    analysis = analyser.complete(article, found)
    return _answer(article.text, analysis.entities, analysis.names, analysis.claims)


def floor(gold: GoldArticle) -> Answer:
    """Gold mentions spelt alike are one entry; a pronoun means the person named last."""
    entities = [replace(e, name=f"{e.kind} {e.span.of(gold.text)}") for e in gold.entities]
    pronouns: dict[Span, frozenset[str]] = {}
    for match in PRONOUNS.finditer(gold.text):
        before = [e for e in entities if e.kind == "person" and e.span.end <= match.start()]
        if before:
            pronouns[Span(*match.span())] = frozenset({str(before[-1].name)})
    return Answer(entities, pronouns)


MEASURES: tuple[tuple[str, Counting, Reading], ...] = (
    ("mentions, B-cubed F", b_cubed, lambda counts: counts.f_score),
    ("whole entries, F", whole_entries, lambda counts: counts.f_score),
    ("pronouns, precision", lambda g, a: resolved(g, a, "pronouns"), lambda counts: counts.precision),
    ("pronouns, recall", lambda g, a: resolved(g, a, "pronouns"), lambda counts: counts.recall),
    ("descriptions, precision", lambda g, a: resolved(g, a, "descriptions"), lambda counts: counts.precision),
    ("descriptions, recall", lambda g, a: resolved(g, a, "descriptions"), lambda counts: counts.recall),
    ("to be left alone, kept", left_alone, lambda counts: counts.recall),
)


def scored(counts: Sequence[Counts], read: Reading) -> str:
    """A measure over articles with its interval; a dash where nothing was said."""
    if not together(counts).given:
        return "-"
    return figure(
        read(together(counts)), bootstrap(list(counts), lambda drawn: read(together(drawn))), digits=2
    )


def rows_of(split: str, gold: Sequence[GoldArticle], systems: Sequence[System]) -> list[list[str]]:
    """The table's rows for one split; n counts what recall is over."""
    answers = [[system(article) for article in gold] for system in systems]
    rows = []
    for title, counting, read in MEASURES:
        counted = [[counting(g, a) for g, a in zip(gold, given, strict=True)] for given in answers]
        n = int(together(counted[0]).wanted)
        rows.append([split, title, str(n), *(scored(counts, read) for counts in counted)])
    return rows


def errors_of(gold: GoldArticle, answer: Answer) -> list[str]:
    """What the rules got wrong in one article, a line each."""
    by_id: dict[str, list[str]] = {}
    for entity in answer.entities:
        if entity.name is not None:
            by_id.setdefault(entity.name, []).append(entity.span.of(gold.text))
    lines = [f"{gold.id} entry: {'; '.join(forms)}" for forms in by_id.values()]
    for truth, given in ((gold.pronouns, answer.pronouns), (gold.descriptions, answer.descriptions)):
        for span in sorted({*truth, *given}):
            wanted = sorted(gold.entries[number].name for number in truth.get(span, ()))
            said = sorted(by_id[each][0] for each in given.get(span, ()))
            if wanted or said:
                around = gold.text[max(span.start - 60, 0) : span.end + 25].replace("\n", " ")
                lines.append(f"{gold.id} {span.of(gold.text)!r} wanted {wanted} said {said}: …{around}…")
    return lines


def main(arguments: Sequence[str]) -> None:
    """Print the table, then what was said of each word when asked for."""
    parser = argparse.ArgumentParser(prog="benchmarks.names", description=__doc__)
    parser.add_argument("--errors", choices=SPLITS, help="also list the rules' answers on this split")
    parser.add_argument("--rules-only", action="store_true", help="leave the shipped analyser out")
    options = parser.parse_args(arguments)
    systems: list[System] = [rules, floor] if options.rules_only else [rules, shipped, floor]
    rows = [row for split in SPLITS for row in rows_of(split, articles(split=split), systems)]
    print(f"## Names ({machine()})\n")
    shown = [] if options.rules_only else ["shipped analyser, bare text"]
    print(table(["split", "measure", "n", "rules, gold mentions", *shown, "floor, gold mentions"], rows))
    if options.errors:
        print(
            "\n" + "\n".join(line for g in articles(split=options.errors) for line in errors_of(g, rules(g)))
        )


if __name__ == "__main__":
    main(sys.argv[1:])
