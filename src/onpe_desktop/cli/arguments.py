"""The command line's words: verbs, options, and their errors in French."""

import argparse
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import NoReturn

from onpe_desktop import __version__
from onpe_desktop.cli.pack_arguments import add_pack
from onpe_desktop.cli.words import PROGRAM, UsageError
from onpe_desktop.dossiers import Audience, SectionKind
from onpe_desktop.exporting.formats import ExportFormat
from onpe_desktop.printing import Lettering, Paper, Preset, Sheets
from onpe_desktop.search.folding import fold

_DESCRIPTION = (
    "Bibliothèque de référence hors ligne : dossiers thématiques sur la protection des enfants et des adolescents "
    "contre la prostitution. Sans commande, ouvre la fenêtre."
)
_EPILOG = (
    "Un identifiant ID est « dossier#section » (par exemple reperes#numero-119), la section seule quand un seul "
    "dossier la contient, ou le dossier entier. La commande list les montre tous. L’adresse d’un passage, telle que la "
    "fenêtre la copie (« reperes/numero-119/¶1 » ou « reperes/numero-119/p1 »), convient aussi."
)
_TRANSLATIONS: tuple[tuple[str, str], ...] = (
    (r"the following arguments are required: (.*)", "Il manque : {0}."),
    (r"unrecognized arguments: (.*)", "La commande ne comprend pas : {0}."),
    (r"argument COMMANDE: invalid choice: '?(.*?)'? \(choose from .*", "La commande « {0} » n’existe pas."),
    (r"argument (\S+): invalid choice: '?(.*?)'? \(choose from .*", "« {1} » n’est pas possible pour {0}."),
    (r"argument (\S+): expected one argument", "Il manque une valeur après {0}."),
    (r"argument (\S+): expected at least one argument", "Il manque au moins une valeur après {0}."),
    (r"argument (\S+): invalid .* value: '(.*)'", "« {1} » ne convient pas pour {0}."),
    (r"argument (\S+): ignored explicit argument '(.*)'", "L’option {0} ne prend pas de valeur."),
    (r"argument (\S+): not allowed with argument (\S+)", "Les options {0} et {1} ne vont pas ensemble."),
)


class _FrenchHelp(argparse.HelpFormatter):
    def __init__(self, prog: str) -> None:
        super().__init__(prog, max_help_position=32)

    def add_usage(self, usage, actions, groups, prefix=None) -> None:  # type: ignore[no-untyped-def] # noqa: ANN001 - argparse's private types
        super().add_usage(usage, actions, groups, "Utilisation : " if prefix is None else prefix)


class Parser(argparse.ArgumentParser):
    """An argument parser that speaks French and raises `UsageError` instead of leaving the process."""

    def __init__(self, **options: object) -> None:
        super().__init__(
            **{"formatter_class": _FrenchHelp, "add_help": False, "allow_abbrev": False, **options}  # type: ignore[arg-type] # passed through as they come
        )
        self._positionals.title = "Arguments"
        self._optionals.title = "Options"
        self.add_argument("-h", "--help", action="help", help="montre cette aide et s’arrête")

    def error(self, message: str) -> NoReturn:
        """Raise `UsageError` with the French sentence for argparse's own message."""
        raise UsageError(_in_french(message), f"Tapez « {self.prog} --help » pour voir ce qui est possible.")


def _in_french(message: str) -> str:
    for pattern, sentence in _TRANSLATIONS:
        if match := re.fullmatch(pattern, message, re.DOTALL):
            return sentence.format(*match.groups())
    return "La commande n’est pas complète ou contient une faute."


def build_parser() -> Parser:
    """Return the parser; the result of `parse_args` has `verb` (None opens the window) and the verb's own values."""
    parser = Parser(prog=PROGRAM, description=_DESCRIPTION, epilog=_EPILOG)
    parser.add_argument(
        "--version", action="version", version=f"{PROGRAM} {__version__}", help="montre la version et s’arrête"
    )
    verbs = parser.add_subparsers(dest="verb", title="Commandes", metavar="COMMANDE", parser_class=Parser)
    _add_build(verbs.add_parser("build", help="construit les packs et l’index à partir des sources"))
    _add_import(
        verbs.add_parser("import", help="fait un pack d’une publication (PDF, DOCX, ODT, EPUB, HTML, Markdown)")
    )
    _add_list(verbs.add_parser("list", help="montre les dossiers et leurs sections"))
    _add_show(verbs.add_parser("show", help="affiche un dossier ou une section"))
    _add_search(verbs.add_parser("search", help="cherche dans tous les dossiers"))
    _add_explain(verbs.add_parser("explain", help="dit pourquoi une section est parmi les résultats d’une recherche"))
    _add_print(verbs.add_parser("print", help="met des sections en page dans un fichier PDF"))
    _add_export(verbs.add_parser("export", help="exporte des sections, ou leurs références, pour d’autres programmes"))
    _add_lexicon(verbs.add_parser("lexicon", help="vérifie les mots que la recherche connaît"))
    add_pack(verbs.add_parser("pack", help="signe, vérifie, installe des packs, ou revient en arrière"), Parser)
    _add_policy(verbs.add_parser("policy", help="vérifie les règles qu’un service informatique fixe pour un poste"))
    opened = verbs.add_parser("open", help="propose, dans une fenêtre, d’installer des packs")
    opened.add_argument(
        "files", metavar="PACK.epub", nargs="+", type=Path, help="packs, tels qu’un double clic les ouvre"
    )
    verbs.add_parser(
        "self-test", help="vérifie le programme sans écran : fenêtre, recherche, lecture, impression, versions"
    )
    return parser


def _add_build(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--source", metavar="DOSSIER", type=Path, help="construit le seul pack de ce dossier de Markdown"
    )
    parser.add_argument("-o", "--output", metavar="PACK.epub", type=Path, help="pack à écrire, avec --source seulement")


def _add_import(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "files", metavar="FICHIER", nargs="+", type=Path,
        help="fichiers d’un même dossier thématique, dans l’ordre de lecture, ou dossier de pages HTML",
    )  # fmt: skip
    parser.add_argument("-o", "--output", metavar="PACK.epub", type=Path, required=True, help="pack à écrire")
    for option, metavar, words in (
        ("--title", "TITRE", "titre du dossier"),
        ("--publisher", "ÉDITEUR", "éditeur"),
        ("--date", "DATE", "date de la publication (2022, 2022-11…)"),
        ("--rights", "DROITS", "droits ou licence ; sans eux le pack ne peut pas être diffusé"),
        ("--source", "SOURCE", "d’où vient la publication (adresse, référence)"),
        ("--identifier", "ID", "identifiant du dossier, toujours le même d’une édition à l’autre"),
    ):
        parser.add_argument(option, metavar=metavar, default="", help=f"{words} (par défaut : ce que dit le fichier)")
    parser.add_argument(
        "--report", metavar="RAPPORT.html", type=Path, help="rapport de qualité, avec le même en JSON à côté"
    )
    parser.add_argument(
        "--sources", metavar="DOSSIER", type=Path,
        help="garde les sources en Markdown, à corriger puis à reconstruire avec build --source",
    )  # fmt: skip
    ocr = parser.add_mutually_exclusive_group()
    ocr.add_argument(
        "--ocr", dest="recognise", action="store_true", default=True,
        help="reconnaît avec Tesseract, s’il est installé, le texte des pages numérisées d’un PDF (par défaut)",
    )  # fmt: skip
    ocr.add_argument("--no-ocr", dest="recognise", action="store_false", help="laisse de côté les pages numérisées")


def _add_list(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="écrit du JSON (format dans docs/command-line.md)")


def _add_show(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("id", metavar="ID", help="dossier, dossier#section, section ou adresse d’un passage")


def _add_search(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "query", metavar="RECHERCHE", nargs="+", help="mots cherchés, ou une « phrase » entre guillemets"
    )
    parser.add_argument("--json", action="store_true", help="écrit du JSON (format dans docs/command-line.md)")
    parser.add_argument(
        "-k", metavar="N", type=_whole_number(1, 1000), default=10, help="nombre de résultats (10 si rien n’est dit)"
    )
    parser.add_argument("--dossier", metavar="ID", help="cherche dans ce dossier seulement")
    for option, values, words in (
        ("--type", SectionKind, "garde les sections de ce type"),
        ("--audience", Audience, "garde ce qui est écrit pour ce public"),
    ):
        known = [value.value for value in values]
        parser.add_argument(
            option, metavar=option[2:].upper(), type=_one_of(known), choices=known, action="append", default=[],
            help=f"{words} (plusieurs fois si besoin)\u00a0: {', '.join(known)}",
        )  # fmt: skip
    parser.add_argument(
        "--year", metavar="ANNÉE", type=_year, action="append", default=[],
        help="garde ce dont la source est de cette année (plusieurs fois si besoin)",
    )  # fmt: skip


def _add_explain(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("query", metavar="RECHERCHE", nargs="+", help="mots cherchés, comme pour search")
    parser.add_argument("id", metavar="ID", help="dossier#section ou section")
    parser.add_argument("--json", action="store_true", help="écrit du JSON (format dans docs/command-line.md)")


def _add_print(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("ids", metavar="ID", nargs="*", help="sections ou dossiers, dans l’ordre d’impression")
    parser.add_argument(
        "--basket", metavar="LISTE", type=Path, help="liste enregistrée dans la fenêtre, imprimée avant les ID"
    )
    parser.add_argument("-o", "--output", metavar="FICHIER.pdf", type=Path, required=True, help="fichier à écrire")
    parser.add_argument(
        "--cover", action=argparse.BooleanOptionalAction, help="bloc de couverture (par défaut : à plusieurs sections)"
    )
    parser.add_argument(
        "--contents",
        action=argparse.BooleanOptionalAction,
        help="table des matières (par défaut : à plusieurs sections)",
    )
    for option, values, words in (
        ("--preset", Preset, "présentation"),
        ("--paper", Paper, "taille des pages"),
        ("--letters", Lettering, "taille des lettres"),
        ("--sheets", Sheets, "pages une par une, deux par feuille A4, ou livret à plier"),
    ):
        known = [value.value for value in values]
        parser.add_argument(
            option, metavar=option[2:].upper(), type=_one_of(known), choices=known,
            help=f"{words}\u00a0: {', '.join(known)}",
        )  # fmt: skip
    for option, words in (
        ("--notes", "notes de bas de page"),
        ("--glossary", "liste des sigles"),
        ("--sources", "sources sous les sections"),
        ("--emergency", "encadré des numéros d’urgence"),
        ("--fills", "fonds gris"),
        ("--black", "lettres en noir seulement"),
        ("--handout", "seulement ce qui est écrit pour les familles ou les jeunes"),
        ("--paragraph-numbers", "numéros des paragraphes dans la marge"),
    ):
        parser.add_argument(option, action=argparse.BooleanOptionalAction, help=words)
    parser.add_argument("--pages", metavar="PAGES", default="", help="pages gardées, par exemple 1-3,7")


def _add_export(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("ids", metavar="ID", nargs="+", help="sections ou dossiers, dans l’ordre du fichier")
    parser.add_argument("-o", "--output", metavar="FICHIER", type=Path, required=True, help="fichier à écrire")
    known = [one.value for one in ExportFormat]
    parser.add_argument(
        "--format", metavar="FORMAT", choices=known,
        help=f"{', '.join(known)} (par défaut\u00a0: d’après la fin du nom du fichier)",
    )  # fmt: skip
    parser.add_argument(
        "--date", metavar="AAAA-MM-JJ", type=date.fromisoformat,
        help="jour de l’export et de la consultation (par défaut\u00a0: aujourd’hui)",
    )  # fmt: skip


def _add_lexicon(parser: argparse.ArgumentParser) -> None:
    actions = parser.add_subparsers(
        dest="action", title="Actions", metavar="ACTION", parser_class=Parser, required=True
    )
    check = actions.add_parser("check", help="montre toutes les fautes, avec le fichier et la ligne")
    check.add_argument(
        "folder",
        metavar="DOSSIER",
        type=Path,
        nargs="?",
        help="dossier des fichiers (par défaut\u00a0: ceux du programme)",
    )


def _add_policy(parser: argparse.ArgumentParser) -> None:
    actions = parser.add_subparsers(
        dest="action", title="Actions", metavar="ACTION", parser_class=Parser, required=True
    )
    check = actions.add_parser("check", help="dit ce que le fichier permet, ou la première faute et sa ligne")
    check.add_argument(
        "file", metavar="FICHIER", type=Path, nargs="?", help="fichier à vérifier (par défaut\u00a0: celui du poste)"
    )


def _one_of(known: list[str]) -> Callable[[str], str]:
    """Take words with or without their accents."""
    folded = {fold(value): value for value in known}
    return lambda text: folded.get(fold(text), text)


def _year(text: str) -> str:
    if len(text) != 4 or not text.isdecimal():
        raise ValueError(text)
    return text


def _whole_number(smallest: int, largest: int) -> Callable[[str], int]:
    def read(text: str) -> int:
        number = int(text)
        if not smallest <= number <= largest:
            raise ValueError(text)
        return number

    return read
