from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from onpe_desktop.dossiers import Definition, Paragraph, Text
from onpe_desktop.packs import Library
from onpe_desktop.paths import Paths
from onpe_desktop.printing import Acronyms, PrintedPart, PrintOptions, find_acronyms, print_pdf
from onpe_desktop.printing.acronyms import Acronym

MakePart = Callable[..., PrintedPart]
ReadPages = Callable[[bytes], Any]
ONPE = Acronym("ONPE", "Observatoire national")
KNOWN: Acronyms = {"ONPE": ONPE, "Onpe": ONPE, "CRIP": Acronym("CRIP", "Cellule de recueil")}


@pytest.fixture
def shown(resources: Path, options: PrintOptions, make_part: MakePart, read_pages: ReadPages) -> Callable[..., str]:
    def print_text(text: str, *more: Definition, **changed: Any) -> str:
        part = make_part(Paragraph((Text(text),), 1), *more)
        pdf = print_pdf([part], replace(options, **changed), resources=resources, acronyms=KNOWN)
        return " ".join(read_pages(pdf).whole.split())

    return print_text


def test_what_stands_in_the_text_is_explained(shown: Callable[..., str]) -> None:
    text = shown("L’Onpe publie un rapport.")
    assert "ONPE : Observatoire national" in text.replace("\u00a0", " ")
    assert "CRIP" not in text


def test_words_that_only_contain_an_acronym_are_none(shown: Callable[..., str]) -> None:
    assert "Observatoire" not in shown("Le SYNONPEX et le onpe.")


def test_what_the_print_defines_is_not_repeated(shown: Callable[..., str]) -> None:
    text = shown("L’ONPE et la CRIP.", Definition("CRIP", "Autre chose"))
    assert "Cellule de recueil" not in text
    assert "Observatoire national" in text


def test_without_the_glossary_nothing_is_explained(shown: Callable[..., str]) -> None:
    assert "Observatoire" not in shown("L’ONPE.", glossary=False)


def test_the_bundled_glossary_is_found(bundled: Paths) -> None:
    known = find_acronyms(Library.open([bundled.packs]))
    assert known["ONPE"].expansion.startswith("Observatoire national de la protection de l’enfance")
    assert "119" not in known, "a number is no acronym"
    assert "EN" not in known, "nor is the number of a standard"
    assert all(form.casefold() == short.casefold() for form, (short, _) in known.items())
