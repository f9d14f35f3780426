"""From a short address to what the library still has of it."""

from typing import NamedTuple

from onpe_desktop.citing.short_address import ShortAddress, write_short_address
from onpe_desktop.dossiers import path_to
from onpe_desktop.packs import Library, Pack


class Found(NamedTuple):
    """The nearest place that exists.

    `remark` is empty when all of the address exists, else one French sentence that says what does not. `titles` go from
    the dossier down to the section.
    """

    pack: Pack
    address: ShortAddress
    titles: tuple[str, ...]
    remark: str = ""

    @property
    def is_whole(self) -> bool:
        """Tell whether all of the address exists."""
        return not self.remark


def resolve(library: Library, address: ShortAddress) -> Found | None:
    """Return what the address leads to, or the nearest that still exists; None when not even its dossier does.

    A section that is no more in its dossier is looked for in the others. Reads the section's document when a paragraph
    is asked for, and raises `PackError` when that cannot be read.
    """
    pack = library.pack(address.dossier)
    if not address.section:
        return None if pack is None else _found(pack, address)
    if pack is not None and path_to(pack.outline, address.section):
        return _in_section(pack, address)
    if (holder := _only_holder(library, address.section)) is not None:
        moved = _in_section(holder, address._replace(dossier=holder.metadata.identifier))
        remark = (
            f"La section «\u00a0{address.section}\u00a0» n’est pas dans «\u00a0{address.dossier}\u00a0»\u00a0: "
            f"elle se trouve dans «\u00a0{holder.metadata.title}\u00a0»."
        )
        return moved._replace(remark=f"{remark} {moved.remark}".strip())
    if pack is None:
        return None
    remark = f"Ce dossier n’a pas ou n’a plus de section «\u00a0{address.section}\u00a0»."
    return _found(pack, ShortAddress(address.dossier), remark)


def _in_section(pack: Pack, address: ShortAddress) -> Found:
    if address.paragraph is None or address.paragraph in _paragraph_numbers(pack, address.section):
        return _found(pack, address)
    remark = f"Cette section n’a pas ou n’a plus de paragraphe {address.paragraph}."
    return _found(pack, address._replace(paragraph=None), remark)


def _found(pack: Pack, address: ShortAddress, remark: str = "") -> Found:
    return Found(pack, address, (pack.metadata.title, *pack.title_path(address.section)), remark)


def _paragraph_numbers(pack: Pack, section: str) -> frozenset[int]:
    from onpe_desktop.dossiers.contents import paragraph_numbers  # with it come all kinds of blocks

    return frozenset(paragraph_numbers(pack.section(section)))


def _only_holder(library: Library, section: str) -> Pack | None:
    holders = [pack for pack in library.packs if path_to(pack.outline, section)]
    return holders[0] if len(holders) == 1 else None


def describe(found: Found) -> str:
    """Name the place in one line, the dossier first: `Repères › Le 119, paragraphe 3`."""
    place = " › ".join(found.titles)
    return place if found.address.paragraph is None else f"{place}, paragraphe\u00a0{found.address.paragraph}"


def nowhere(address: ShortAddress) -> str:
    """Say that nothing of an address exists here: one French sentence."""
    return f"L’adresse «\u00a0{write_short_address(address)}\u00a0» ne mène à aucun dossier de cette bibliothèque."
