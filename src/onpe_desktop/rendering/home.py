"""The pages that lead to the others: home, and the first page of each dossier."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol

from onpe_desktop.dossiers import Metadata, OutlineEntry, SectionKind
from onpe_desktop.rendering.frame import HELP, HOME, UNDERSTOOD, box, link, page, section_target, text
from onpe_desktop.rendering.problems import Problem, render_problem_list
from onpe_desktop.rendering.style import Say, Style
from onpe_desktop.rendering.wording import edition_line, french_date, french_partial_date, kind_label
from onpe_desktop.spaces import NO_BREAK_SPACE

_SIDES = ("left", "right")
_WELCOME = (  # typeset here: the first paint does without the rules of typography
    "Tout est ici, hors connexion\u00a0: ce programme n’utilise jamais le réseau. Tapez un mot en haut (Ctrl+K), "
    "partez d’une situation ou de la table des matières. Vos recherches et vos lectures ne sont pas "
    "enregistrées\u202f; trois appuis sur Maj, et un calendrier couvre la fenêtre."
)
_RESUME = "Reprendre la lecture\u00a0:"
MOST_CARDS = 12  # more sections than this are listed in running text


class Outlined(Protocol):
    """What these pages need of a pack."""

    @property
    def metadata(self) -> Metadata:
        """What is known of the dossier as a whole."""
        ...

    @property
    def outline(self) -> tuple[OutlineEntry, ...]:
        """Its table of contents."""
        ...


def render_home(
    packs: Sequence[Outlined], style: Style, problems: Iterable[Problem] = (), *, welcome: bool = False
) -> str:
    """Return the home page: every dossier in the library's order, its sections in their own order.

    A `welcome` says on top, in three sentences, what this is.
    """
    say = style.say
    greeting = _greeting(say) if welcome else ""
    dossiers = "\n".join(
        _dossier(pack, say, first=not number, below_title="" if number else _situations(packs, say))
        for number, pack in enumerate(packs)
    )
    nothing = f"<h1>{say('Aucun dossier')}</h1><p>{say('Aucun dossier n’a pu être ouvert.')}</p>"
    return page(style, greeting + dossiers + ("" if packs else nothing) + render_problem_list(problems, say))


def situations_of(packs: Sequence[Outlined]) -> Iterator[tuple[str, OutlineEntry]]:
    """Yield the situations of all dossiers, each with the identifier of its dossier; not the sections around them."""
    for pack in packs:
        for entry in _walk(pack.outline):
            if entry.kind is SectionKind.SITUATION and not entry.children:
                yield pack.metadata.identifier, entry


def render_dossier(pack: Outlined, style: Style, resumed: tuple[str, str] | None = None) -> str:
    """Return the first page of a dossier: what it is, on what ground it is here, and its whole table of contents.

    `resumed` is the address and the title of the section in which the reader was last.
    """
    metadata, say = pack.metadata, style.say
    head = (
        f'<p class="path">{link(HOME, say("Accueil"), quiet=True)}</p><h1>{text(metadata.title)}</h1>'
        + _paragraph("lead", metadata.subtitle)
        + _paragraph("", metadata.description)
        + (f"<p>{say(_RESUME)} {link(resumed[0], text(resumed[1]))}</p>" if resumed else "")
    )
    contents = f"<h2>{say('Sommaire')}</h2>{_contents(metadata.identifier, pack.outline)}"
    return page(style, head + contents + _about(metadata, say))


def _greeting(say: Say) -> str:
    links = f"{link(UNDERSTOOD, say('C’est compris'))}{NO_BREAK_SPACE}· {link(HELP, say('Aide (F1)'))}"
    return box("info", f'<p>{say(_WELCOME)}</p><p class="tight">{links}</p>', padding=14)


def _walk(outline: Iterable[OutlineEntry]) -> Iterator[OutlineEntry]:
    for entry in outline:
        yield entry
        yield from _walk(entry.children)


def _situations(packs: Sequence[Outlined], say: Say) -> str:
    """Return the box with a link to each situation."""
    found = (link(section_target(dossier, entry.id), text(entry.title)) for dossier, entry in situations_of(packs))
    links = f"{NO_BREAK_SPACE}· ".join(found)
    return box("card", f'<p class="tight"><b>{say("Partir d’une situation")}</b><br>{links}</p>') if links else ""


def _dossier(pack: Outlined, say: Say, *, first: bool, below_title: str) -> str:
    metadata = pack.metadata
    tag = "h1" if first else "h2"
    title = f'<a class="quiet-title" href="{section_target(metadata.identifier)}">{text(metadata.title)}</a>'
    shown = _cards if len(pack.outline) <= MOST_CARDS else _run_in
    subtitle = _paragraph("lead" if first else "muted", metadata.subtitle)
    return f"<{tag}>{title}</{tag}>{subtitle}{below_title}" + shown(metadata.identifier, pack.outline, say)


def _cards(dossier: str, outline: Sequence[OutlineEntry], say: Say) -> str:
    rows = (outline[place : place + 2] for place in range(0, len(outline), 2))
    cells = "".join(f"<tr>{''.join(map(_card, (dossier, dossier), row, _SIDES, (say, say)))}</tr>" for row in rows)
    return f'<table width="100%" cellspacing="0" cellpadding="12" style="margin-top: 14px">{cells}</table>'


def _card(dossier: str, entry: OutlineEntry, side: str, say: Say) -> str:
    named = entry.kind is SectionKind.SECTION or entry.title.startswith(kind_label(entry.kind))
    kind = "" if named else f'<span class="page">{say(kind_label(entry.kind))}</span><br>'
    title = link(section_target(dossier, entry.id), text(entry.title), quiet=True)
    count = len(entry.children)
    below = f'<br><span class="page">{say(f"{count}{NO_BREAK_SPACE}sections")}</span>' if count > 1 else ""
    name = f'<span class="card-title">{title}</span>'
    return f'<td class="card-{side}" width="50%"><p class="tight">{kind}{name}{below}</p></td>'


def _run_in(dossier: str, outline: Iterable[OutlineEntry], _say: Say) -> str:
    links = " · ".join(link(section_target(dossier, entry.id), text(entry.title), quiet=True) for entry in outline)
    return f"<p>{links}</p>"


def _contents(dossier: str, outline: Iterable[OutlineEntry]) -> str:
    items = "".join(
        f"<li>{link(section_target(dossier, entry.id), text(entry.title), quiet=True)}"
        f"{_contents(dossier, entry.children) if entry.children else ''}</li>"
        for entry in outline
    )
    return f"<ul>{items}</ul>"


def _about(metadata: Metadata, say: Say) -> str:
    rows = "".join(
        f'<tr><td><p class="source">{label}</p></td><td><p class="source">{text(value)}</p></td></tr>'
        for label, value in _facts(metadata, say)
        if value
    )
    return f'<h2>{say("À propos de ce dossier")}</h2><table cellpadding="3">{rows}</table>'


def _facts(metadata: Metadata, say: Say) -> Iterator[tuple[str, str]]:
    yield say("Éditeur"), metadata.publisher
    yield say("Publication d’origine"), say(french_partial_date(metadata.issued))
    edition = say(edition_line(metadata))
    yield say("Pack"), edition[0].upper() + edition[1:]
    yield say("Vérifié le"), say(french_date(metadata.verified_on))
    yield say("Source"), metadata.source
    yield say("Droits"), metadata.rights
    yield say("Diffusion"), metadata.authorisation
    yield say("Public"), ", ".join(say(audience.value) for audience in metadata.audience)


def _paragraph(css_class: str, words: str) -> str:
    return f'<p class="{css_class}">{text(words)}</p>' if words else ""
