from collections.abc import Mapping
from pathlib import Path

import pytest

from reader.config import Config, effective
from reader.keys import Keymap
from reader.model.errors import ConfigError


class Places:
    """A settings file of one's own, a project with a folder in it, and the environment."""

    def __init__(self, folder: Path) -> None:
        self.own = folder / "home" / "config.toml"
        self.project = folder / "project"
        self.inside = self.project / "articles" / "may"
        self.own.parent.mkdir()
        self.inside.mkdir(parents=True)
        (self.project / ".git").mkdir()
        self.own.write_text("")
        self.environment = {"CLAIMREADER_CONFIG": str(self.own)}

    def held(self, more: Mapping[str, str] | None = None) -> tuple[Config, Mapping[str, str]]:
        found = effective({**self.environment, **(more or {})}, self.inside)
        return found.config, found.origins


@pytest.fixture
def places(tmp_path: Path) -> Places:
    return Places(tmp_path)


def test_the_environment_counts_before_the_project_and_that_before_ones_own_file(places: Places) -> None:
    assert places.held() == (Config(), {})
    places.own.write_text('theme = "paper"\nwidth = 60\n[check]\njobs = 3\n')
    (places.project / "claimreader.toml").write_text("width = 70\n[check]\n  min_confidence = 1\n")
    config, origins = places.held({"CLAIMREADER_WIDTH": "90", "CLAIMREADER_THEME": ""})
    assert config == Config(theme="paper", width=90, jobs=3, min_confidence=1.0)
    assert origins == {
        "theme": f"{places.own}:1:1",
        "width": "CLAIMREADER_WIDTH",
        "check.jobs": f"{places.own}:4:1",
        "check.min_confidence": f"{places.project}/claimreader.toml:3:3",
    }
    assert places.held()[0].width == 70


def test_the_library_is_a_whole_path_an_address_or_off_and_no_project_s_business(places: Places) -> None:
    for written, meant in {
        "/data/read.db": "/data/read.db",
        "~/read.db": "~/read.db",
        "postgresql://news.example/read": "postgresql://news.example/read",
        "None": "off",
        "off": "off",
    }.items():
        places.own.write_text(f'library = "{written}"')
        assert places.held()[0].library == meant
    environment = {"CLAIMREADER_LIBRARY": "here.db"}
    assert places.held(environment)[0].library == str(Path("here.db").absolute())
    places.own.write_text('library = "read.db"')
    with pytest.raises(
        ConfigError, match=r'config\.toml:1:1: library must be a whole path, postgresql://… or "off", not'
    ):
        places.held()
    places.own.write_text("")
    (places.project / "claimreader.toml").write_text('library = "/data/read.db"')
    with pytest.raises(ConfigError, match="a project cannot set library"):
        places.held()


def test_a_python_project_has_them_in_a_table_of_its_own(places: Places) -> None:
    toml = places.project / "pyproject.toml"
    toml.write_text(
        '[project]\nname = "x"\n'
        "[tool.claimreader]\nwidth = 66\n[tool.claimreader.check]\nmin_confidence = 1\n"
    )
    config, origins = places.held()
    assert (config.width, config.min_confidence) == (66, 1.0)
    assert origins == {"width": f"{toml}:4:1", "check.min_confidence": f"{toml}:6:1"}
    toml.write_text("[tool.claimreader]\nwidht = 66\n")
    with pytest.raises(
        ConfigError, match=r"pyproject.toml:2:1: there is no setting 'widht'; did you mean 'width'"
    ):
        places.held()
    toml.write_text("[tool.other]\nwidht = 66\nnonsense")
    assert places.held() == (Config(), {})
    toml.write_text("[tool]\nclaimreader = 3\n#[tool.claimreader]")
    with pytest.raises(ConfigError, match=r"tool\.claimreader must be a table"):
        places.held()


def test_the_nearest_file_counts_and_nothing_above_the_project(places: Places) -> None:
    (places.project.parent / "claimreader.toml").write_text("width = 41\n")
    assert places.held()[0].width == 80
    (places.project / "claimreader.toml").write_text("width = 42\n")
    assert places.held()[0].width == 42
    (places.inside / "claimreader.toml").write_text("width = 43\n")
    assert places.held()[0].width == 43


def test_lists_and_numbers_are_understood_in_the_environment(places: Places) -> None:
    config, _ = places.held(
        {"CLAIMREADER_CHECK_ONLY": "dispute, update", "CLAIMREADER_CHECK_MIN_CONFIDENCE": ".5"}
    )
    assert (config.only, config.min_confidence) == (("dispute", "update"), 0.5)


def test_the_environment_can_name_a_preset_under_ones_own_keys(places: Places) -> None:
    places.own.write_text('[keys]\n"zen" = "A"\n')
    config, origins = places.held({"CLAIMREADER_KEYS_PRESET": "vim"})
    assert config.keys == Keymap("vim", {"zen": ("A",)})
    assert origins == {"keys": "CLAIMREADER_KEYS_PRESET"}
    assert places.held()[1] == {"keys": f"{places.own}:1:1"}
    places.own.unlink()
    places.environment = {"XDG_CONFIG_HOME": str(places.own.parent)}
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CONFIG_HOME", str(places.own.parent))
        assert places.held({"CLAIMREADER_KEYS_PRESET": "plain"})[0].keys == Keymap("plain")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('[keys]\nquit = "q"', ":1:1: a project cannot set keys; set it in "),
        ("[check]\njobs = 900", ":2:1: a project cannot set check.jobs; set it in "),
        ("mouse = false", ":1:1: a project cannot set mouse; set it in "),
        (
            'save_folder = "../.."',
            ":1:1: save_folder of a project must lie in the project; name a folder below",
        ),
        ('save_folder = "/etc"', ":1:1: save_folder of a project must lie in the project"),
        ('save_folder = "~"', ":1:1: save_folder of a project must lie in the project"),
        ("width = ", "claimreader.toml:1:9: this is not TOML"),
        ("theme = 1", ":1:1: theme must be a text"),
    ],
)
def test_a_project_cannot_reach_out_of_its_folder_or_change_keys(
    text: str, message: str, places: Places
) -> None:
    (places.project / "claimreader.toml").write_text(text)
    with pytest.raises(ConfigError) as failure:
        places.held()
    assert message in str(failure.value)


def test_a_projects_folder_for_notes_is_in_the_project(places: Places) -> None:
    (places.project / "claimreader.toml").write_text('save_folder = "notes"')
    assert places.held()[0].save_folder == places.project / "notes"


@pytest.mark.parametrize(
    ("variables", "message"),
    [
        ({"CLAIMREADER_WIDTH": "9"}, "CLAIMREADER_WIDTH: width must be a number from 40 to 200, not 9"),
        (
            {"CLAIMREADER_WIDTH": "wide"},
            "CLAIMREADER_WIDTH: width must be a number from 40 to 200, not 'wide'",
        ),
        (
            {"CLAIMREADER_CHECK_ONLY": "dispute,updte"},
            "CLAIMREADER_CHECK_ONLY: there is no kind of warning 'updte'; did you mean 'update'?",
        ),
        (
            {"CLAIMREADER_CHECK_MIN_CONFIDENCE": "2"},
            "CLAIMREADER_CHECK_MIN_CONFIDENCE: check.min_confidence must be a number from 0 to 1, not 2.0",
        ),
        (
            {"CLAIMREADER_CHECK_MIN_CONFIDENCE": "high"},
            "CLAIMREADER_CHECK_MIN_CONFIDENCE: check.min_confidence must be a number from 0 to 1, not 'high'",
        ),
        (
            {"CLAIMREADER_KEYS_PRESET": "vi"},
            "CLAIMREADER_KEYS_PRESET: there is no preset 'vi'; did you mean 'vim'?",
        ),
    ],
)
def test_a_mistake_in_the_environment_names_the_variable(
    variables: Mapping[str, str], message: str, places: Places
) -> None:
    with pytest.raises(ConfigError) as failure:
        places.held(variables)
    assert str(failure.value) == message


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"\xff\xfe", "is not UTF-8 text; save it as UTF-8"),
        (b"# " + b"x" * 2_000_000, "larger than 1024 KB, so it holds no settings"),
        (b"[check]\nonly = []", ":2:1: check.only must be a list of texts such as ['duplicate'], not []"),
        (b"[check]\nonly = [3]", ":2:1: check.only must be a list of texts"),
        (
            b"[check]\nonly = ['a']",
            ":2:1: there is no kind of warning 'a'; known are duplicate, contradiction",
        ),
        (b"[check]\njbs = 3", ":2:1: there is no setting 'jbs'; did you mean 'jobs'?"),
        (b"[check]\nexclude = [1]", ":2:1: check.exclude must be a list of texts, not [1]"),
        (b"check = 3", ":1:1: check must be a table; write [check]"),
        (
            b"[check]\nmin_confidence = true",
            ":2:1: check.min_confidence must be a number from 0 to 1, not True",
        ),
    ],
)
def test_every_other_mistake_is_one_line_too(content: bytes, message: str, places: Places) -> None:
    places.own.write_bytes(content)
    with pytest.raises(ConfigError) as failure:
        places.held()
    assert message in str(failure.value)
    assert str(failure.value).startswith(f"{places.own}:")


def test_a_byte_order_mark_and_the_line_ends_of_windows_are_no_mistakes(places: Places) -> None:
    places.own.write_bytes(b"\xef\xbb\xbftheme = 'paper'\r\nwidth = 3\r\n")
    with pytest.raises(ConfigError, match=":2:1: width must be"):
        places.held()


def test_a_folder_that_is_gone_is_no_project(places: Places, monkeypatch: pytest.MonkeyPatch) -> None:
    def gone() -> Path:
        raise FileNotFoundError

    monkeypatch.setattr(Path, "cwd", gone)
    assert effective(places.environment).config == Config()
