"""The policy of this machine. The reader of its file is loaded only where there is one: most starts are without."""

from pathlib import Path

from onpe_desktop.policy.policy import NO_POLICY, STRICTEST, Policy, PolicyError


def load_policy(file: Path | None) -> Policy:
    """Read the machine's file; without one everything is the user's choice. Never raises.

    A file that is there and cannot be read or understood leaves the strictest policy, with its `problem`.
    """
    if file is None:
        return NO_POLICY
    try:
        content = file.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return NO_POLICY
    except OSError:
        return STRICTEST._replace(
            problem=PolicyError(
                "Les règles fixées pour ce poste ne peuvent pas être lues\u00a0: seule la lecture est possible.",
                "Prévenez votre service informatique.",
            )
        )
    from onpe_desktop.policy.reading import read_policy  # and tomllib with it

    try:
        return read_policy(content, file.name)
    except PolicyError as error:
        return STRICTEST._replace(
            problem=PolicyError(
                "Le fichier des règles de ce poste contient une faute\u00a0: seule la lecture est possible.",
                f"Prévenez votre service informatique\u202f; voici la faute\u00a0: {error.message}",
            )
        )
