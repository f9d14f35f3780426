"""Chosen sections, of one dossier or several, as a dossier of its own: what every format is written from."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from onpe_desktop.citing.citation import cite
from onpe_desktop.citing.reference import reference_text
from onpe_desktop.citing.short_address import ShortAddress, write_short_address
from onpe_desktop.dossiers import (
    Block,
    Dossier,
    Heading,
    ItemList,
    ListItem,
    Media,
    Metadata,
    Paragraph,
    Section,
    Text,
    is_external,
    walk_sections,
)
from onpe_desktop.dossiers.contents import link_places, used_media
from onpe_desktop.exporting.errors import ExportError
from onpe_desktop.exporting.parts import ExportedPart, Watch, unwatched, without_repeats
from onpe_desktop.exporting.rewriting import Rewriter
from onpe_desktop.packs import Pack
from onpe_desktop.rendering.wording import french_date, in_a_row
from onpe_desktop.spaces import NO_BREAK_SPACE

PROVENANCE = "provenance"
LARGEST_MEDIA = 200 << 20  # bytes of all pictures and videos: they are held in memory


@dataclass(frozen=True, slots=True)
class Extract:
    """A sound dossier, and the bytes of its media.

    Sections of the n-th dossier have the ids `d<n>-<id>`; with several dossiers each has a section `d<n>` of its own.
    The last section is `PROVENANCE`: where everything comes from.
    """

    dossier: Dossier
    media: Mapping[str, bytes]


def extract(parts: Sequence[ExportedPart], exported_on: date, watch: Watch = unwatched) -> Extract:
    """Gather the parts, in the order given within each dossier; the same parts and day give an equal extract.

    A link to what is not in the extract becomes plain words. Raises `ExportError` for no parts or media that are too
    large, `PackError` when a pack cannot be read.
    """
    kept = without_repeats(parts)
    if not kept:
        raise ExportError("Aucune section n’est choisie.", "Choisissez au moins une section à exporter.")
    packs = {part.dossier: part.pack for part in kept}
    numbers = {identifier: f"d{number}" for number, identifier in enumerate(packs, 1)}
    chosen: dict[str, list[Section]] = {name: [] for name in packs}
    for done, part in enumerate(kept):
        watch(done, len(kept))
        chosen[part.dossier].append(part.pack.section(part.section))
    places = set(_places(chosen, numbers))
    tops: list[Section] = []
    media: dict[str, bytes] = {}
    listed: list[Media] = []
    for identifier, pack in packs.items():
        rewriter = _rewriter(identifier, numbers, places)
        sections = tuple(map(rewriter.section, chosen[identifier]))
        for name in sorted(_media_names(chosen[identifier])):
            watch(len(kept), len(kept))  # pictures and videos may take long, too
            new = rewriter.media(name)
            listed.append(replace(pack.media[name], name=new))
            _check_size(listed)
            media[new] = pack.read_media(name)
        is_alone = len(packs) == 1
        tops += sections if is_alone else [Section(numbers[identifier], pack.metadata.title, children=sections)]
    metadata = _metadata(kept, list(packs.values()), exported_on)
    tops.append(_provenance(kept, exported_on))
    return Extract(Dossier(metadata, tuple(tops), tuple(listed)), media)


def _places(chosen: Mapping[str, Sequence[Section]], numbers: Mapping[str, str]) -> Iterator[str]:
    """Yield what a link may write after `#` in the extract."""
    for identifier, sections in chosen.items():
        if len(chosen) > 1:
            yield numbers[identifier]
        for section in walk_sections(tuple(sections)):
            yield from (f"{numbers[identifier]}-{place}" for place in link_places(section))


def _rewriter(identifier: str, numbers: Mapping[str, str], places: set[str]) -> Rewriter:
    number = numbers[identifier]

    def target(old: str) -> str | None:
        if is_external(old):
            return old
        dossier, _, place = old.removeprefix("dossier:").partition("#")
        here = numbers.get(dossier or identifier)
        new = f"{here}-{place}" if place else here
        return f"#{new}" if new in places else None

    return Rewriter(lambda name: f"{number}-{name}", target, lambda name: f"{number}-{name}")


def _media_names(sections: Iterable[Section]) -> set[str]:
    return {name for section in walk_sections(tuple(sections)) for name in used_media(section)}


def _check_size(media: Iterable[Media]) -> None:
    if sum(one.size for one in media) > LARGEST_MEDIA:
        raise ExportError(
            f"Les images et vidéos choisies dépassent {LARGEST_MEDIA >> 20}{NO_BREAK_SPACE}Mio.",
            "Exportez les sections en plusieurs fichiers.",
        )


def _metadata(parts: Sequence[ExportedPart], packs: Sequence[Pack], exported_on: date) -> Metadata:
    known = [pack.metadata for pack in packs]
    state = "\n".join(f"{part.pack.digest} {part.section}" for part in parts)
    title = known[0].title if len(known) == 1 else "Bibliothèque hors ligne"
    return Metadata(
        identifier=f"extrait-{hashlib.sha256(state.encode()).hexdigest()[:16]}",
        title=f"{title} – extrait",
        publisher=in_a_row(_once(one.publisher for one in known)),
        issued=known[0].issued if len(known) == 1 else exported_on.isoformat(),
        modified=exported_on,
        verified_on=min(one.verified_on for one in known),
        rights=" ".join(_once(one.rights for one in known)),
        source=" ; ".join(_once(one.source for one in known)),
        language=known[0].language,
        description=f"Extrait fait le {french_date(exported_on)} avec onpe-desktop.",
    )


def _once(words: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(words))


def _provenance(parts: Sequence[ExportedPart], exported_on: date) -> Section:
    """Say where everything comes from: reference, rights and source of each dossier, and the address of each part."""
    blocks: list[Block] = []
    numbers = iter(range(1, 4 * len(parts) + 3))

    def say(*words: str) -> None:
        blocks.append(Paragraph((Text("".join(words)),), next(numbers)))

    say(f"Extrait fait le {french_date(exported_on)} avec onpe-desktop. Il ne remplace pas les documents d’origine.")
    for identifier, pack in {part.dossier: part.pack for part in parts}.items():
        metadata = pack.metadata
        blocks.append(Heading((Text(metadata.title),)))
        say(reference_text(cite(pack, "", exported_on)))
        say(f"Source{NO_BREAK_SPACE}: {metadata.source}")
        say(" ".join(filter(None, (metadata.rights, metadata.authorisation))))
        addresses = (
            (" › ".join(pack.title_path(part.section)), write_short_address(ShortAddress(identifier, part.section)))
            for part in parts
            if part.dossier == identifier
        )
        items = tuple(
            ListItem((Paragraph((Text(f"{titles}{NO_BREAK_SPACE}: {address}"),), next(numbers)),))
            for titles, address in addresses
        )
        blocks.append(ItemList(items))
    return Section(PROVENANCE, "Provenance et droits", blocks=tuple(blocks))
