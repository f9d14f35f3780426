import io
from pathlib import Path

import pytest
from importers_pdf_kinds import blocks_of_kind
from pdf_guide import Typeset
from PIL import Image

from onpe_desktop.dossiers import Figure, plain_text
from onpe_desktop.importers.pdf.reading import read_pdf
from onpe_desktop.importers.publication import FindingKind


def picture(tmp_path: Path, kind: str) -> Path:
    path = tmp_path / f"image.{'jpg' if kind == 'JPEG' else 'png'}"
    Image.new("RGB", (40, 30), (200, 30, 30)).save(path, kind)
    return path


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
@pytest.mark.parametrize(("alt", "tagged"), [("Un carré rouge", True), ("", False)])
def test_picture_with_caption(kind: str, alt: str, tagged: bool, tmp_path: Path) -> None:
    import pikepdf
    import typst

    image = picture(tmp_path, kind)
    source = (
        '#set text(lang: "fr")\n= Premier titre\n#lorem(30)\n'
        f'#figure(image("{image.name}", width: 6cm, alt: "{alt}"), caption: [Ce que montre l’image.])\n'
        "#lorem(30)\n= Second titre\n#lorem(30)"
    )
    main, path = tmp_path / "essai.typ", tmp_path / "essai.pdf"
    main.write_text(source, encoding="utf-8")
    typst.compile(str(main), output=str(path), root=str(tmp_path))
    if not tagged:
        with pikepdf.open(path, allow_overwriting_input=True) as pdf:
            del pdf.Root["/StructTreeRoot"]
            pdf.save(path)

    publication = read_pdf(path, lambda _done, _total: None)

    (figure,) = blocks_of_kind(publication, Figure)
    assert plain_text(figure.caption).endswith("Ce que montre l’image.")
    assert figure.alt == alt
    with Image.open(io.BytesIO(publication.media[figure.media])) as shown:
        assert shown.size == (40, 30)
        red, green, _ = shown.convert("RGB").getpixel((5, 5))  # type: ignore[misc]
        assert red > 180
        assert green < 60
    lost = [finding for finding in publication.findings if finding.kind is FindingKind.NO_ALTERNATIVE_TEXT]
    assert len(lost) == (0 if alt else 1)


def test_text_has_no_picture(typeset: Typeset) -> None:
    publication = read_pdf(typeset("= Titre\n#lorem(30)\n\n= Autre\n#lorem(9)"), lambda _done, _total: None)

    assert publication.media == {}
