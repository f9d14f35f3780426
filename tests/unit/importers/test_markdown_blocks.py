from collections.abc import Callable
from pathlib import Path

import pytest

from onpe_desktop.dossiers import (
    Block,
    Callout,
    CalloutKind,
    Cell,
    ContactCard,
    Definition,
    Figure,
    ItemList,
    ListItem,
    Paragraph,
    Quotation,
    Row,
    Strong,
    Table,
    Text,
    Video,
)
from onpe_desktop.importers.errors import SourceError

ReadBlocks = Callable[[str], tuple[Block, ...]]


def paragraph(text: str, number: int) -> Paragraph:
    return Paragraph((Text(text),), number)


def test_lists(read_blocks: ReadBlocks) -> None:
    plain, ordered = read_blocks("- un\n\n  suite\n- deux\n  - dedans\n\n3. trois\n4. quatre\n")

    assert plain == ItemList(
        (
            ListItem((paragraph("un", 1), paragraph("suite", 2))),
            ListItem((paragraph("deux", 3), ItemList((ListItem((paragraph("dedans", 4),)),)))),
        )
    )
    assert ordered == ItemList(
        (ListItem((paragraph("trois", 5),)), ListItem((paragraph("quatre", 6),))), ordered=True, start=3
    )


def test_check_lists(read_blocks: ReadBlocks) -> None:
    listed, numbered = read_blocks("- [ ] **Appeler** le 119\n- [ ] noter\n\n  l'heure\n\n1. [ ] un\n")

    assert listed == ItemList(
        (
            ListItem((Paragraph((Strong((Text("Appeler"),)), Text(" le 119")), 1),)),
            ListItem((paragraph("noter", 2), paragraph("l’heure", 3))),
        ),
        boxes=True,
    )
    assert numbered == ItemList((ListItem((paragraph("un", 4),)),), ordered=True, boxes=True)


def test_brackets_are_no_boxes_where_they_are_escaped_or_hold_a_word(read_blocks: ReadBlocks) -> None:
    assert read_blocks("- \\[ ] un\n- [-] deux\n") == (
        ItemList((ListItem((paragraph("[ ] un", 1),)), ListItem((paragraph("[-] deux", 2),)))),
    )


@pytest.mark.parametrize("written", ["- [x] fait\n", "- [ ] un\n- deux\n", "- [ ] un\n- > deux\n"])
def test_boxes_are_empty_and_everywhere_in_a_list(read_blocks: ReadBlocks, written: str) -> None:
    with pytest.raises(SourceError, match="Une liste à cocher s’imprime vide"):
        read_blocks(written)


def test_tables(read_blocks: ReadBlocks) -> None:
    (table,) = read_blocks("| Acteur | Numéro |\n|---|:-:|\n| ONPE | 119 |\n")

    assert table == Table(
        head=(Row((Cell((Text("Acteur"),), header=True), Cell((Text("Numéro"),), header=True))),),
        body=(Row((Cell((Text("ONPE"),)), Cell((Text("119"),)))),),
    )


def test_quotations(read_blocks: ReadBlocks) -> None:
    said, nobody = read_blocks("> Parole.\n>\n> — Une personne, l'auteur\n\nTexte.\n\n> Autre.\n")[::2]

    assert said == Quotation((paragraph("Parole.", 1),), "Une personne, l’auteur")
    assert nobody == Quotation((paragraph("Autre.", 3),))


def test_figures(read_blocks: ReadBlocks, tmp_path: Path) -> None:
    (tmp_path / "media").mkdir()
    (tmp_path / "media" / "schema.png").write_bytes(b"x")
    plain, captioned = read_blocks(
        '![L\'image](media/schema.png)\n\n![Image](media/schema.png "La légende\u00a0: a")\n'
    )

    assert plain == Figure("schema.png", "L’image")
    assert captioned == Figure("schema.png", "Image", (Text("La légende\u00a0: a"),))


@pytest.mark.parametrize("kind", CalloutKind)
def test_callouts(read_blocks: ReadBlocks, kind: CalloutKind) -> None:
    titled, plain = read_blocks(f"::: {kind} L'encadré\nTexte.\n:::\n\n::: {kind}\n- a\n:::\n")

    assert titled == Callout(kind, "L’encadré", (paragraph("Texte.", 1),))
    assert plain == Callout(kind, "", (ItemList((ListItem((paragraph("a", 2),)),)),))


def test_definitions(read_blocks: ReadBlocks) -> None:
    first, second = read_blocks(
        "{variantes=\"Ase | l'ASE\"}\nASE\n:   Aide sociale à l'enfance\n\n    Un service.\n\nCRIP\n:   Cellule\n"
    )

    assert first == Definition("ASE", "Aide sociale à l’enfance", (paragraph("Un service.", 1),), ("Ase", "l’ASE"))
    assert second == Definition("CRIP", "Cellule")


def test_contact_cards(read_blocks: ReadBlocks) -> None:
    (card,) = read_blocks(
        "```contact\nname: Une personne\nrole: chargée d'accueil\nphones: ['01 53 06 68 92', 119]\n"
        "emails: a'b@exemple.fr\nweb: []\nas_of: en 2022\n```\n"
    )

    assert card == ContactCard(
        name="Une personne",
        role="chargée d’accueil",
        phones=("01\u00a053\u00a006\u00a068\u00a092", "119"),
        emails=("a'b@exemple.fr",),
        as_of="en 2022",
    )


def test_videos(read_blocks: ReadBlocks) -> None:
    before, video = read_blocks("Avant.\n\n```video\ntitle: Le film\ntranscript: |\n  Un.\n\n  Deux.\n```\n")

    assert before == paragraph("Avant.", 1)
    assert video == Video("Le film", transcript=(paragraph("Un.", 2), paragraph("Deux.", 3)))
