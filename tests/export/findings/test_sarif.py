import json
from dataclasses import replace
from typing import Any, get_args

from pydantic_sarif.model import StaticAnalysisResultsFormatSarifVersion210JsonSchema as SarifLog

from reader.export import Annotated, render, render_all
from reader.export.findings.rules import RULES
from reader.export.findings.sarif import fingerprint
from reader.model import Analysis, Article, Block, Span, Warning, WarningKind


def run_of(text: str) -> Any:
    SarifLog.model_validate_json(text)
    log = json.loads(text)
    assert log["version"] == "2.1.0"
    (run,) = log["runs"]
    return run


def test_every_kind_of_warning_is_a_rule() -> None:
    assert set(RULES) == set(get_args(WarningKind))


def test_a_warning_is_a_result_with_both_places(article: Article, analysis: Analysis) -> None:
    run = run_of(render("sarif", article, analysis, ()))
    result = run["results"][0]
    rule = run["tool"]["driver"]["rules"][result["ruleIndex"]]
    assert (result["ruleId"], rule["id"], result["level"], result["rank"]) == (
        "contradiction",
        "contradiction",
        "warning",
        93.0,
    )
    assert result["message"]["text"] == "12 and nine boats cannot both be right."
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"] == {"uri": "news/boats.txt"}
    assert place["region"] == {
        "startLine": 3,
        "startColumn": 16,
        "endLine": 3,
        "endColumn": 35,
        "snippet": {"text": "12 boats were lost."},
    }
    assert [each["snippet"]["text"] for each in result["locations"][0]["annotations"]] == ["12"]
    (other,) = result["relatedLocations"]
    assert other["id"] == 1
    assert other["physicalLocation"]["region"]["startLine"] == 5


def test_of_another_article_only_the_name_is_known(article: Article, analysis: Analysis) -> None:
    fault, elsewhere = run_of(render("sarif", article, analysis, ()))["results"][1:]
    assert fault["message"]["text"] == RULES["dangling_citation"].explanation
    assert elsewhere["message"]["text"].endswith("The other quote is in another article: abc")
    assert "relatedLocations" not in elsewhere


def test_lines_count_in_the_source(article: Article, analysis: Analysis) -> None:
    known = replace(article, line_starts=(0, 40))
    run = run_of(render("sarif", known, analysis, ()))
    assert "contents" not in run["artifacts"][0]
    region = run["results"][0]["relatedLocations"][0]["physicalLocation"]["region"]
    assert (region["startLine"], region["startColumn"]) == (2, 15)
    run = run_of(render("sarif", article, analysis, ()))
    assert run["artifacts"][0]["contents"]["text"] == article.text


def test_several_articles_are_one_run(article: Article, analysis: Analysis) -> None:
    second = replace(article, source="b.txt")
    run = run_of(render_all("sarif", [Annotated(article, analysis), Annotated(second, analysis)]))
    assert [each["location"]["uri"] for each in run["artifacts"]] == ["news/boats.txt", "b.txt"]
    assert run_of(render_all("sarif", []))["results"] == []


def test_a_fingerprint_stays_when_the_quotes_move_and_goes_when_they_change() -> None:
    text = "One boat sank.\nTwo boats sank."
    warning = Warning("w1", "contradiction", "number", 0.9, (), (Span(0, 14), Span(15, 30)))
    here = Article("a", "a", text, ())
    moved = replace(here, text="Well.\n\n" + text.replace("boat ", "boat  "))
    shifted = replace(warning, spans=(Span(22, 38), Span(7, 22)))
    assert fingerprint(here, warning) == fingerprint(moved, shifted)
    assert fingerprint(here, warning) != fingerprint(here, replace(warning, kind="dispute"))
    assert fingerprint(here, warning) != fingerprint(replace(here, text=text.replace("Two", "Ten")), warning)


def test_a_reason_cannot_make_a_link(article: Article) -> None:
    warning = Warning("w1", "duplicate", "near", 0.5, (), (Span(0, 0),), reason="see [this](1)")
    run = run_of(render("sarif", article, Analysis(article.id, warnings=(warning,)), ()))
    assert run["results"][0]["message"]["text"] == "see \\[this\\](1)"


def test_a_warning_over_an_empty_article_lies_inside_it() -> None:
    article = Article("a", "a", "", (Block(Span(0, 0), "paragraph"),))
    warning = Warning("w1", "duplicate", "near", 0.5, (), (Span(0, 0),))
    run = run_of(render("sarif", article, Analysis(article.id, warnings=(warning,)), ()))
    region = run["results"][0]["locations"][0]["physicalLocation"]["region"]
    assert (region["startColumn"], region["endColumn"]) == (1, 1)
