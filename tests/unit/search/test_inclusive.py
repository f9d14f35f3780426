import pytest

from onpe_desktop.search.inclusive import forms


@pytest.mark.parametrize(
    ("base", "endings", "expected"),
    [
        ("mineur", "·e·s", ("mineur", "mineure")),
        ("mineurs", "·es", ("mineur", "mineure")),
        ("travailleur", "·euse·s", ("travailleur", "travailleuse")),
        ("educateur", "-rice-s", ("educateur", "educatrice")),
        ("educateur", ".trice.s", ("educateur", "educatrice")),
        ("infirmier", "·ere·s", ("infirmier", "infirmiere")),
        ("infirmier", "(iere)", ("infirmier", "infirmiere")),
        ("sportif", "·ve·s", ("sportif", "sportive")),
        ("professionnel", "·le·s", ("professionnel", "professionnelle")),
        ("assistant", "(e)", ("assistant", "assistante")),
        ("parent", "·s", ("parent",)),
    ],
)
def test_both_forms_are_spelled_out(base: str, endings: str, expected: tuple[str, ...]) -> None:
    assert forms(base, endings) == expected
