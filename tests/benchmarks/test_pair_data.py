import json
from pathlib import Path

from benchmarks.pair_data import Pair, documents, pair_sets

SUMMEDITS = [
    {"doc": "A long text.", "summary": "A text.", "original_summary": "A text.", "label": 1},
    {"doc": "A long text.", "summary": "No text.", "original_summary": "A text.", "label": 0},
]
MRPC = 'index\tlabel\tsentence1\tsentence2\n1\t1\tShe said so .\t"She said "" so "" ."\n2\t0\tOne .\tTwo .\n'


def test_summedits_asks_both_questions(tmp_path: Path) -> None:
    (tmp_path / "mail.json").write_text(json.dumps(SUMMEDITS), encoding="utf-8")
    document, same = pair_sets(tmp_path)
    assert (document.name, document.question, len(document.pairs)) == ("mail", "document", 2)
    assert same.question == "same"
    assert same.pairs == (Pair("A text.", "No text.", "contradicts", "A long text."),)
    assert documents(tmp_path) == ["A long text."]


def test_mrpc_tables_are_read_with_their_quotation_marks(tmp_path: Path) -> None:
    (tmp_path / "validation.tsv").write_text(MRPC, encoding="utf-8")
    (pairs,) = pair_sets(tmp_path)
    assert pairs.question == "paraphrase"
    assert [(pair.b, pair.agree) for pair in pairs.pairs] == [('She said " so " .', True), ("Two .", False)]


def test_files_of_other_shapes_are_left_out(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text('{"doc": 1}', encoding="utf-8")
    (tmp_path / "b.json").write_text('[{"doc": 1}]', encoding="utf-8")
    (tmp_path / "c.tsv").write_text("x\ty\n1\t2\n", encoding="utf-8")
    (tmp_path / "d.txt").write_text("text", encoding="utf-8")
    assert list(pair_sets(tmp_path)) == []
