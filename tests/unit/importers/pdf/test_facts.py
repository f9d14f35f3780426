from pathlib import Path

import pikepdf
from pdf_guide import ReadPdf, Typeset

from onpe_desktop.importers.publication import FindingKind


def test_attachments_and_scripts_are_left_out_and_told(typeset: Typeset, read: ReadPdf, tmp_path: Path) -> None:
    path = tmp_path / "chargé.pdf"
    with pikepdf.open(typeset("= Titre\nUn texte assez long pour en être un.")) as pdf:
        pdf.attachments["notes.txt"] = b"secret"
        script = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert('x')")
        pdf.Root.Names.JavaScript = pikepdf.Dictionary(Names=[pikepdf.String("x"), pdf.make_indirect(script)])
        pdf.save(path)

    left_out = [finding.words for finding in read(path).findings if finding.kind is FindingKind.LEFT_OUT]

    assert left_out == ["Fichiers joints laissés de côté\u00a0: 1.", "Scripts laissés de côté\u00a0: 1."]


def test_date_and_title_of_a_program_are_no_title(typeset: Typeset, read: ReadPdf) -> None:
    source = (
        '#set document(title: "Microsoft Word - rapport.docx", date: datetime(year: 2022, month: 11, day: 3))\nTexte.'
    )

    metadata = read(typeset(source + " #lorem(20)")).metadata

    assert metadata.title == ""
    assert metadata.issued == "2022-11-03"
