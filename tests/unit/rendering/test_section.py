"""The page of a section. The reference file is renewed by hand: write what `body` returns, then read the difference."""

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onpe_desktop.dossiers import (
    Metadata,
    OutlineEntry,
    Paragraph,
    Section,
    SectionKind,
    Text,
    paragraphs,
)
from onpe_desktop.rendering.frame import END_OF_TEXT
from onpe_desktop.rendering.section import Surroundings, render_section
from onpe_desktop.rendering.style import DARK, LIGHT

REFERENCE = Path(__file__).parent / "data" / "section.html"
_WITHOUT_END = {"br", "hr", "img", "meta"}


class Outline(HTMLParser):
    """Checks that tags close in order, and collects anchors and addresses."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.anchors: list[str] = []
        self.addresses: list[str] = []
        self.tags: set[str] = set()
        self.words = ""
        self.feed(html)
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        if tag not in _WITHOUT_END:
            self.open.append(tag)
        for name, value in attrs:
            if name in {"id", "name"}:
                self.anchors.append(value or "")
            if name in {"href", "src"}:
                self.addresses.append(value or "")

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words += data


def body(html: str) -> str:
    return html[html.index("<body>") :]


def entry(name: str) -> OutlineEntry:
    return OutlineEntry(name, name.capitalize(), SectionKind.SECTION)


def test_page_is_as_it_was(everything: Section, metadata: Metadata) -> None:
    around = Surroundings(metadata, (entry("dessus"),), entry("avant"), entry("apres"), (entry("enfant"),))
    assert body(render_section(everything, around, LIGHT)) == REFERENCE.read_text(encoding="utf-8")


def test_only_colours_differ_between_themes(everything: Section, metadata: Metadata) -> None:
    light, dark = (render_section(everything, Surroundings(metadata), style) for style in (LIGHT, DARK))
    assert body(light) == body(dark)
    assert light != dark


def test_every_section_and_paragraph_has_its_anchor(everything: Section, metadata: Metadata) -> None:
    page = Outline(render_section(everything, Surroundings(metadata), LIGHT))
    expected = {f"tout.p{paragraph.number}" for paragraph in paragraphs(everything.blocks)}
    expected |= {"tout", "en-dessous", "en-dessous.p1", "tout.note-n1", "tout.appel-n1", END_OF_TEXT}
    assert expected <= set(page.anchors)
    assert len(page.anchors) == len(set(page.anchors))


def test_note_and_its_call_lead_to_each_other(everything: Section, metadata: Metadata) -> None:
    page = Outline(render_section(everything, Surroundings(metadata), LIGHT))
    assert {"#tout.note-n1", "#tout.appel-n1"} <= set(page.addresses)
    assert {"tout.note-n1", "tout.appel-n1"} <= set(page.anchors)


def test_nothing_but_known_tags_and_addresses(everything: Section, metadata: Metadata) -> None:
    page = Outline(render_section(everything, Surroundings(metadata), LIGHT))
    assert not page.tags & {"script", "iframe", "object", "link", "form"}
    allowed = re.compile(r"#|dossier:|page:|https://|mailto:|carte\.png$")
    assert all(allowed.match(address) for address in page.addresses)


@given(st.text(min_size=1).filter(str.strip))
def test_any_text_is_escaped(words: str) -> None:
    section = Section("s", words, blocks=(Paragraph((Text(words),), 1),))
    around = Surroundings(_plain_metadata(words))
    page = Outline(render_section(section, around, LIGHT))
    assert page.tags <= {"html", "head", "meta", "style", "body", "p", "a", "h1", "hr", "table", "tr", "td", "span"}


def _plain_metadata(title: str) -> Metadata:
    from datetime import date

    day = date(2026, 1, 1)
    return Metadata("d", title, "e", "2022", day, day, "r", "s")


@pytest.mark.parametrize(
    ("kind", "title", "shown"),
    [
        (SectionKind.FICHE, "Repérer", "Fiche"),
        (SectionKind.VOLET, "Volet 1 : comprendre", ""),
        (SectionKind.SECTION, "Texte", ""),
        (SectionKind.VIDEO, "Le film", "Vidéo"),
    ],
)
def test_kind_is_said_once(kind: SectionKind, title: str, shown: str, metadata: Metadata) -> None:
    html = body(render_section(Section("s", title, kind), Surroundings(metadata), LIGHT))
    assert (f'<p class="kind">{shown}</p>' in html) is bool(shown)
    assert ('class="kind"' in html) is bool(shown)
