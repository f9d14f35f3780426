"""The « carte locale »: contacts that an organisation adds to the national numbers, in a pack of its own.

It is a dossier like any other, whose identifier is `carte-locale` or begins with `carte-locale-`: so national editions
never replace it, and a key can be trusted for it alone.
"""

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from onpe_desktop.dossiers import Metadata
from onpe_desktop.errors import UserError
from onpe_desktop.packs import Pack
from onpe_desktop.rendering.frame import link, section_target, text
from onpe_desktop.rendering.style import Say
from onpe_desktop.rendering.wording import french_date

if TYPE_CHECKING:
    from onpe_desktop.dossiers import ContactCard, Section

_IDENTIFIER = re.compile(r"carte-locale(-[a-z0-9-]+)?")


class LocalCard(NamedTuple):
    """A carte locale, and its contacts in reading order."""

    metadata: Metadata
    contacts: "tuple[ContactCard, ...]"

    @property
    def first_number(self) -> tuple[str, str] | None:
        """Name and number for the strip: the first contact that has a number."""
        return next(((contact.name, contact.phones[0]) for contact in self.contacts if contact.phones), None)


def local_cards(packs: Iterable[Pack]) -> tuple[LocalCard, ...]:
    """Return the cartes locales among the packs; one that cannot be read is left out, `Library.problems` names it."""
    return tuple(_read(packs))


def first_local_number(packs: Iterable[Pack]) -> tuple[str, str] | None:
    """Return name and number of the first local contact, for the strip."""
    return next(filter(None, (card.first_number for card in local_cards(packs))), None)


def render_local_cards(cards: Iterable[LocalCard], say: Say) -> str:
    """Return the contacts, marked as a local addition, with who added them and when."""
    return "".join(_render(card, say) for card in cards)


def _read(packs: Iterable[Pack]) -> Iterator[LocalCard]:
    for pack in packs:
        if not _IDENTIFIER.fullmatch(pack.metadata.identifier):
            continue
        # Here, for those who have one: the window asks at every start, and the kinds of blocks are large.
        from onpe_desktop.dossiers import walk_sections

        try:
            sections = pack.dossier().sections
        except UserError:
            continue
        contacts = tuple(contact for section in walk_sections(sections) for contact in _contacts(section))
        if contacts:
            yield LocalCard(pack.metadata, contacts)


def _contacts(section: "Section") -> "Iterator[ContactCard]":
    from onpe_desktop.dossiers import ContactCard
    from onpe_desktop.dossiers.walking import walk_blocks

    return (block for block in walk_blocks(section.blocks) if isinstance(block, ContactCard))


def _render(card: LocalCard, say: Say) -> str:
    from onpe_desktop.rendering.cards import render_card

    metadata = card.metadata
    title = link(section_target(metadata.identifier), text(metadata.title), quiet=True)
    added = say(f"Ajout local de {metadata.publisher}, édition du {french_date(metadata.modified)}.")
    verified = say(f"Vérifié le {french_date(metadata.verified_on)}.")
    apart = say("Ces coordonnées ne font pas partie des numéros nationaux.")
    said = f'<p class="source">{text(added)} {text(verified)} {text(apart)}</p>'
    return f"<h2>{title}</h2>{said}" + "".join(map(render_card, card.contacts))
