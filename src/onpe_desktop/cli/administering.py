"""The verbs `pack` and `policy`: each action imports what it needs."""

import argparse

from onpe_desktop.paths import Paths


def administer(paths: Paths, values: argparse.Namespace) -> None:
    """Do what verb and action ask for; `UserError` of several kinds."""
    if values.verb == "policy":
        from onpe_desktop.cli.policy import check_policy

        check_policy(paths, values.file)
    elif values.action in ("keygen", "sign", "verify"):
        from onpe_desktop.cli import signing

        match values.action:
            case "keygen":
                signing.make_key(values)
            case "sign":
                signing.sign_files(values)
            case _:
                signing.verify_packs(paths, values)
    else:
        _manage(paths, values)


def _manage(paths: Paths, values: argparse.Namespace) -> None:
    from onpe_desktop.cli import installing

    match values.action:
        case "install":
            installing.install_files(paths, values)
        case "list":
            installing.list_installed(paths, as_json=values.json)
        case "rollback":
            installing.roll_back(paths, values.dossier, system=values.system)
        case "trust":
            installing.trust(paths, values)
        case _:
            installing.distrust(paths, values.number)
