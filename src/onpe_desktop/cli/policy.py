"""The verb `policy`, and what the other verbs ask the policy."""

import sys
from collections.abc import Iterator
from pathlib import Path

from onpe_desktop.paths import Paths
from onpe_desktop.policy import Policy, load_policy


def machine_policy(paths: Paths) -> Policy:
    """Return the machine's policy; what is wrong with its file is told on stderr."""
    policy = load_policy(paths.machine_policy)
    if policy.problem is not None:
        print(policy.problem, file=sys.stderr)
    return policy


def check_policy(paths: Paths, file: Path | None) -> None:
    """Print what a policy file says, one line for each rule; `PolicyError` names line and key of its first fault."""
    from onpe_desktop.policy.reading import read_file

    chosen = file or paths.machine_policy
    if chosen is None or (file is None and not chosen.exists()):
        print("Aucune règle n’est fixée pour ce poste.")
        return
    policy = read_file(chosen)
    print(f"{chosen}\u00a0: aucune faute.")
    for label, value in _lines(policy):
        print(f"  {label}\u00a0: {value}")


def _lines(policy: Policy) -> Iterator[tuple[str, str]]:
    yield "impression", _allowed(policy.printing)
    yield "exportation", _allowed(policy.export)
    yield "copie", _allowed(policy.copy)
    yield "notes", _allowed(policy.notes)
    yield "marque-pages", _allowed(policy.bookmarks)
    yield "écran discret", _discretion(policy)
    yield "thèmes", ", ".join(policy.themes) or "tous"
    yield "langues", ", ".join(policy.languages) or "toutes"
    yield "dossier de dépôt", str(policy.drop_folder or "aucun")
    yield "packs sans signature reconnue", "permis sur demande" if policy.unsigned_packs else "refusés"
    for key in policy.trusted_keys:
        yield "clé reconnue", f"{key.number}, {key.name}, {', '.join(key.dossiers) or 'tous les dossiers'}"
    for number in policy.revoked_keys:
        yield "clé révoquée", number
    yield "page de départ", policy.start_page


def _allowed(allowed: bool) -> str:  # noqa: FBT001 - it is what is told
    return "oui" if allowed else "non"


def _discretion(policy: Policy) -> str:
    pin = "code demandé" if policy.discretion_pin else "sans code"
    match policy.idle_minutes:
        case None:
            return f"{pin}, délai au choix"
        case 0:
            return f"{pin}, jamais automatique"
        case minutes:
            return f"{pin}, après {minutes} min"
