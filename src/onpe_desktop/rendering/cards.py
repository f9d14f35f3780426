"""A contact card as HTML."""

from collections.abc import Iterator

from onpe_desktop.dossiers import ContactCard, is_external
from onpe_desktop.rendering.frame import box, link, text
from onpe_desktop.rendering.rates import held
from onpe_desktop.spaces import NO_BREAK_SPACE


def render_card(card: ContactCard) -> str:
    """Return the card with its numbers large, its addresses as links, and when it was true."""
    return box("card", "".join(_lines(card)), padding=14)


def _lines(card: ContactCard) -> Iterator[str]:
    who = ", ".join(text(words) for words in (card.role, card.organisation) if words)
    yield f'<p><b class="big">{text(card.name)}</b>{f"<br>{who}" if who else ""}</p>'
    if card.phones:
        numbers = "<br>".join(text(phone) for phone in card.phones)
        yield f'<p class="number">{numbers}</p>'
    reach = [
        *(link(f"mailto:{address}", text(address)) for address in card.emails if is_external(f"mailto:{address}")),
        *map(_web, card.web),
        *(text(held(words)) for words in (card.address, card.hours) if words),
    ]
    if reach:
        yield f"<p>{'<br>'.join(reach)}</p>"
    if card.note:
        yield f"<p>{text(held(card.note))}</p>"
    if card.as_of:
        yield f'<p class="source">{text(card.as_of[0].upper() + card.as_of[1:])}.</p>'


def _web(address: str) -> str:
    """Link an address, with or without its scheme; what is not one stays text."""
    target = address if is_external(address) else f"https://{address}"
    return f"{link(target, text(address))}{NO_BREAK_SPACE}↗" if is_external(target) else text(address)
