"""The words of the verb `pack`."""

import argparse
from pathlib import Path


def add_pack(parser: argparse.ArgumentParser, parser_class: type[argparse.ArgumentParser]) -> None:
    """Give the parser of the verb its actions."""
    actions = parser.add_subparsers(
        dest="action", title="Actions", metavar="ACTION", parser_class=parser_class, required=True
    )
    keygen = actions.add_parser("keygen", help="crée une clé pour signer")
    keygen.add_argument("-o", "--output", metavar="NOM", type=Path, required=True, help="écrit NOM.key et NOM.pub")
    _add_passphrase(keygen)
    sign = actions.add_parser("sign", help="signe des packs, ou une liste de clés")
    sign.add_argument("files", metavar="FICHIER", type=Path, nargs="+", help="pack (.epub) ou liste de clés (.toml)")
    sign.add_argument("--key", metavar="NOM.key", type=Path, required=True, help="clé secrète")
    _add_passphrase(sign)
    verify = actions.add_parser("verify", help="dit qui a signé un pack et s’il est intact, sans l’installer")
    verify.add_argument("files", metavar="PACK", type=Path, nargs="+", help="pack (.epub), sa signature à côté de lui")
    verify.add_argument(
        "--key", metavar="NOM.pub", type=Path, help="clé publique à croire (par défaut\u00a0: celles du poste)"
    )
    install = actions.add_parser("install", help="installe des packs signés, ou une liste de clés")
    install.add_argument("files", metavar="FICHIER", type=Path, nargs="+", help="pack (.epub) ou liste de clés (.toml)")
    _add_system(install)
    install.add_argument("--older", action="store_true", help="accepte une édition plus ancienne que celle du poste")
    install.add_argument(
        "--unsigned", action="store_true",
        help="accepte un pack sans signature reconnue, si les règles du poste le permettent",
    )  # fmt: skip
    listed = actions.add_parser("list", help="montre ce qui est installé et qui l’a signé, et le vérifie à nouveau")
    listed.add_argument("--json", action="store_true", help="écrit du JSON (format dans docs/command-line.md)")
    rollback = actions.add_parser("rollback", help="reprend l’édition précédente d’un dossier")
    rollback.add_argument("dossier", metavar="DOSSIER", help="identifiant du dossier")
    _add_system(rollback)
    trust = actions.add_parser("trust", help="fait confiance à une clé, sur un poste sans règles")
    trust.add_argument("key", metavar="NOM.pub", type=Path, help="clé publique")
    trust.add_argument("--name", metavar="QUI", required=True, help="personne ou service à qui est la clé")
    distrust = actions.add_parser("distrust", help="retire sa confiance à une clé, sur un poste sans règles")
    distrust.add_argument("number", metavar="NUMÉRO", help="numéro de la clé (16 chiffres hexadécimaux)")


def _add_passphrase(parser: argparse.ArgumentParser) -> None:
    group = parser.add_mutually_exclusive_group()
    group.add_argument(
        "--passphrase-file", metavar="FICHIER", type=Path,
        help="lit la phrase secrète dans ce fichier (par défaut\u00a0: la demande)",
    )  # fmt: skip
    group.add_argument("--no-passphrase", action="store_true", help="clé sans phrase secrète")


def _add_system(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--system", action="store_true", help="pour tout le poste (droits d’administration nécessaires)"
    )
