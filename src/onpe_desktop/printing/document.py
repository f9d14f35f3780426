"""From the sections to print to the neutral document that the Typst templates read: pure, and checked throughout."""

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from onpe_desktop.dossiers import Metadata, Section, Source, paragraphs, plain_text, walk_sections
from onpe_desktop.printing.acronyms import Acronyms
from onpe_desktop.printing.blocks import Blocks, Levels
from onpe_desktop.printing.characters import Coverage
from onpe_desktop.printing.errors import PrintingError
from onpe_desktop.printing.limits import Limits
from onpe_desktop.printing.options import Lettering, PrintOptions, page_setting
from onpe_desktop.printing.selection import PrintedPart, for_families, without_repeats
from onpe_desktop.printing.setting import Json, Node, Setting
from onpe_desktop.rendering.emergency import IMMEDIATE_DANGER, LISTENING
from onpe_desktop.rendering.wording import edition_line, french_date, french_partial_date, source_date, verified

_LANGUAGE = re.compile(r"[a-z]{2,3}")
_LONG_SECTION = 1_200  # characters from which a printed part begins on a new page
_NEUTRAL = "Informations et contacts utiles"  # stands for the title of a dossier on what is handed out


@dataclass(frozen=True, slots=True)
class Document:
    """The document for the templates (JSON values only), and its pictures by file name."""

    content: Node
    pictures: dict[str, bytes]
    remarks: tuple[str, ...]


def write_document(
    parts: Sequence[PrintedPart],
    options: PrintOptions,
    coverage: Coverage,
    limits: Limits,
    acronyms: Acronyms = MappingProxyType({}),
) -> Document:
    """Return the document of a print; `PrintingError` when there is nothing to print or too much."""
    kept = _chosen(parts, options)
    labels = frozenset(label for part in kept for label in _labels(part))
    setting = Setting(coverage, limits, labels, options.notes, options.sources)
    several = len(kept) > 1
    cover = several if options.cover is None else options.cover
    contents = several if options.contents is None else options.contents
    abbreviations: dict[str, str] = {}
    groups = list(_groups(setting, kept, abbreviations, options, cover=cover))
    if options.glossary:
        _add_known(setting, abbreviations, acronyms)
    content: Node = {
        "title": setting.title(_NEUTRAL if options.handout else _title(kept)),
        "author": setting.text(" ; ".join(dict.fromkeys(part.metadata.publisher for part in kept))),
        "date": [options.printed_on.year, options.printed_on.month, options.printed_on.day],
        "paragraph-numbers": options.paragraph_numbers,
        "layout": _layout(options),
        "neutral": options.handout,
        "cover": _cover(setting, kept, options) if cover else None,
        "contents": contents,
        "groups": list[Json](groups),
        "abbreviations": [[short, long] for short, long in sorted(abbreviations.items())] if options.glossary else [],
        "emergency": _emergency(setting) if options.emergency else None,
        "printed": f"Imprimé le {french_date(options.printed_on)}",
        "remarks": [],
    }
    remarks = setting.all_remarks()
    content["remarks"] = list(remarks)
    return Document(content, setting.pictures, tuple(remarks))


def _add_known(setting: Setting, abbreviations: dict[str, str], acronyms: Acronyms) -> None:
    """Add the acronyms of the glossaries that stand in the text, but for those that the print explains itself."""
    for word in sorted(setting.words & acronyms.keys()):
        short, expansion = acronyms[word]
        if short not in setting.defined and short not in abbreviations:
            abbreviations[setting.text(short)] = setting.text(expansion)


def _chosen(parts: Sequence[PrintedPart], options: PrintOptions) -> tuple[PrintedPart, ...]:
    """Return what is printed of the parts; `PrintingError` when that is nothing."""
    kept = without_repeats(parts)
    if not kept:
        raise PrintingError("Aucune section n’est choisie.", "Cochez au moins une section, puis recommencez.")
    if not options.handout:
        return kept
    handed = without_repeats(for_families(kept))
    if not handed:
        raise PrintingError(
            "Rien de ce qui est choisi n’est écrit pour les familles ou pour les jeunes.",
            "Choisissez d’autres sections, par exemple les numéros d’écoute, ou une autre présentation.",
        )
    return handed


def _layout(options: PrintOptions) -> Node:
    large = options.lettering is Lettering.LARGE
    measures: Node = dict(page_setting(options)._asdict())
    return measures | {
        "paper": options.paper.value,
        "large": large,
        "fills": options.fills,
        "black": options.black,
    }


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


def _cover(setting: Setting, parts: Sequence[PrintedPart], options: PrintOptions) -> Node:
    """Title block: one dossier gives its title, several are listed."""
    dossiers = list({part.metadata.identifier: part.metadata for part in parts}.values())
    one = dossiers[0] if len(dossiers) == 1 else None
    title = one.title if one else "Extraits de plusieurs dossiers"
    return {
        "title": setting.title(_NEUTRAL if options.handout else title),
        "subtitle": setting.text(one.subtitle if one and not options.handout else ""),
        "dossiers": [
            {
                "title": "" if one or options.handout else setting.text(metadata.title),
                "publisher": setting.text(_publication(metadata)),
                "edition": setting.text(_edition(metadata)),
                "source": "" if options.handout else setting.text(f"Source\u00a0: {metadata.source}"),
                "rights": [setting.text(text) for text in (metadata.rights, metadata.authorisation) if text],
            }
            for metadata in dossiers
        ],
        "printed": f"Imprimé le {french_date(options.printed_on)}",
    }


def _publication(metadata: Metadata) -> str:
    return f"{metadata.publisher}, {french_partial_date(metadata.issued)}"


def _edition(metadata: Metadata) -> str:
    line = f"{edition_line(metadata)}, {verified(metadata.verified_on)}"
    return line[0].upper() + line[1:]


def _groups(
    setting: Setting,
    parts: Sequence[PrintedPart],
    abbreviations: dict[str, str],
    options: PrintOptions,
    *,
    cover: bool,
) -> Iterator[Node]:
    """Yield the parts of one dossier after the other; with several dossiers each group has its own title."""
    levels = Levels()
    runs = [list(run) for _, run in itertools.groupby(parts, key=lambda part: part.metadata.identifier)]
    for run in runs:
        metadata = run[0].metadata
        titled = len(runs) > 1 and not options.handout
        level = levels.next(1) + 1 if titled else 1
        written: list[Json] = [_part(setting, part, levels, level, abbreviations, options) for part in run]
        language = metadata.language[:2].lower()
        yield {
            "title": _NEUTRAL if options.handout else setting.title(metadata.title),
            "titled": titled,
            "language": language if _LANGUAGE.fullmatch(language) else "fr",
            "foot": setting.text(f"{_publication(metadata)} – {edition_line(metadata)}"),
            "parts": written,
            "rights": [] if cover else _rights(setting, metadata, options),
        }


def _rights(setting: Setting, metadata: Metadata, options: PrintOptions) -> list[Json]:
    source = "" if options.handout else f"Source\u00a0: {metadata.source}"
    return [setting.text(text) for text in (source, metadata.rights) if text]


def _part(
    setting: Setting,
    part: PrintedPart,
    levels: Levels,
    level: int,
    abbreviations: dict[str, str],
    options: PrintOptions,
) -> Node:  # fmt: skip
    node = _section(setting, part, part.section, levels, level, abbreviations)
    node["path"] = [] if options.handout else [setting.text(title) for title in part.title_path[:-1]]
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
            sources=[_source(setting, source) for source in section.sources] if setting.sources else [],
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
