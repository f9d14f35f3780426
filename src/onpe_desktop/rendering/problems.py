"""What could not be read, said on the page."""

from collections.abc import Iterable
from typing import Protocol

from onpe_desktop.errors import UserError
from onpe_desktop.rendering.frame import EMERGENCY, HOME, box, link, page, text
from onpe_desktop.rendering.style import Say, Style


class Problem(Protocol):
    """A pack that could not be opened."""

    @property
    def file_name(self) -> str:
        """Name of the file, without its folder."""
        ...

    @property
    def error(self) -> UserError:
        """What is wrong with it."""
        ...


def render_problem(error: UserError, style: Style) -> str:
    """Return the page shown in place of one that cannot be read."""
    say = style.say
    ways = f"{link(HOME, say('Revenir à l’accueil'))} · {link(EMERGENCY, say('Numéros d’urgence'))}"
    told = f"<p><b>{text(say(error.message))}</b></p><p>{text(say(error.next_step))}</p>"
    title = say("Cette page ne peut pas être lue")
    return page(style, f"<h1>{title}</h1>{box('attention', told, padding=14)}<p>{ways}</p>")


def render_problem_list(problems: Iterable[Problem], say: Say = str) -> str:
    """Return HTML that names each pack that could not be opened, or nothing."""
    told = "".join(
        f"<p><b>{text(problem.file_name)}</b><br>{text(say(problem.error.message))}"
        f" {text(say(problem.error.next_step))}</p>"
        for problem in problems
    )
    label = f'<p><span class="label label-attention"><b>{say("Packs qui n’ont pas pu être lus")}</b></span></p>'
    return box("attention", label + told, padding=14) if told else ""
