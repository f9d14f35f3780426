"""Qt Linguist's files: the translations with their sources, and the compiled form that Qt reads."""

import subprocess
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from lxml import etree

from translating.extraction import Message


class Catalogue(NamedTuple):
    """The translations of one language by message; an empty one is still to be made."""

    language: str
    translations: dict[Message, str]

    def renewed(self, messages: Iterable[Message]) -> "Catalogue":
        """Return the catalogue of exactly these messages; words translated elsewhere already are taken from there."""
        elsewhere = {message.source: words for message, words in self.translations.items() if words}
        return Catalogue(
            self.language,
            {message: self.translations.get(message) or elsewhere.get(message.source, "") for message in messages},
        )

    def filled(self, words: Mapping[str, str]) -> "Catalogue":
        """Return the catalogue with the translations of these sources, in every context."""
        known = {message: words.get(message.source, old) for message, old in self.translations.items()}
        return Catalogue(self.language, known)

    @property
    def missing(self) -> list[str]:
        """What is still to be translated, each once."""
        return sorted({message.source for message, words in self.translations.items() if not words})


def read(file: Path) -> Catalogue:
    """Read a `.ts` file; a missing one holds nothing."""
    language = file.stem.rpartition("_")[2]
    if not file.is_file():
        return Catalogue(language, {})
    found = {}
    for context in etree.parse(file).iterfind("context"):
        for message in context.iterfind("message"):
            key = Message(context.findtext("name") or "", message.findtext("source") or "")
            found[key] = message.findtext("translation") or ""
    return Catalogue(language, found)


def write(catalogue: Catalogue, file: Path) -> None:
    """Write the `.ts` file, in the order of contexts and sources: two branches that add words seldom meet."""
    root = etree.Element("TS", version="2.1", language=catalogue.language, sourcelanguage="fr")
    context, name = root, None
    for message, words in sorted(catalogue.translations.items()):
        if message.context != name:
            name = message.context
            context = etree.SubElement(root, "context")
            etree.SubElement(context, "name").text = name
        entry = etree.SubElement(context, "message")
        etree.SubElement(entry, "source").text = message.source
        etree.SubElement(entry, "translation", {} if words else {"type": "unfinished"}).text = words
    etree.indent(root)
    file.write_bytes(etree.tostring(root, encoding="utf-8", xml_declaration=True, doctype="<!DOCTYPE TS>") + b"\n")


def compile_catalogue(file: Path, target: Path) -> None:
    """Make Qt's `.qm` of a `.ts` file with the tool that comes with PySide6."""
    import PySide6

    tool = next(Path(PySide6.__path__[0]).rglob("lrelease*"))
    subprocess.run([tool, "-silent", file, "-qm", target], check=True)
