"""From the sections to print to the neutral document that the Typst templates read: pure, and checked throughout."""

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from onpe_desktop.dossiers import Metadata, Section, Source, paragraphs, plain_text, walk_sections
from onpe_desktop.printing.blocks import Blocks, Levels
from onpe_desktop.printing.characters import Coverage
from onpe_desktop.printing.errors import PrintingError
from onpe_desktop.printing.limits import Limits
from onpe_desktop.printing.selection import PrintedPart, PrintOptions, without_repeats
from onpe_desktop.printing.setting import Json, Node, Setting
from onpe_desktop.rendering.emergency import IMMEDIATE_DANGER, LISTENING
from onpe_desktop.rendering.wording import edition_line, french_date, french_partial_date, source_date, verified

_LANGUAGE = re.compile(r"[a-z]{2,3}")
_LONG_SECTION = 1_200  # characters from which a printed part begins on a new page


@dataclass(frozen=True, slots=True)
class Document:
    """The document for the templates (JSON values only), and its pictures by file name."""

    content: Node
    pictures: dict[str, bytes]
    remarks: tuple[str, ...]


def write_document(parts: Sequence[PrintedPart], options: PrintOptions, coverage: Coverage, limits: Limits) -> Document:
    """Return the document of a print; `PrintingError` when there is nothing to print or too much."""
    kept = without_repeats(parts)
    if not kept:
        raise PrintingError("Aucune section n’est choisie.", "Cochez au moins une section, puis recommencez.")
    setting = Setting(coverage, limits, frozenset(label for part in kept for label in _labels(part)))
    several = len(kept) > 1
    cover = several if options.cover is None else options.cover
    contents = several if options.contents is None else options.contents
    groups = _groups(setting, kept, cover=cover)
    content: Node = {
        "title": setting.title(_title(kept)),
        "author": setting.text(" ; ".join(dict.fromkeys(part.metadata.publisher for part in kept))),
        "date": [options.printed_on.year, options.printed_on.month, options.printed_on.day],
        "paragraph-numbers": options.paragraph_numbers,
        "cover": _cover(setting, kept, options.printed_on) if cover else None,
        "contents": contents,
        "groups": list(groups),
        "emergency": _emergency(setting),
        "printed": f"Imprimé le {french_date(options.printed_on)}",
        "remarks": [],
    }
    remarks = setting.all_remarks()
    content["remarks"] = list(remarks)
    return Document(content, setting.pictures, tuple(remarks))


def _labels(part: PrintedPart) -> Iterator[str]:
    """Labels of the sections, and of the paragraphs that a link of the same dossier or another may name."""
    for section in walk_sections((part.section,)):
        place = f"{part.metadata.identifier}#{section.id}"
        yield place
        yield from (f"{place}.p{paragraph.number}" for paragraph in paragraphs(section.blocks))


def _title(parts: Sequence[PrintedPart]) -> str:
    if len(parts) == 1:
        return parts[0].section.title
    titles = dict.fromkeys(part.metadata.title for part in parts)
    return next(iter(titles)) if len(titles) == 1 else "Extraits de plusieurs dossiers"


def _cover(setting: Setting, parts: Sequence[PrintedPart], printed_on: date) -> Node:
    """Title block: one dossier gives its title, several are listed."""
    dossiers = list({part.metadata.identifier: part.metadata for part in parts}.values())
    one = dossiers[0] if len(dossiers) == 1 else None
    return {
        "title": setting.title(one.title if one else "Extraits de plusieurs dossiers"),
        "subtitle": setting.text(one.subtitle if one else ""),
        "dossiers": [
            {
                "title": "" if one else setting.text(metadata.title),
                "publisher": setting.text(_publication(metadata)),
                "edition": setting.text(_edition(metadata)),
                "source": setting.text(metadata.source),
                "rights": [setting.text(text) for text in (metadata.rights, metadata.authorisation) if text],
            }
            for metadata in dossiers
        ],
        "printed": f"Imprimé le {french_date(printed_on)}",
    }


def _publication(metadata: Metadata) -> str:
    return f"{metadata.publisher}, {french_partial_date(metadata.issued)}"


def _edition(metadata: Metadata) -> str:
    line = f"{edition_line(metadata)}, {verified(metadata.verified_on)}"
    return line[0].upper() + line[1:]


def _groups(setting: Setting, parts: Sequence[PrintedPart], *, cover: bool) -> Iterator[Node]:
    """Yield the parts of one dossier after the other; with several dossiers each group has its own title."""
    levels = Levels()
    runs = [list(run) for _, run in itertools.groupby(parts, key=lambda part: part.metadata.identifier)]
    for run in runs:
        metadata = run[0].metadata
        titled = len(runs) > 1
        level = levels.next(1) + 1 if titled else 1
        abbreviations: dict[str, str] = {}
        written: list[Json] = [_part(setting, part, levels, level, abbreviations) for part in run]
        language = metadata.language[:2].lower()
        yield {
            "title": setting.title(metadata.title),
            "titled": titled,
            "language": language if _LANGUAGE.fullmatch(language) else "fr",
            "foot": setting.text(f"{_publication(metadata)} – {edition_line(metadata)}"),
            "parts": written,
            "abbreviations": [[short, expansion] for short, expansion in sorted(abbreviations.items())],
            "rights": [] if cover else [setting.text(f"Source : {metadata.source}"), setting.text(metadata.rights)],
        }


def _part(setting: Setting, part: PrintedPart, levels: Levels, level: int, abbreviations: dict[str, str]) -> Node:
    node = _section(setting, part, part.section, levels, level, abbreviations)
    node["path"] = [setting.text(title) for title in part.title_path[:-1]]
    node["long"] = bool(part.section.children) or _length(part.section) > _LONG_SECTION
    return node


def _length(section: Section) -> int:
    return sum(len(plain_text(paragraph.inlines)) for paragraph in paragraphs(section.blocks))


def _section(
    setting: Setting,
    part: PrintedPart,
    section: Section,
    levels: Levels,
    level: int,
    abbreviations: dict[str, str],
) -> Node:  # fmt: skip
    own = levels.next(level)
    dossier = part.metadata.identifier
    blocks = Blocks(setting, dossier, section, levels, own, part.read_media, abbreviations)
    with setting.inside():
        written = blocks.write(section.blocks)
        return setting.node(
            "section",
            title=setting.title(section.title),
            level=own,
            label=setting.anchor(f"{dossier}#{section.id}"),
            blocks=written,
            notes=blocks.uncalled_notes(),
            sources=[_source(setting, source) for source in section.sources],
            children=[_section(setting, part, child, levels, own + 1, abbreviations) for child in section.children],
        )


def _source(setting: Setting, source: Source) -> Node:
    return setting.node(
        "source",
        title=setting.text(source.title.rstrip(" .")),
        dated=setting.text(source_date(source)),
        verified=verified(source.verified_on),
        addresses=[setting.address(address) for address in source.addresses],
    )


def _emergency(setting: Setting) -> Json:
    """Return the numbers of the box: the 119 first, then those for immediate danger."""
    return {
        name: [
            {"number": setting.text(number.number), "name": number.name, "detail": number.detail, "fact": number.fact}
            for number in numbers
        ]
        for name, numbers in (("listening", LISTENING), ("danger", IMMEDIATE_DANGER))
    }
