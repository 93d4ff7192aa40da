from pathlib import Path

import pytest

from reader.export import Annotated, render_template, template_named, templates_in
from reader.export.templates import rendering
from reader.export.templates.rendering import told
from reader.export.templating import LARGEST_TEMPLATE, fill_template
from reader.model import Analysis, Article, Note
from reader.model.errors import ConfigError, UsageError


@pytest.fixture
def each(article: Article, analysis: Analysis, notes: tuple[Note, ...]) -> Annotated:
    return Annotated(article, analysis, notes)


def made(folder: Path, source: str, each: Annotated, name: str = "mine.md.j2") -> str:
    path = folder / name
    path.write_text(source, encoding="utf-8")
    return fill_template(path, told(each))


def test_a_template_sees_what_the_schema_describes(each: Annotated, tmp_path: Path) -> None:
    source = (
        "{{ title }} from {{ source }}\n"
        "{% for note in notes %}\n"
        "- {{ note.quote | markdown }}{% if note.text %}: {{ note.text | one_line }}{% endif %}\n\n"
        "{% endfor %}\n"
        "{{ warnings[0].quotes[1] }} {{ metadata.authors | length }} "
        "{{ claims | map(attribute='speaker') | list }}\n"
    )
    assert made(tmp_path, source, each) == (
        "Boats *lost* [1] from news/boats.txt\n"
        "- 12 boats were lost.: # Ask [him] - twice 1. or more\n"
        "- Boats \\*lost\\* \\[1\\]\n"
        "Nine boats were lost. 0 ['The mayor', None]\n"
    )


@pytest.mark.parametrize(
    ("name", "expected"),
    [("a.html", "&lt;/script&gt;"), ("a.HTML.j2", "&lt;/script&gt;"), ("a.xml.jinja", "&lt;/script&gt;"),
     ("a.md", "</script>"), ("a.html.md", "</script>")],
)  # fmt: skip
def test_values_are_escaped_where_the_name_says_markup(
    hostile: Annotated, tmp_path: Path, name: str, expected: str
) -> None:
    assert made(tmp_path, "{{ title[:9] }}", hostile, name) == expected


def test_a_template_may_include_one_of_its_folder_and_no_other(each: Annotated, tmp_path: Path) -> None:
    folder = tmp_path / "templates"
    folder.mkdir()
    (folder / "part.md").write_text("{{ title }}", encoding="utf-8")
    (tmp_path / "secret.md").write_text("secret", encoding="utf-8")
    assert made(folder, "{% include 'part.md' %}", each) == "Boats *lost* [1]"
    for name in ("../secret.md", str(tmp_path / "secret.md")):
        with pytest.raises(ConfigError):
            made(folder, f"{{% include '{name}' %}}", each)


@pytest.mark.parametrize(
    "source",
    [
        "{{ title.__class__ }}",
        "{{ ''.__class__.__mro__[1].__subclasses__() }}",
        "{{ title['__class__'] }}",
        "{{ (title | attr('__class__')) }}",
        "{{ '{0.__class__}'.format(title) }}",
        "{{ '{x.__class__}'.format_map({'x': 1}) }}",
        "{{ self.__init__.__globals__ }}",
        "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
        "{{ lipsum.__globals__ }}",
        "{{ notes.append(1) }}",
        "{{ metadata.update({'a': 1}) }}",
        "{% for i in range(999999999) %}{% endfor %}",
        "{{ (joiner.__call__.__func__.__code__) }}",
    ],
)
def test_a_template_reaches_nothing_of_python(each: Annotated, tmp_path: Path, source: str) -> None:
    with pytest.raises(ConfigError):
        made(tmp_path, f"one\n{source}", each)


@pytest.mark.parametrize(
    ("source", "line", "words"),
    [
        ("a\n{% if %}", 2, "Expected an expression"),
        ("a\nb\n{{ titel }}", 3, "'titel' is undefined"),
        ("{{ metadata.author }}", 1, "has no attribute 'author'"),
        ("a\n{{ 1 // 0 }}", 2, "the template does not work: "),
        ("a\n{{ title + 1 }}", 2, "the template does not work: "),
        ("{% for a in notes %}", 1, "Unexpected end of template"),
        ("a\n\n{{ title | shout }}", 3, "No filter named 'shout'"),
    ],
)
def test_a_mistake_is_told_with_its_line(
    each: Annotated, tmp_path: Path, source: str, line: int, words: str
) -> None:
    with pytest.raises(ConfigError) as told:
        made(tmp_path, source, each)
    assert told.value.where == f"{tmp_path / 'mine.md.j2'}:{line}"
    assert words in told.value.what
    assert "\n" not in str(told.value)


def test_a_mistake_in_an_included_template_names_that_one(each: Annotated, tmp_path: Path) -> None:
    (tmp_path / "part.md").write_text("\n{{ titel }}", encoding="utf-8")
    with pytest.raises(ConfigError) as told:
        made(tmp_path, "{% include 'part.md' %}", each)
    assert told.value.where == f"{tmp_path / 'part.md'}:2"


def test_a_template_that_calls_itself_for_ever_is_told(each: Annotated, tmp_path: Path) -> None:
    with pytest.raises(ConfigError):
        made(tmp_path, "{% macro again() %}{{ again() }}{% endmacro %}{{ again() }}", each)


@pytest.mark.parametrize("data", [b"\xff", b"x" * (LARGEST_TEMPLATE + 1)])
def test_what_is_no_template_is_told(each: Annotated, tmp_path: Path, data: bytes) -> None:
    (tmp_path / "a.md").write_bytes(data)
    with pytest.raises(ConfigError, match="the template"):
        fill_template(tmp_path / "a.md", told(each))
    with pytest.raises(ConfigError, match=r"cannot be read \(No such file"):
        fill_template(tmp_path / "b.md", told(each))


def test_a_process_fills_the_template_or_says_what_is_wrong(each: Annotated, tmp_path: Path) -> None:
    path = tmp_path / "mine.md"
    path.write_text("{{ title }}: {{ notes[1].text }} \ud7ff é", encoding="utf-8")
    assert render_template(path, each) == f"Boats *lost* [1]: {each.notes[1].text} \ud7ff é"
    path.write_text("a\n{{ titel }}", encoding="utf-8")
    with pytest.raises(ConfigError) as told_of:
        render_template(path, each)
    assert str(told_of.value) == f"{path}:2: 'titel' is undefined"


ENDLESS = "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}"


@pytest.mark.parametrize(
    "source",
    [ENDLESS, "{{ 9 ** (9 ** 9) }}", "{{ 'x' * 9999999999 }}", "{{ '%9999999999d' % 1 }}",
     "{% set ns = namespace(t='x') %}{% for a in range(99) %}{% set ns.t = ns.t * 2 %}{% endfor %}"],
)  # fmt: skip
def test_a_template_that_would_never_end_or_fill_the_machine_is_stopped(
    each: Annotated, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, source: str
) -> None:
    monkeypatch.setattr(rendering, "PATIENCE", 1.0)
    path = tmp_path / "mine.md"
    path.write_text(source, encoding="utf-8")
    with pytest.raises(ConfigError, match=r"the template (takes too long|needs too much memory)"):
        render_template(path, each)


def test_a_process_that_is_ended_by_the_system_is_told(
    each: Annotated, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.executable", "/bin/true")
    with pytest.raises(ConfigError, match="takes too long or too much memory; look for a loop that does not"):
        render_template(tmp_path / "mine.md", each)


def test_templates_are_found_by_file_or_by_name(tmp_path: Path) -> None:
    folder = tmp_path / "templates"
    with pytest.raises(UsageError, match="there is no template 'brief'; name a file, or put templates into"):
        template_named("brief", folder)
    folder.mkdir()
    (folder / "brief.md.j2").touch()
    (folder / ".hidden").touch()
    assert templates_in(folder) == (folder / "brief.md.j2",)
    assert template_named("brief", folder) == template_named("brief.md.j2", folder) == folder / "brief.md.j2"
    assert template_named(str(folder / "brief.md.j2"), tmp_path) == folder / "brief.md.j2"
    with pytest.raises(UsageError, match=r"there are: brief\.md\.j2"):
        template_named("long", folder)


def test_a_hostile_article_stays_text(hostile: Annotated, tmp_path: Path) -> None:
    text = made(tmp_path, "{{ title }}{{ notes[0].text }}{{ text }}", hostile)
    assert "{{ 7 * 7 }}" in text
    text.encode("utf-8")
    assert "\x1b" not in text
