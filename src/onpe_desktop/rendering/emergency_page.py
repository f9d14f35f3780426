"""The page of the emergency numbers. It needs no pack and no file."""

from collections.abc import Iterable

from onpe_desktop.packs import Pack
from onpe_desktop.rendering.emergency import IMMEDIATE_DANGER, LISTENING, VERIFIED_ON, EmergencyNumber
from onpe_desktop.rendering.frame import HOME, link, page, text
from onpe_desktop.rendering.local_card import local_cards, render_local_cards
from onpe_desktop.rendering.problems import Problem, render_problem_list
from onpe_desktop.rendering.rates import held
from onpe_desktop.rendering.style import Say, Style
from onpe_desktop.rendering.wording import french_date
from onpe_desktop.spaces import NO_BREAK_SPACE
from onpe_desktop.text import typeset_french


def render_emergency(style: Style, problems: Iterable[Problem] = (), packs: Iterable[Pack] = ()) -> str:
    """Return the page with all emergency numbers, those of a carte locale, and what is wrong with the packs."""
    say = style.say
    return page(
        style,
        f'<p class="path">{link(HOME, say("Accueil"), quiet=True)}</p>'
        f"<h1>{say('Numéros d’urgence')}</h1>"
        f"<h2>{say('Danger immédiat')}</h2>{_numbers(IMMEDIATE_DANGER, 'row-danger', say)}"
        + render_local_cards(local_cards(packs), say)
        + f"<h2>{say('Être écouté, signaler une inquiétude')}</h2>{_numbers(LISTENING, 'row', say)}"
        f'<p class="source">{say(f"Numéros vérifiés le {french_date(VERIFIED_ON)}.")}</p>'
        + render_problem_list(problems, say),
    )


def _numbers(numbers: Iterable[EmergencyNumber], css_class: str, say: Say) -> str:
    rows = "".join(_row(number, css_class, say) for number in numbers)
    return f'<table width="100%" cellspacing="0" cellpadding="7">{rows}</table>'


def _row(number: EmergencyNumber, css_class: str, say: Say) -> str:
    spoken = text(number.number).replace(" ", NO_BREAK_SPACE)
    detail = f"<br>{text(held(say(typeset_french(number.detail))))}" if number.detail else ""
    return (
        f'<tr><td class="{css_class}" width="24%"><p class="number">{spoken}</p></td>'
        f'<td class="row"><p class="tight"><b>{text(say(number.name))}</b>{detail}</p></td></tr>'
    )
