"""Every sentence of the layers below is recognised when it comes with values, and as no other."""

import re
from pathlib import Path

import pytest
from translate import CATALOGUE
from translating.extraction import SAID, Message
from translating.linguist import Catalogue, read, write

from onpe_desktop.gui.phrasebook import Phrasebook

PLACEHOLDER = re.compile(r"\{(\w*)\}")


@pytest.fixture(scope="module")
def phrasebook() -> Phrasebook:
    return Phrasebook(CATALOGUE, SAID)


def filled(template: str, values: dict[str, str]) -> str:
    return PLACEHOLDER.sub(lambda place: values[place[1]], template)


def test_each_sentence_is_recognised_as_itself_with_values_in_it(phrasebook: Phrasebook) -> None:
    catalogue = read(CATALOGUE)
    sentences = {message.source: words for message, words in catalogue.translations.items() if message.context == SAID}
    wrong = []
    for french, english in sentences.items():
        values = {name: f"Xy{number}z" for number, name in enumerate(PLACEHOLDER.findall(french))}
        if phrasebook.say(filled(french, values)) != filled(english, values):
            wrong.append(french)
    assert wrong == []


def test_a_value_may_be_long_or_have_several_lines(phrasebook: Phrasebook) -> None:
    assert phrasebook.say("Index construit\u00a0: Un titre,\ntrès long") == "Index built: Un titre,\ntrès long"


def test_dates_and_numbers_are_written_as_the_language_does(phrasebook: Phrasebook) -> None:
    assert phrasebook.say("1er\u00a0mars\u00a02025") == "1\u00a0March\u00a02025"
    assert phrasebook.say("novembre\u00a02022") == "November\u00a02022"
    assert phrasebook.say("−0,53") == "−0.53"


def test_other_contexts_are_left_to_qt(phrasebook: Phrasebook) -> None:
    assert phrasebook.translate("Actions", "vérifié le 3\u00a0mars\u00a02025") is None
    assert phrasebook.translate(SAID, "inconnu") is None
    assert not phrasebook.isEmpty()


def test_of_two_sentences_that_fit_the_one_with_more_fixed_words_is_meant(tmp_path: Path) -> None:
    file = tmp_path / "x_en.ts"
    write(
        Catalogue("en", {Message("c", "Le pack {1}."): "Pack {1}.", Message("c", "Le pack {1} manque."): "No {1}."}),
        file,
    )
    book = Phrasebook(file, "c")
    assert book.say("Le pack a.epub manque.") == "No a.epub."
    assert book.say("Le pack a.epub.") == "Pack a.epub."
