"""The marks that programs really write around notes."""

from collections.abc import Callable

import pytest

from onpe_desktop.dossiers import NoteReference, Paragraph, Text
from onpe_desktop.importers.publication import Publication, PublicationBlock

ReadPage = Callable[[str], Publication]
NOTE = (Paragraph((Text("Le texte."),), 0),)

PANDOC = (
    '<p>Mot<a href="#fn1" class="footnote-ref" id="fnref1" role="doc-noteref"><sup>1</sup></a>.</p>'
    '<section class="footnotes" role="doc-endnotes"><hr><ol><li id="fn1"><p>Le texte.'
    '<a href="#fnref1" class="footnote-back" role="doc-backlink">↩︎</a></p></li></ol></section>'
)
WORD = (
    '<p>Mot<a href="#_ftn1" name="_ftnref1"><sup>[1]</sup></a>.</p><div><br clear=all><hr><div id=ftn1>'
    '<p><a href="#_ftnref1" name="_ftn1"><sup>[1]</sup></a> Le texte.</p></div></div>'
)
LIBRE_OFFICE = (
    '<p>Mot<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a>.</p>'
    '<div id="sdfootnote1"><p><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a>Le'
    " texte.</p></div>"
)
DOCBOOK = (
    '<p>Mot<a href="#ftn.a" class="footnote" id="a"><sup class="footnote">[1]</sup></a>.</p><div class="footnotes"><br>'
    '<hr><div id="ftn.a" class="footnote"><p><a href="#a" class="para"><sup class="para">[1] </sup></a>Le'
    " texte.</p></div></div>"
)
SPHINX = (
    '<p>Mot<a class="footnote-reference brackets" href="#id3" id="id1" role="doc-noteref"><span'
    ' class="fn-bracket">[</span>1'
    '<span class="fn-bracket">]</span></a>.</p><aside class="footnote brackets" id="id3" role="doc-footnote">'
    '<span class="label"><span class="fn-bracket">[</span><a role="doc-backlink" href="#id1">1</a>'
    '<span class="fn-bracket">]</span></span><p>Le texte.</p></aside>'
)
MEDIAWIKI = (
    '<p>Mot<sup id="cite_ref-1" class="reference"><a href="#cite_note-1">[1]</a></sup>.</p><h2>Notes</h2><ol'
    ' class="references">'
    '<li id="cite_note-1"><span class="mw-cite-backlink"><a href="#cite_ref-1">↑</a></span> <span>Le'
    " texte.</span></li></ol>"
)
BY_HAND = '<p>Mot <sup>(<a href="#n1" id="r1">1</a>)</sup>.</p><hr><p id="n1"><a href="#r1">(1)</a> Le texte.</p>'


@pytest.mark.parametrize(
    "written",
    [PANDOC, WORD, LIBRE_OFFICE, DOCBOOK, SPHINX, MEDIAWIKI, BY_HAND],
    ids=["pandoc", "word", "libreoffice", "docbook", "sphinx", "mediawiki", "by-hand"],
)
def test_a_note_is_at_its_call(read_page: ReadPage, written: str) -> None:
    publication = read_page(f"<main><h1>Titre</h1>{written}</main>")

    (key,) = publication.notes
    assert publication.notes[key] == NOTE
    assert [part.block for part in publication.parts if isinstance(part, PublicationBlock)] == [
        Paragraph((Text("Mot"), NoteReference(key), Text(".")), 0)
    ]
    assert len(publication.parts) == 2


def test_one_note_called_twice(read_page: ReadPage) -> None:
    publication = read_page(
        "<p>a<a href='#n' id='r1'>1</a> b<a href='#n' id='r2'>1</a></p><ol><li id=n>Le texte. <a href='#r1'>↑</a></ol>"
    )

    (key,) = publication.notes
    assert str(publication.parts).count(f"NoteReference(note_id='{key}')") == 2


def test_a_numbered_link_that_is_no_call_stays_a_link(read_page: ReadPage) -> None:
    publication = read_page("<p>Voir l’étape <a href='#e2'>2</a>.</p><h2 id=e2>Étape 2</h2><p>x</p>")

    assert publication.notes == {}
    assert "target='#e2'" in str(publication.parts)
