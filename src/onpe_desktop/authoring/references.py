"""Links from one dossier to another: they must lead somewhere when both are built together."""

from collections.abc import Iterator, Sequence

from onpe_desktop.dossiers import Dossier, Link, Section
from onpe_desktop.dossiers.contents import all_inlines, link_places
from onpe_desktop.importers.errors import SourceError

_SCHEME = "dossier:"


def check_references(dossiers: Sequence[Dossier]) -> tuple[str, ...]:
    """Return a remark, a French sentence, for each link to a dossier that is not among `dossiers`.

    Raises `SourceError` for a link to a section or paragraph that one of them does not have.
    """
    places = {dossier.metadata.identifier: set(_places(dossier)) for dossier in dossiers}
    remarks = []
    for dossier in dossiers:
        for section in dossier.walk():
            where = f"Dans «\u00a0{section.title}\u00a0» ({dossier.metadata.identifier}), le lien"
            for target in _references(section):
                identifier, _, place = target.removeprefix(_SCHEME).partition("#")
                if identifier not in places:
                    remarks.append(f"{where} «\u00a0{target}\u00a0» mène à un dossier qui n’est pas construit ici.")
                elif place not in places[identifier]:
                    raise SourceError(
                        f"{where} «\u00a0{target}\u00a0» ne mène nulle part.",
                        "Corrigez la section ou le paragraphe visé.",
                    )
    return tuple(remarks)


def _places(dossier: Dossier) -> Iterator[str]:
    yield ""  # the dossier itself
    for section in dossier.walk():
        yield from link_places(section)


def _references(section: Section) -> Iterator[str]:
    for inline in all_inlines(section):
        if isinstance(inline, Link) and inline.target.startswith(_SCHEME):
            yield inline.target
