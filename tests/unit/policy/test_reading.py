import json
import tomllib
from pathlib import Path, PurePath
from typing import Any

import fastjsonschema
import pytest
import tomli_w
from hypothesis import given
from hypothesis import strategies as st

from onpe_desktop.policy import Policy, PolicyError, TrustedKey
from onpe_desktop.policy.reading import _FIELDS, read_file, read_policy
from onpe_desktop.settings import THEMES

KEY = "RWQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO3"  # of minisign's own releases
SCHEMA = json.loads((Path(__file__).parents[3] / "docs" / "policy.schema.json").read_text(encoding="utf-8"))
EVERYTHING = f"""\
printing = false
export = false
copy = false
notes = true
bookmarks = false
themes = ["light", "contrast-dark"]
languages = ["fr"]
drop_folder = '\\\\serveur\\packs'
revoked_keys = ["0123456789ABCDEF"]
unsigned_packs = true
start_page = "reperes/numero-119"

[discretion]
pin = true
idle_minutes = 10

[[trusted_keys]]
name = "Une éditrice"
key = "{KEY}"

[[trusted_keys]]
name = "Un département"
key = "{KEY}"
dossiers = ["carte-locale"]
"""

valid = fastjsonschema.compile(SCHEMA)


def read(text: str) -> Policy:
    return read_policy(text.encode(), "policy.toml")


def test_an_empty_file_allows_what_no_file_allows() -> None:
    assert read("") == Policy(is_set=True)


def test_every_field_is_read() -> None:
    assert read(EVERYTHING) == Policy(
        printing=False, export=False, copy=False, notes=True, bookmarks=False, discretion_pin=True, idle_minutes=10,
        themes=("light", "contrast-dark"), languages=("fr",), drop_folder=PurePath("\\\\serveur\\packs"),
        trusted_keys=(TrustedKey("Une éditrice", KEY), TrustedKey("Un département", KEY, ("carte-locale",))),
        revoked_keys=("0123456789ABCDEF",), unsigned_packs=True, start_page="reperes/numero-119", is_set=True,
    )  # fmt: skip


def test_a_key_has_the_number_that_minisign_shows() -> None:
    assert TrustedKey("minisign", KEY).number == "E7620F1842B4E81F"


@pytest.mark.parametrize(
    ("text", "line", "named"),
    [
        ("printing = true\nprintin = false\n", 2, "printin"),
        ('printing = "oui"\n', 1, "printing"),
        ("# en tête\n\n[discretion]\npin = true\nminutes = 3\n", 5, "discretion.minutes"),
        ("[discretion]\nidle_minutes = 61\n", 2, "idle_minutes"),
        ("discretion = { pin = 1 }\n", 1, "discretion.pin"),
        ("export = false\n[inconnue]\nprinting = true\n", 2, "inconnue"),
        ("themes = []\n", 1, "themes"),
        ('themes = ["pink"]\n', 1, "themes"),
        ('\ndrop_folder = "packs"\n', 2, "drop_folder"),
        ('start_page = "../etc"\n', 1, "start_page"),
        (f'[[trusted_keys]]\nname = "a"\nkey = "{KEY}"\n[[trusted_keys]]\nname = "b"\nkey = "RWQ"\n', 6, "key"),
        (f'[[trusted_keys]]\nname = "a"\nkey = "{KEY}"\n[[trusted_keys]]\nname = "b"\n', 4, "key"),
        ("revoked_keys = [12]\n", 1, "revoked_keys"),
        ("trusted_keys = 3\n", 1, "trusted_keys"),
        ("printing = true\nexport = \n", 2, "TOML"),
        ("printing = true\nprinting = true\n", 2, "TOML"),
    ],
)
def test_a_fault_names_key_and_line(text: str, line: int, named: str) -> None:
    with pytest.raises(PolicyError) as caught:
        read(text)
    assert caught.value.message.startswith(f"policy.toml, ligne {line}\u00a0: ")
    assert named in caught.value.message
    assert "policy check" in caught.value.next_step


def test_another_encoding_names_the_line() -> None:
    with pytest.raises(PolicyError, match=r"ligne 2.*UTF-8"):
        read_policy("printing = true\n# règle\n".encode("latin-1"), "policy.toml")


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(PolicyError, match=r"absent\.toml"):
        read_file(tmp_path / "absent.toml")


def test_the_schema_has_the_same_keys_and_the_same_defaults() -> None:
    assert set(SCHEMA["properties"]) == set(_FIELDS)
    for key, rule in SCHEMA["properties"].items():
        if "default" in rule:
            assert getattr(Policy(), key) == rule["default"]
    assert SCHEMA["properties"]["themes"]["items"]["enum"] == list(THEMES)
    assert valid(tomllib.loads(EVERYTHING))


_ANYTHING: st.SearchStrategy[Any] = (
    st.booleans() | st.integers(-5, 100) | st.text(max_size=5) | st.lists(st.integers(0, 9), max_size=2)
)
_VALUES: dict[str, st.SearchStrategy[Any]] = {
    "themes": st.lists(st.sampled_from([*THEMES, "pink"]), max_size=3),
    "languages": st.lists(st.sampled_from(["fr", "en", "de"]), max_size=2),
    "revoked_keys": st.lists(st.sampled_from(["0123456789ABCDEF", "0123456789abcdef", "12"]), max_size=2),
    "start_page": st.sampled_from(["home", "emergency", "reperes/loi", "reperes/", "/loi", "Repères", "a/1"]),
    "drop_folder": st.sampled_from(["/srv/packs", "C:\\packs", "C:packs", "\\\\s\\p", "\\\\s", "packs", "", "D:/p"]),
    "discretion": st.dictionaries(
        st.sampled_from(["pin", "idle_minutes", "delay"]), st.booleans() | st.integers(-1, 62), max_size=2
    ),
    "trusted_keys": st.lists(
        st.fixed_dictionaries(
            {"name": st.sampled_from(["Une éditrice", " "])},
            optional={
                "key": st.sampled_from([KEY, KEY[:-1], "X" + KEY[1:], KEY[:-1] + "!"]),
                "dossiers": st.sampled_from([["reperes"], [], ["Repères"]]),
                "other": st.just(1),
            },
        ),
        max_size=2,
    ),
}


_LINES = st.one_of(
    *(st.tuples(st.just(key), _VALUES.get(key, st.booleans()) | _ANYTHING) for key in _FIELDS),
    st.tuples(st.just("other"), st.booleans()),
)


@given(st.lists(_LINES, max_size=3).map(dict))
def test_schema_and_program_take_the_same_files(table: dict[str, Any]) -> None:
    try:
        valid(table)
        expected = True
    except fastjsonschema.JsonSchemaValueException:
        expected = False
    try:
        read(tomli_w.dumps(table))
        taken = True
    except PolicyError:
        taken = False
    assert taken is expected
