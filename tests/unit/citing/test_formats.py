"""Each format is read back by a program that others wrote."""

import json
import re
from dataclasses import replace
from datetime import date
from io import StringIO

import pybtex.database
import pytest
import rispy
from dossier_strategies import titles
from hypothesis import given
from hypothesis import strategies as st

from onpe_desktop.citing.citation import Citation, cite
from onpe_desktop.citing.entry import one_line
from onpe_desktop.citing.formats import CitationFormat, write_citations
from onpe_desktop.citing.short_address import ShortAddress
from onpe_desktop.dossiers import Metadata
from onpe_desktop.packs import Library

METADATA = Metadata("essai", "Titre", "Éditeur", "2022-11", date(2026, 11, 1), date(2026, 11, 1), "Droits", "Source")
DAY = date(2026, 11, 26)
nasty = st.text(st.sampled_from("{}\\\"%#&$_^~@, =-'éœ«»\u00a0\u202fab1\n\r\t"), min_size=1, max_size=25).filter(
    lambda words: bool(words.strip())
)
texts = st.one_of(titles, nasty).filter(lambda words: bool(one_line(words)))
citations = st.builds(
    Citation,
    st.builds(lambda title, publisher: replace(METADATA, title=title, publisher=publisher), texts, texts),
    texts,
    st.one_of(st.just(""), texts),
    st.sets(st.integers(1, 99), max_size=3).map(lambda numbers: tuple(sorted(numbers))),
    st.lists(st.integers(1, 400).map(str), max_size=2, unique=True).map(tuple),
    st.dates(date(2000, 1, 1), date(2100, 1, 1)),
    st.builds(ShortAddress, st.just("essai"), st.sampled_from(["a", "b-c"]), st.one_of(st.none(), st.integers(1, 9))),
)  # fmt: skip
several = st.lists(citations, min_size=1, max_size=4)


@pytest.fixture
def two(library: Library) -> list[Citation]:
    pack = library.pack("essai")
    assert pack is not None
    return [cite(pack, "danger", DAY, [2, 3]), cite(pack, "", DAY)]


def read_tex(words: str) -> str:
    """What TeX shows for the commands that may stand in a field; any other one stays and makes the test fail."""
    shown = {"textbackslash": "\\", "textbraceleft": "{", "textbraceright": "}", "textasciicircum": "^",
             "textasciitilde": "~", "textquotedbl": '"'}  # fmt: skip
    bare = re.sub(r"^\{(.*)\}$", r"\1", words, flags=re.DOTALL).replace("~", "\u00a0")
    return re.sub(r"\\([a-z]+)\{\}|\\([$&#%_])", lambda match: match[2] or shown[match[1]], bare)


@given(several)
def test_bibtex_is_read_back_whole(cited: list[Citation]) -> None:
    read = pybtex.database.parse_string(write_citations(cited, CitationFormat.BIBTEX), "bibtex")

    assert len(read.entries) == len(cited)
    for entry, citation in zip(read.entries.values(), cited, strict=True):
        assert entry.type == "incollection"
        # the parser takes runs of white space for one space
        assert read_tex(entry.fields["title"]).split() == one_line(citation.section or citation.volet).split()
        assert read_tex(entry.fields["booktitle"]).split() == one_line(citation.title).split()
        assert read_tex(entry.fields["publisher"]).split() == one_line(citation.metadata.publisher).split()


@given(several)
def test_ris_is_read_back_whole(cited: list[Citation]) -> None:
    read = rispy.load(StringIO(write_citations(cited, CitationFormat.RIS)))

    assert len(read) == len(cited)
    for entry, citation in zip(read, cited, strict=True):
        assert entry["type_of_reference"] == "CHAP"
        assert entry["title"].split() == one_line(citation.section or citation.volet).split()
        assert entry["secondary_title"].split() == one_line(citation.title).split()
        assert [author.split() for author in entry["authors"]] == [one_line(citation.metadata.publisher).split()]


@given(several)
def test_csl_json_is_read_back_whole(cited: list[Citation]) -> None:
    read = json.loads(write_citations(cited, CitationFormat.CSL_JSON))

    assert [item["title"] for item in read] == [one_line(one.section or one.volet) for one in cited]
    assert [item["container-title"] for item in read] == [one_line(one.title) for one in cited]
    assert len({item["id"] for item in read}) == len(cited)


def test_every_field_of_bibtex(two: list[Citation]) -> None:
    read = pybtex.database.parse_string(write_citations(two, CitationFormat.BIBTEX), "bibtex").entries

    part, whole = read["essai:danger:p2"], read["essai"]
    assert (part.type, whole.type) == ("incollection", "book")
    fields = {name: read_tex(value) for name, value in part.fields.items() if name != "note"}
    assert fields == {
        "title": "Le danger", "booktitle": "Dossier essai\u00a0: un sous-titre", "publisher": "Un éditeur",
        "year": "2022", "month": "November", "pages": "11--12", "edition": "1", "langid": "french",
        "urldate": "2026-11-26",
    }  # fmt: skip
    assert "§\u00a02-3" in read_tex(part.fields["note"])
    assert "essai/danger/¶2" in read_tex(part.fields["note"])
    assert read_tex(str(part.persons["author"][0])) == "Un éditeur"


def test_every_field_of_ris(two: list[Citation]) -> None:
    text = write_citations(two, CitationFormat.RIS)

    assert all(line.endswith("\r") for line in text.split("\n")[:-1])
    assert text.split("\r\n")[:12] == [
        "TY  - CHAP", "ID  - essai:danger:p2", "AU  - Un éditeur", "TI  - Le danger",
        "T2  - Dossier essai\u00a0: un sous-titre", "PB  - Un éditeur", "PY  - 2022", "DA  - 2022/11//",
        "SP  - 11", "EP  - 12", "ET  - 1", "LA  - fr",
    ]  # fmt: skip
    assert text.split("\r\n")[12] == (
        "N1  - Dossier hors ligne, Volet 1, §\u00a02-3, édition 1 du 1er\u00a0novembre\u00a02026, "
        "consulté le 26\u00a0novembre\u00a02026, adresse\u00a0: essai/danger/¶2"
    )


def test_every_field_of_csl_json(two: list[Citation]) -> None:
    part, whole = json.loads(write_citations(two, CitationFormat.CSL_JSON))

    assert part["type"] == "chapter"
    assert whole["type"] == "book"
    assert "container-title" not in whole
    assert part["issued"] == {"date-parts": [[2022, 11]]}
    assert part["accessed"] == {"date-parts": [[2026, 11, 26]]}
    assert part["page"] == "11-12"
    assert part["author"] == [{"literal": "Un éditeur"}]


@pytest.mark.parametrize(
    ("issued", "parts"),
    [
        ("2022", [2022]),
        ("2022-11", [2022, 11]),
        ("2022-11-25", [2022, 11, 25]),
        ("2022-13", [2022]),
        ("avril 2021", None),
    ],
)
def test_a_date_is_told_as_far_as_it_is_known(two: list[Citation], issued: str, parts: list[int] | None) -> None:
    citation = replace(two[0], metadata=replace(two[0].metadata, issued=issued))

    (item,) = json.loads(write_citations([citation], CitationFormat.CSL_JSON))

    assert item["issued"] == ({"date-parts": [parts]} if parts else {"literal": issued})


def test_the_same_citations_give_the_same_text(two: list[Citation]) -> None:
    for wanted in CitationFormat:
        assert write_citations(two, wanted) == write_citations(list(two), wanted)
