"""The English catalogue is what the sources say, whole and well made. `packaging/translate.py` renews it."""

import re
from pathlib import Path

import pytest
from translate import CATALOGUE, PACKAGE, wanted
from translating.extraction import SAID, Message, messages, unsaid, untranslated
from translating.linguist import Catalogue, compile_catalogue, read, write

from onpe_desktop.text import typeset_french

RENEW = "run: .venv/bin/python packaging/translate.py"
PLACEHOLDER = re.compile(r"\{\w*\}")


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return read(CATALOGUE)


def test_every_message_of_the_sources_is_in_the_catalogue_and_nothing_else(catalogue: Catalogue) -> None:
    sources = set(wanted())
    assert sources - catalogue.translations.keys() == set(), RENEW
    assert catalogue.translations.keys() - sources == set(), RENEW


def test_every_message_is_translated(catalogue: Catalogue) -> None:
    assert catalogue.missing == [], "give packaging/translate.py a JSON file of them with their English"


def test_the_compiled_catalogue_is_the_newest(tmp_path: Path) -> None:
    compile_catalogue(CATALOGUE, tmp_path / "new.qm")
    assert (tmp_path / "new.qm").read_bytes() == CATALOGUE.with_suffix(".qm").read_bytes(), RENEW


def test_placeholders_are_the_same(catalogue: Catalogue) -> None:
    wrong = [
        message
        for message, words in catalogue.translations.items()
        if sorted(PLACEHOLDER.findall(message.source)) != sorted(PLACEHOLDER.findall(words))
    ]
    assert wrong == []


def test_keys_of_menus_and_labels_are_kept(catalogue: Catalogue) -> None:
    marks = re.compile(r"&(?=\w)(?!nbsp;)")
    wrong = [
        message
        for message, words in catalogue.translations.items()
        if len(marks.findall(message.source)) != len(marks.findall(words))
    ]
    assert wrong == []


def test_spaces_and_ends_go_with_the_french(catalogue: Catalogue) -> None:
    for message, words in catalogue.translations.items():
        french = message.source
        assert french.endswith(" ") == words.endswith(" "), message
        assert french.endswith("…") == words.endswith("…"), message
        assert french.rstrip().endswith((".", ":")) == words.rstrip().endswith((".", ":")), message


def test_french_is_typeset_as_french(catalogue: Catalogue) -> None:
    """No-break spaces before `: ; ! ?` and inside « », and no straight apostrophe; markup is left alone."""
    words = {message.source for message in catalogue.translations if "<" not in message.source}
    assert [one for one in words if typeset_french(one) != one] == []


def test_english_is_typeset_as_english(catalogue: Catalogue) -> None:
    french_signs = re.compile(r"«|»|\u202f|[ \u00a0][:;!?]|'|\"(?!>)")
    wrong = [words for words in catalogue.translations.values() if french_signs.search(words) and "<" not in words]
    assert wrong == []


def test_nothing_that_the_window_shows_is_out_of_reach_of_translations() -> None:
    assert untranslated(PACKAGE) == []


def test_nothing_that_a_page_says_around_its_content_is_out_of_reach() -> None:
    assert unsaid(PACKAGE) == []


def test_words_of_a_page_outside_say_are_found(tmp_path: Path) -> None:
    source(
        tmp_path,
        "rendering/a.py",
        "LABEL = 'Danger'\ndef f(style, x):\n    a = f'<h1 class=\"big\">Aide</h1>{x}'\n"
        '    b = f\'<p class="x">{style.say("Aide")}</p>\'\n    return a + b + \'<table width="100%">\'\n',
    )
    assert [one.words for one in unsaid(tmp_path)] == ['<h1 class="big">Aide</h1>{1}']


def source(folder: Path, name: str, text: str) -> Path:
    file = folder / name
    file.parent.mkdir(exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return folder


def test_words_outside_tr_are_found(tmp_path: Path) -> None:
    source(tmp_path, "gui/a.py", 'class A(QWidget):\n    def f(self):\n        self.setText("Fermer")\n')
    source(tmp_path, "gui/b.py", 'def f():\n    """Ce texte n’est pas montré."""\n    return "Ce texte est montré."\n')
    source(tmp_path, "gui/c.py", 'class C(QWidget):\n    def f(self):\n        self.setText(self.tr("Fermer"))\n')
    assert [(one.file, one.words) for one in untranslated(tmp_path)] == [
        ("gui/a.py", "Fermer"),
        ("gui/b.py", "Ce texte est montré."),
    ]


def test_sentences_of_lower_layers_are_found_with_places_for_their_values(tmp_path: Path) -> None:
    source(
        tmp_path,
        "packs/a.py",
        'def f(name):\n    """Ce texte n’est pas montré."""\n'
        "    raise PackError(f\"Le pack {name} n’existe pas.\", 'Vérifiez le nom.')\n"
        "    raise BugError('Ceci n’est pas montré.')\n    return re.compile('é[a-z] (?:de|la) x')\n",
    )
    assert messages(tmp_path, ["sigle"]) == [
        Message(SAID, "Le pack {1} n’existe pas."),
        Message(SAID, "Vérifiez le nom."),
        Message(SAID, "sigle"),
    ]


def test_words_of_the_window_have_their_class_as_context(tmp_path: Path) -> None:
    source(
        tmp_path,
        "gui/a.py",
        "class A(QWidget):\n    def f(self):\n        self.tr('Oui' ' ou non')\n"
        "def g():\n    return QCoreApplication.translate('B', 'Non')\n",
    )
    assert messages(tmp_path, ()) == [Message("A", "Oui ou non"), Message("B", "Non")]


def test_a_catalogue_reads_back_and_keeps_what_is_still_said(tmp_path: Path) -> None:
    old = Catalogue("en", {Message("A", "Oui"): "Yes", Message("A", "Non"): "No"})
    write(old, tmp_path / "x_en.ts")
    assert read(tmp_path / "x_en.ts") == old
    renewed = old.renewed([Message("A", "Oui"), Message("B", "Non"), Message("B", "Peut-être")])
    assert renewed.translations == {
        Message("A", "Oui"): "Yes",
        Message("B", "Non"): "No",
        Message("B", "Peut-être"): "",
    }
    assert renewed.missing == ["Peut-être"]
    assert renewed.filled({"Peut-être": "Perhaps"}).missing == []
