from dataclasses import replace
from pathlib import Path

import pytest

from reader.export import FORMATS
from reader.model import Analysis, Article
from reader.model.errors import ConfigError, OutputError
from reader.workbench import Exporting

ARTICLE = Article("dam.txt", "Dam", "Dam", ())


def test_every_format_names_a_file_of_its_own_kind_that_does_not_exist(tmp_path: Path) -> None:
    exporting = Exporting(tmp_path)
    assert [name for name, _ in exporting.formats] == list(FORMATS)
    assert exporting.path("json", ARTICLE) == tmp_path / "dam.findings.json"
    (tmp_path / "dam.findings.json").touch()
    assert exporting.path("json", ARTICLE) == tmp_path / "dam.findings-2.json"


def test_what_exists_is_not_overwritten(tmp_path: Path) -> None:
    exporting, path = Exporting(tmp_path), tmp_path / "dam.md"
    exporting.write("markdown", path, ARTICLE, Analysis(ARTICLE.id), ())
    assert "# Dam\n" in path.read_text()
    path.write_text("My own words.")
    with pytest.raises(OutputError):
        exporting.write("markdown", path, ARTICLE, Analysis(ARTICLE.id), ())
    assert path.read_text() == "My own words."


def test_what_was_written_before_is_brought_up_to_date(tmp_path: Path) -> None:
    exporting, path = Exporting(tmp_path), tmp_path / "dam.md"
    exporting.write("obsidian", path, ARTICLE, Analysis(ARTICLE.id), ())
    path.write_text(path.read_text() + "My own words.\n")
    exporting.write("obsidian", path, replace(ARTICLE, title="The dam"), Analysis(ARTICLE.id), ())
    assert "# The dam\n" in path.read_text()
    assert path.read_text().endswith("My own words.\n")


def test_the_readers_templates_are_offered_and_written_too(tmp_path: Path) -> None:
    templates = tmp_path / "templates"
    exporting = Exporting(tmp_path, templates)
    assert len(exporting.formats) == len(FORMATS)
    templates.mkdir()
    (templates / "brief.org.j2").write_text("* {{ title }}\n")
    (templates / "broken").write_text("{{ titel }}")
    assert exporting.formats[-2:] == [("brief.org.j2", "Your template"), ("broken", "Your template")]
    path = exporting.path("brief.org.j2", ARTICLE)
    assert path == tmp_path / "dam.template.org"
    exporting.write("brief.org.j2", path, ARTICLE, Analysis(ARTICLE.id), ())
    assert path.read_text() == "* Dam\n"
    with pytest.raises(OutputError, match="the file exists"):
        exporting.write("brief.org.j2", path, ARTICLE, Analysis(ARTICLE.id), ())
    assert exporting.path("broken", ARTICLE) == tmp_path / "dam.template.txt"
    with pytest.raises(ConfigError, match="'titel' is undefined"):
        exporting.write("broken", tmp_path / "x", ARTICLE, Analysis(ARTICLE.id), ())
