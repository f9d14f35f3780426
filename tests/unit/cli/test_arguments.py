import pytest

from onpe_desktop.cli.arguments import build_parser
from onpe_desktop.cli.words import UsageError


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        (["serch"], "La commande «\u00a0serch\u00a0» n’existe pas."),
        (["search"], "Il manque\u00a0: RECHERCHE."),
        (["search", "fugue", "-k", "0"], "«\u00a00\u00a0» ne convient pas pour -k."),
        (["search", "fugue", "-k", "dix"], "«\u00a0dix\u00a0» ne convient pas pour -k."),
        (["search", "fugue", "-k"], "Il manque une valeur après -k."),
        (["print", "reperes"], "Il manque\u00a0: -o/--output."),
        (["list", "--jason"], "La commande ne comprend pas\u00a0: --jason."),
        (["list", "--json=oui"], "L’option --json ne prend pas de valeur."),
    ],
)
def test_misuse_is_told_in_french_with_the_next_step(given: list[str], sentence: str) -> None:
    with pytest.raises(UsageError) as caught:
        build_parser().parse_args(given)

    assert caught.value.message == sentence
    assert "--help" in caught.value.next_step


def test_help_speaks_french(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        build_parser().parse_args(["--help"])

    assert caught.value.code == 0
    shown = capsys.readouterr().out
    assert shown.startswith("Utilisation\u00a0: onpe-desktop")
    assert "usage" not in shown
    assert "optional arguments" not in shown


def test_no_verb_means_the_window() -> None:
    assert build_parser().parse_args([]).verb is None


def test_several_words_make_one_query() -> None:
    assert build_parser().parse_args(["search", "recours", "à", "la", "prostitution"]).query == [
        "recours",
        "à",
        "la",
        "prostitution",
    ]
