import pytest

from onpe_desktop.importers.pdf.captions import Captioned, captioned


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Figure 3 : Signalements", Captioned.FIGURE),
        ("Fig. 1-Parcours", Captioned.FIGURE),
        ("TABLEAU II – Effectifs", Captioned.TABLE),
        ("Tableau A.1", Captioned.TABLE),
        ("Tableau n° 5 : Âges", Captioned.TABLE),
        ("Tableau n°6", Captioned.TABLE),
        ("Exemple 12", Captioned.EXAMPLE),
        ("Encadré 2", Captioned.BOX),
        ("Tableau de bord", None),
        ("Table valorisée", None),
        ("Carte d’identité", None),
        ("Image internet", None),
    ],
)
def test_a_name_and_a_number_begin_a_caption(text: str, kind: Captioned | None) -> None:
    assert captioned(text) is kind
