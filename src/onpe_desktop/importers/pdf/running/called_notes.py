"""Notes at the foot of pages that read alike, as « 14 Voir l’annexe A, graphique 21 »: no running lines."""

from collections import Counter

from onpe_desktop.importers.pdf.notes.markers import marker_of_note, sign_of_call
from onpe_desktop.importers.pdf.page import PageContent
from onpe_desktop.importers.pdf.styles import Body


def called_notes(page: PageContent, body: Body) -> set[int]:
    """Return id() of the lines that begin a note which a raised sign of the page calls.

    Of two with one sign the upper one is the note: a foot may begin with the page's number.
    """
    raised = Counter(sign_of_call(word) for line in page.lines for word in line.words if word.raised == 1)
    if not raised:
        return set()
    found: dict[str, int] = {}
    for line in sorted(page.lines, key=lambda line: line.box.top):
        marker = marker_of_note(line, body, raised.keys())
        own = line.words[0].raised == 1
        if marker and raised[marker] > own:
            found.setdefault(marker, id(line))
    return set(found.values())
