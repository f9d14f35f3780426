"""Why a signature is not accepted."""

from onpe_desktop.errors import RefusedError

_ASK_SENDER = "Ne l’utilisez pas et demandez une nouvelle copie à la personne qui vous l’a remis."
_ASK_ADMINISTRATOR = "Demandez à votre service informatique si cette personne peut signer des packs."


class SignatureError(RefusedError):
    """Not signed, not by somebody who may, or not as it was signed."""


class UnsignedError(SignatureError):
    """There is no signature."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"Le fichier {name} n’est pas signé\u00a0: rien ne dit de qui il vient.",
            f"Demandez-le avec sa signature ({name}.minisig), à mettre dans le même dossier.",
        )


class UnknownSignerError(SignatureError):
    """The signature may be good, but nobody here knows the key, or it may not sign this."""

    def __init__(self, name: str, number: str, *, beyond_remit: bool = False) -> None:
        said = "n’a pas le droit de signer ce dossier" if beyond_remit else "n’est pas connue sur ce poste"
        super().__init__(f"La clé {number}, qui a signé {name}, {said}.", _ASK_ADMINISTRATOR)


class AlteredError(SignatureError):
    """File or signature are not what was signed."""

    def __init__(self, name: str) -> None:
        super().__init__(f"Le fichier {name} ou sa signature a changé depuis qu’il a été signé.", _ASK_SENDER)


class RevokedKeyError(SignatureError):
    """The key was withdrawn."""

    def __init__(self, name: str, number: str) -> None:
        super().__init__(f"La clé {number}, qui a signé {name}, a été révoquée.", _ASK_SENDER)
