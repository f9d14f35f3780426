"""The help page: its contents, its chapters, and the keys as they are now."""

from collections.abc import Iterable, Sequence

from onpe_desktop.rendering.frame import HOME, link, page, text
from onpe_desktop.rendering.help_text import Chapter
from onpe_desktop.rendering.style import Style

_KEYS = "touches"


def render_help(style: Style, chapters: Sequence[Chapter], keys: Iterable[tuple[str, str]], version: str) -> str:
    """Return the page; `keys` are pairs of what a key does and its name as it is printed on the keyboard."""
    say = style.say
    rows = "".join(f"<tr><td><p>{text(what)}</p></td><td><p><b>{text(key)}</b></p></td></tr>" for what, key in keys)
    table = f'<table cellpadding="3" cellspacing="0">{rows}</table>'
    shown = (*chapters, Chapter(_KEYS, say("Au clavier"), table))
    contents = "".join(f"<li>{link(f'#{chapter.id}', text(chapter.title), quiet=True)}</li>" for chapter in shown)
    body = "".join(f'<h2><a name="{chapter.id}"></a>{text(chapter.title)}</h2>{chapter.html}' for chapter in shown)
    return page(
        style,
        f'<p class="path">{link(HOME, say("Accueil"), quiet=True)}</p><h1>{say("Aide")}</h1>'
        f"<p>{say('Ctrl+F trouve un mot dans cette page.')}</p><ul>{contents}</ul>{body}"
        f'<p class="source">{say(f"onpe-desktop, version {text(version)}")}</p>',
    )
