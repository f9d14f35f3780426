"""Labels above titles: « CHAPITRE 4 », a large number alone, « AXE 2 » that touches its title."""

from collections.abc import Sequence

from onpe_desktop.importers.pdf.numbering import begins_label, is_named_only, is_number, is_number_label
from onpe_desktop.importers.pdf.page import Line
from onpe_desktop.importers.pdf.styles import Body, stands_out

_ORNATE = 1.25  # of the text's size: a number alone that is so large is a chapter's
_TOUCHING = 0.3  # of the size


def label_lines(flow: Sequence[Line], index: int, body: Body) -> int:
    """Return how many lines from `index` on are only the name and number of a division whose title follows."""
    line = flow[index]
    alone = is_number(line.text) and line.size > _ORNATE * body.size
    named = is_named_only(line.text) and index + 1 < len(flow) and _touches(line, flow[index + 1], body)
    count = 1 if alone or named or is_number_label(line.text) else 0
    if not count and begins_label(line.text) and index + 1 < len(flow):
        count = 2 if is_number_label(f"{line.text} {flow[index + 1].text}") else 0
    title = flow[index + count] if count and index + count < len(flow) else None
    if title is None or title.page != line.page or not stands_out(title, body):
        return 0
    return count if title.box.top > line.box.top else 0


def _touches(label: Line, title: Line, body: Body) -> bool:
    """Tell whether a title larger than the text stands right below a label as large, as « AXE 2 »."""
    larger = body.is_smaller_than(label.size) and body.is_smaller_than(title.size)
    return larger and title.box.top - label.box.bottom < _TOUCHING * title.size
