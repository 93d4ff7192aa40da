"""`claimreader compare`: two sources, two passages, or many pairs."""

import argparse
import json
import sys
from collections.abc import Iterable, Iterator
from typing import Any

from reader import workbench
from reader.cli import FINE
from reader.cli.arguments import Parser, command_parser, source_options
from reader.cli.json_lines import open_lines
from reader.cli.output.colours import DIM, coloured, of_kind
from reader.export import json_text
from reader.model import Article, Verdict, Warning
from reader.model.errors import InputError, UsageError
from reader.model.printable import printable
from reader.sources import from_text


def parser() -> Parser:
    """The options of the command."""
    parser = command_parser("compare", "Compare two articles, two passages, or many pairs.")
    parser.add_argument("a", nargs="?", metavar="A", help="a file, an address, -, or a passage with --text")
    parser.add_argument("b", nargs="?", metavar="B", help="the other one")
    source_options(parser)
    parser.add_argument("--text", action="store_true", help="A and B are the passages themselves")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="default: text")
    parser.add_argument(
        "--unsupported",
        action="store_true",
        help="also list what the shorter text says and the longer one does not bear out",
    )
    parser.add_argument(
        "--pairs", metavar="FILE", help='JSON lines {"id", "a", "b"} in, one verdict each out'
    )
    return parser


def main(arguments: list[str]) -> int:
    """Compare and print one verdict, or one per pair."""
    options = parser().parse_args(arguments)
    if options.pairs is not None:
        if options.a is not None:
            raise UsageError("--pairs takes no A and B", remedy="give one or the other")
        return _compare_pairs(options.pairs, with_unsupported=options.unsupported)
    if options.b is None:
        raise UsageError("two sources to compare are needed", remedy="claimreader compare A B")
    return _compare_two(options)


def _compare_two(options: argparse.Namespace) -> int:
    if options.text:
        a, b = from_text(options.a, source="A"), from_text(options.b, source="B")
    else:
        a, b = (workbench.read(source, stdin=sys.stdin.buffer) for source in (options.a, options.b))
    verdict, warnings = workbench.compare_articles(a, b, with_unsupported=options.unsupported)
    if options.format == "json":
        print(json_text(verdict_document(a, b, verdict, warnings), indent=2))
    else:
        print(verdict_text(a, b, verdict, warnings))
    return FINE


def _compare_pairs(source: str, *, with_unsupported: bool) -> int:
    with open_lines(source) as lines:
        for number, a, b, pair_id in _pairs(source, lines):
            article_a = from_text(a, source=f"{source}:{number}:a")
            article_b = from_text(b, source=f"{source}:{number}:b")
            verdict, warnings = workbench.compare_articles(
                article_a, article_b, with_unsupported=with_unsupported
            )
            answer = {"id": pair_id, **verdict_document(article_a, article_b, verdict, warnings)}
            print(json_text(answer), flush=True)
    return FINE


def _pairs(source: str, lines: Iterable[str]) -> Iterator[tuple[int, str, str, Any]]:
    """Line number, both texts and the id of each pair; blank lines are skipped."""
    numbered = enumerate(lines, start=1)
    while True:
        try:
            number, line = next(numbered)
        except StopIteration:
            return
        except UnicodeDecodeError as error:
            raise InputError("is not UTF-8 text", where=source, remedy="convert it to UTF-8") from error
        if not line.strip():
            continue
        try:
            pair = json.loads(line)
            a, b = pair["a"], pair["b"]
            if not isinstance(a, str) or not isinstance(b, str):
                raise TypeError("a and b are texts")
        except (json.JSONDecodeError, KeyError, TypeError) as error:
            shape = 'each line must be {"id": ..., "a": "text", "b": "text"}'
            raise InputError("not a pair", where=f"{source}:{number}", remedy=shape) from error
        yield number, a, b, pair.get("id")


def verdict_document(a: Article, b: Article, verdict: Verdict, warnings: Iterable[Warning]) -> dict[str, Any]:
    """The answer to one pair, as JSON values."""
    return {
        "verdict": verdict.verdict,
        "duplicate": verdict.duplicate,
        "contradiction": verdict.contradiction,
        "type": verdict.type,
        "differs": [list(values) for values in verdict.differs],
        "reason": verdict.reason,
        "warnings": [
            {
                "kind": warning.kind,
                "type": warning.type,
                "confidence": warning.confidence,
                "quotes": list(_quotes(a, b, warning)),
                "differs": [list(values) for values in warning.differs],
                "reason": warning.reason,
            }
            for warning in warnings
        ],
    }


def verdict_text(a: Article, b: Article, verdict: Verdict, warnings: Iterable[Warning]) -> str:
    """The answer for a person: the verdict, then each finding with both quotes."""
    lines = [f"{of_kind(verdict.verdict)}: {verdict.reason}" if verdict.reason else verdict.verdict]
    for warning in warnings:
        first, second = _quotes(a, b, warning)
        lines.append(f"{of_kind(warning.kind)} ({warning.type}, {warning.confidence:.2f}): {warning.reason}")
        lines += [
            f"  {coloured(printable(source) + ':', DIM)} {' '.join(words.split())}"
            for source, words in ((a.source, first), (b.source, second))
            if words
        ]
    return "\n".join(lines)


def _quotes(a: Article, b: Article, warning: Warning) -> tuple[str, str]:
    first, second = warning.spans[:2]
    return first.of(a.text), second.of(b.text)
