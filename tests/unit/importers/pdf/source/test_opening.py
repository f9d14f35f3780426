from pathlib import Path

import pikepdf
import pytest
from pdf_guide import GUIDE, ReadPdf, Typeset

from onpe_desktop.importers.errors import ImportRefusedError
from onpe_desktop.importers.pdf.reading import read_pdf
from onpe_desktop.importers.pdf.source.opening import MOST_PAGES


def refusal(read: ReadPdf, path: Path) -> ImportRefusedError:
    with pytest.raises(ImportRefusedError) as caught:
        read(path)
    assert path.name in caught.value.message
    assert caught.value.next_step.endswith(".")
    return caught.value


def test_empty_file(tmp_path: Path, read: ReadPdf) -> None:
    path = tmp_path / "vide.pdf"
    path.write_bytes(b"")

    assert "est vide" in refusal(read, path).message


def test_missing_file(tmp_path: Path, read: ReadPdf) -> None:
    assert "ne peut pas être lu" in refusal(read, tmp_path / "absent.pdf").message


def test_no_pdf(tmp_path: Path, read: ReadPdf) -> None:
    path = tmp_path / "lettre.pdf"
    path.write_bytes(b"PK\x03\x04 a text document with a wrong name")

    assert "n’est pas un PDF" in refusal(read, path).message


def test_damaged_file(tmp_path: Path, read: ReadPdf) -> None:
    path = tmp_path / "abîmé é.pdf"
    path.write_bytes(b"%PDF-1.7\n" + b"nothing of a PDF " * 200)

    assert "abîmé ou incomplet" in refusal(read, path).message


def test_encrypted_file(typeset: Typeset, tmp_path: Path, read: ReadPdf) -> None:
    path = tmp_path / "secret.pdf"
    with pikepdf.open(typeset("Un texte.")) as pdf:
        pdf.save(path, encryption=pikepdf.Encryption(owner="maître", user="mot de passe"))

    assert "mot de passe" in refusal(read, path).message


def test_file_that_only_limits_printing_is_read(typeset: Typeset, tmp_path: Path, read: ReadPdf) -> None:
    path = tmp_path / "limité.pdf"
    with pikepdf.open(typeset("= Titre\nUn texte.\n\n= Autre\nEncore.")) as pdf:
        pdf.save(path, encryption=pikepdf.Encryption(owner="maître", user=""))

    assert read(path).parts


def test_file_without_anything(tmp_path: Path, read: ReadPdf) -> None:
    path = tmp_path / "blanc.pdf"
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(path)

    assert "ne contient pas de texte" in refusal(read, path).message


def test_too_many_pages(tmp_path: Path, read: ReadPdf) -> None:
    path = tmp_path / "énorme.pdf"
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        for _ in range(MOST_PAGES):
            pdf.pages.append(pdf.pages[0])
        pdf.save(path)

    assert str(MOST_PAGES + 1) in refusal(read, path).message


def test_name_with_accents_and_spaces(typeset: Typeset, read: ReadPdf) -> None:
    assert read(typeset(GUIDE, name="Été à l’œuvre – n° 1.pdf")).parts


@pytest.mark.parametrize("part", [0.2, 0.5, 0.9])
def test_truncated_file(part: float, typeset: Typeset, tmp_path: Path, read: ReadPdf) -> None:
    content = typeset(GUIDE).read_bytes()
    path = tmp_path / "coupé.pdf"
    path.write_bytes(content[: int(part * len(content))])

    assert "abîmé ou incomplet" in refusal(read, path).message


def test_two_thousand_pages(typeset: Typeset, tmp_path: Path) -> None:
    path = tmp_path / "long.pdf"
    told: list[tuple[int, int]] = []
    with pikepdf.open(typeset("= Titre\nUn texte qui tient sur une page.")) as pdf:
        for _ in range(1_999):
            pdf.pages.append(pdf.pages[0])
        pdf.save(path)

    publication = read_pdf(path, lambda done, total: told.append((done, total)))

    assert publication.pages == 2_000
    assert told[0] == (0, 2_000)
    assert told[-1] == (2_000, 2_000)
