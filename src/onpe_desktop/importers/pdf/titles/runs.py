"""Lines that stand out from the text and that nothing forbids to be a title, together where they are one."""

from collections import Counter
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace

from onpe_desktop.importers.pdf.numbering import (
    depth_of,
    entitled,
    is_named_only,
    scheme_of,
)
from onpe_desktop.importers.pdf.page import Line
from onpe_desktop.importers.pdf.styles import (
    Body,
    Look,
    body_of_page,
    family_of,
    is_poster,
    look,
)
from onpe_desktop.importers.pdf.titles.faint import faint_looks, is_faint, reads_as_faint_title
from onpe_desktop.importers.pdf.titles.labels import label_lines
from onpe_desktop.importers.pdf.titles.line_looks import title_colours, title_look
from onpe_desktop.importers.pdf.titles.title_lines import goes_on, is_full, is_near
from onpe_desktop.importers.pdf.titles.wording import BULLET, Worded, reads_as_title, states

_NARROW = 45  # characters of a line at most, where a title may have more lines
_LARGE = 1.15  # of the text's size: whatever it is worded like, it is no text
_ORNATE = 1.25  # of the text's size: a look that is no larger is the text's own
_BLANK, _LESS_BLANK = 1.6, 1.3  # of the text's leading
_LARGER_LABEL = 1.1  # of the title's size
_SMALL = 0.65  # of the text’s size: <h6> has 0.67 of it (HTML, 15.3.7)
_SAME = 3.0  # points


@dataclass(frozen=True, slots=True)
class TitleRun:
    """Lines that would make one heading."""

    lines: tuple[Line, ...]
    look: Look
    last: bool = False  # nothing follows on its page: only a heading when others look so
    label: int = 0  # so many lines at the beginning are « CHAPITRE 4 »
    promised: bool = False  # bookmarks or a contents page name it
    level: int = 0  # what bookmarks say
    faint: bool = False  # it stands out by italics, colour or family only
    likelihood: float = 1.0  # to be a title, by what was learned; of one that is promised 1

    @property
    def text(self) -> str:
        """The title as it is printed."""
        return " ".join(line.text for line in self.lines)

    @property
    def leads_in(self) -> bool:
        """Whether it ends as what only leads to the next lines does."""
        return self.lines[-1].text.endswith(":")

    @property
    def page(self) -> int:
        """The page of the first line."""
        return self.lines[0].page


@dataclass(frozen=True, slots=True)
class Candidate:
    """What stands out from the text; `allowed`: nothing in it, or right around it, forbids it to be a title."""

    run: TitleRun
    allowed: bool


def candidates_of(flows: Sequence[Sequence[Line]], known: AbstractSet[int], body: Body) -> list[Candidate]:
    """Return all that stands out from the text. `known` holds id() of the lines that are headings already."""
    colours = title_colours(flows, body)
    found = [one for flow in flows for one in _of_flow(flow, known, body_of_page(flow, body), colours)]
    alone = {one.run.look for one in found if not one.run.label}
    return [part for one in found for part in _without_label(one, alone)]


def _without_label(candidate: Candidate, alone: AbstractSet[Look]) -> tuple[Candidate, ...]:
    """Return a larger label, « Partie 1 : », apart from a title whose look others have that no label is above."""
    run = candidate.run
    head, rest = run.lines[: run.label], run.lines[run.label :]
    leads_in = bool(head) and head[-1].text.endswith(":")
    if not leads_in or run.look not in alone or head[-1].size < _LARGER_LABEL * rest[0].size:
        return (candidate,)
    label = Candidate(TitleRun(head, look(head[-1])), allowed=True)
    return label, replace(candidate, run=replace(run, lines=rest, label=0))


def title_runs(
    candidates: Sequence[Candidate], flows: Sequence[Sequence[Line]], known: AbstractSet[int]
) -> list[TitleRun]:
    """Return what looks like a heading."""
    allowed = [candidate.run for candidate in candidates if candidate.allowed]
    others = (candidate.run for candidate in candidates if not candidate.allowed)
    refused = [_style(run) for run in others if run.faint and not entitled(run.text)]  # « Article 3. Le texte »
    heading = faint_looks([_style(run) for run in allowed if run.faint], refused)
    runs = [run for run in allowed if not run.faint or _style(run) in heading]
    counts = Counter(run.look for run in runs if not run.last)
    counts.update(look(line) for flow in flows for line in flow if id(line) in known)
    return [run for run in runs if not run.last or counts[run.look] >= 2]


def _style(run: TitleRun) -> tuple[Look, bool]:
    """Return a look, and whether 2.1 or the like is before the words: words in italics without may be quotations."""
    return run.look, depth_of(run.text) > 1


def _of_flow(
    flow: Sequence[Line], known: AbstractSet[int], body: Body, colours: AbstractSet[int]
) -> Iterator[Candidate]:
    """Yield what looks like a title, and whether it may be one."""
    index, right = 0, max((line.box.right for line in flow), default=0.0)
    above: Look | None = None  # of the title that ends right here: a smaller one may stand right below
    poster = is_poster(flow, body)
    while index < len(flow):
        found = None if id(flow[index]) in known else title_look(flow[index], body, colours)
        label = 0 if id(flow[index]) in known else label_lines(flow, index, body)
        free = found is None and not label and id(flow[index]) not in known
        faint = free and (is_faint(flow[index], body) or bool(entitled(flow[index].text)))
        small = free and not faint and _is_small(flow[index], body)
        if faint or label or small:
            found = found or look(flow[index])
        if found is None:
            index, above = index + 1, None
            continue
        start = index + label
        if label:
            found = title_look(flow[start], body, colours) or found
        end = start + 1
        while end < len(flow) and id(flow[end]) not in known:
            pair = flow[end - 1], flow[end]
            if not (goes_on(*pair, found, body, right) or (poster and is_near(*pair))):
                break
            end += 1
        below = above is not None and found != above and found.size <= above.size
        before = flow[index - 1] if index and not below else None
        after = flow[end] if end < len(flow) else None
        lines = tuple(flow[index:end])
        found = found._replace(underlined=found.underlined or lines[-1].underlined)
        alone = index == 0 and depth_of(" ".join(line.text for line in lines)) > 0  # an annex that is a picture
        at_end = after is None and flow[start].size < 1.3 * body.size and not alone
        run = TitleRun(lines, found, at_end, label, faint=faint)
        rest = flow[end + 1] if end + 1 < len(flow) else None
        allowed = not small and _reads(run, before, after, body) and _stands_apart(run, before, after, body, known)
        allowed = allowed and not _is_cut(run, after, body, right)
        allowed = allowed and not (after is not None and _is_term(run, after, rest, body))
        yield Candidate(run, allowed)
        index, above = end, found if allowed and not faint else None


def _is_small(line: Line, body: Body) -> bool:
    """Tell whether a line is bold, and smaller than the text: so browsers set the lowest titles, and labels."""
    return line.bold and not body.bold and not line.fixed and line.size >= _SMALL * body.size


def _reads(run: TitleRun, before: Line | None, after: Line | None, body: Body) -> bool:
    """Tell whether the words of a run may be a title's."""
    apart, named = _is_between_blanks(run, before, after, body), is_named_only(run.text)
    plain = _is_plain(run.look, body) and body.is_as_large_as(run.look.size)  # « Article 3 » as the text is set
    if run.faint and (not (named or reads_as_faint_title(run.text)) or _is_item(run, after)):
        return False
    if run.faint and plain and (not apart or states(run.text)):
        return False
    return (
        not run.lines[0].turned
        and reads_as_title(_worded(run, body, apart=apart))
        and (named or not _is_larger_text(run, body))
        and not _leads_elsewhere(run, body)
    )


def _is_between_blanks(run: TitleRun, before: Line | None, after: Line | None, body: Body) -> bool:
    """Tell whether bold, faint or coloured words have more space above and below than paragraphs of a list have."""
    first, last = run.lines[0], run.lines[-1]
    above = before is None or before.page != first.page or first.box.top - before.box.top > _BLANK * body.leading
    below = after is None or after.page != last.page or after.box.top - last.box.top > _LESS_BLANK * body.leading
    coloured = run.look.colour != body.colour and not body.is_smaller_than(run.look.size)
    return (run.faint or coloured or (run.look.bold and not body.bold)) and above and below


def _worded(run: TitleRun, body: Body, *, apart: bool) -> Worded:
    lines = run.lines[run.label :]
    large = run.lines[-1].size >= _LARGE * body.size or run.look.run_in
    large |= run.look.bold and not body.bold and bool(scheme_of(run.text))
    narrow = max(len(line.text) for line in run.lines) <= _NARROW
    text = " ".join(line.text for line in lines)
    return Worded(run.text, text, len(lines), large=large, narrow=narrow, apart=apart)


def _is_larger_text(run: TitleRun, body: Body) -> bool:
    """Tell whether sentences stand out by their size alone: an introduction, or a paragraph that was set by hand."""
    return _is_plain(run.look, body) and (run.text.endswith((".", ":")) or run.text[:1].islower())


def _leads_elsewhere(run: TitleRun, body: Body) -> bool:
    """Tell whether all words no larger than the text are a link: « Retour au sommaire ».

    Titles may lead back to the contents, too, but those are listed there.
    """
    linked = all(word.link for line in run.lines for word in line.words)
    return linked and not body.is_smaller_than(run.look.size)


def _is_plain(found: Look, body: Body) -> bool:
    """Tell whether a look is the text's own, or a bit larger."""
    plain = Look(body.size, body.bold, italic=False, capitals=False, colour=body.colour, family=family_of(body.font))
    return found._replace(size=body.size) == plain and found.size <= _ORNATE * body.size


def _stands_apart(run: TitleRun, before: Line | None, after: Line | None, body: Body, known: AbstractSet[int]) -> bool:
    """Tell whether there is more space above a title than between lines, and none of the text beside it."""
    first, last = run.lines[0], run.lines[-1]
    if before is not None and before.page == first.page and first.box.top > before.box.top:
        gap = first.box.top - before.box.top
        if gap < 1.15 * body.leading and id(before) not in known and not _needs_no_space(run, before, after, body):
            return False
    if after is None or after.page != last.page or last.run_in:
        return True
    if after.box.top - last.box.top > 0.8 * last.size:
        return True
    return after.box.left > max(line.box.right for line in run.lines)  # in the margin, beside its text


def _needs_no_space(run: TitleRun, before: Line, after: Line | None, body: Body) -> bool:
    """Tell whether a title larger than the text, or bold and with a number, begins right below a paragraph's end.

    It may stand nearer to that than lines do where there is white below it.
    """
    near = (
        after is not None
        and after.page == run.page
        and after.box.top - run.lines[-1].box.top > _LESS_BLANK * body.leading
    )
    below = near or run.lines[0].box.top - before.box.top > 0.9 * body.leading
    ended = below and before.text.endswith((".", "!", "?", "…", ";", ":"))
    larger = body.is_smaller_than(run.look.size) and not _is_plain(run.look, body)
    return ended and (larger or (run.look.bold and bool(scheme_of(run.text))))


def _is_cut(run: TitleRun, after: Line | None, body: Body, right: float) -> bool:
    """Tell whether words no larger than the text, or larger and nothing else, begin a sentence that goes on below.

    It begins in lower case, or its first word had no room above, where lines end at `right`.
    """
    last = run.lines[-1]
    if after is None or after.page != last.page:
        return False
    if body.is_smaller_than(run.look.size) and not _is_plain(run.look, body):
        return False
    if not 0 < after.box.top - last.box.top < 1.2 * body.leading * run.look.size / body.size or scheme_of(after.text):
        return False
    return after.text[:1].islower() or (
        is_full(last, after, right)
        and family_of(after.style.font) == run.look.family
        and not last.text.endswith(("?", "!"))
        and not (last.text.endswith(":") and last.bold and scheme_of(run.text) and not after.bold)
    )


def _is_item(run: TitleRun, after: Line | None) -> bool:
    """Tell whether a number hangs out of what is below: the item of a list, whose text begins where its words do."""
    words = run.lines[0].words
    if after is None or after.page != run.page or not scheme_of(run.text) or len(words) < 2:
        return False
    return abs(after.box.left - words[1].box.left) < _SAME and words[1].box.left > words[0].box.left + _SAME


def _is_term(run: TitleRun, after: Line, rest: Line | None, body: Body) -> bool:
    """Tell whether a line is a term whose definition, which is no list, is indented below it.

    Of a paragraph only the first line is: the next one, `rest`, begins where the term does.
    """
    line = run.lines[-1]
    if body.is_smaller_than(line.size) or len(run.lines) > 1 or after.page != line.page:
        return False
    listed = not run.leads_in and (BULLET.match(after.text) or scheme_of(after.text))
    if depth_of(run.text) or scheme_of(run.text) or listed or line.run_in:
        return False
    near = 1.25 * body.leading
    indent = after.box.left - line.box.left
    if after.box.top - line.box.top >= near or not 1.2 * body.size < indent < 6 * body.size:
        return False
    if rest is None or rest.style != after.style:
        return True
    return not (0 < rest.box.top - after.box.top < near and abs(rest.box.left - line.box.left) < _SAME)
