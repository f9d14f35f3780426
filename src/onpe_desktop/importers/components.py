"""The libraries of the extra `import`, which a light installation does not have."""

from importlib.util import find_spec

from onpe_desktop.importers.errors import ImportRefusedError


def require(*modules: str) -> None:
    """Raise `ImportRefusedError` when a module is not installed; imports nothing."""
    if any(find_spec(module) is None for module in modules):
        raise ImportRefusedError(
            "Ce programme ne peut pas importer ce genre de fichier\u00a0: un composant n’est pas installé.",
            "Installez la version destinée aux documentalistes, ou «\u00a0pip install onpe-desktop[import]\u00a0».",
        )
