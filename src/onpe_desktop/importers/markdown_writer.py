"""A dossier as a folder of Markdown files, to be corrected there: `read_markdown` reads it back as the same dossier."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from onpe_desktop.dossiers import Dossier, Metadata, Note, Paragraph, Section, Source, Text, number_paragraphs
from onpe_desktop.dossiers.terms import TERMS_FILE, write_terms
from onpe_desktop.importers.block_writer import fence, without_numbers, write_blocks, write_mapping
from onpe_desktop.importers.inline_writer import write_attribute, write_heading

DEEPEST = 6  # Markdown has no smaller heading
_TEXTS = (
    "identifier", "title", "subtitle", "publisher", "issued", "modified", "verified_on", "language", "rights",
    "authorisation", "source", "description", "edition",
)  # fmt: skip


def write_markdown(dossier: Dossier, media: Mapping[str, bytes], folder: Path) -> None:
    """Write `index.md` with the metadata, a file for each top section, `media/`, and `terms.csv` if there are any.

    The folder is made and must not hold another dossier's files. What cannot be written in Markdown does not come back:
    empty paragraphs and lists, facts, a note that nothing calls, media that nothing shows; `assembly` makes none of
    them. Raises `OSError` when the disk refuses, and `ValueError` for sections more than `DEEPEST` deep.
    """
    (folder / "media").mkdir(parents=True, exist_ok=True)
    _write(folder / "index.md", f"---\n{_front_matter(dossier.metadata)}---\n")
    width = len(str(len(dossier.sections)))
    for number, section in enumerate(dossier.sections, 1):
        _write(folder / f"{number:0{width}}-{section.id[:60]}.md", "\n\n".join(_parts(section, 1)) + "\n")
    for name, content in media.items():
        (folder / "media" / name).write_bytes(content)
    if dossier.terms:
        _write(folder / TERMS_FILE, write_terms(dossier.terms))


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="\n")


def _front_matter(metadata: Metadata) -> str:
    values: dict[str, object] = {name: value for name in _TEXTS if (value := getattr(metadata, name))}
    if metadata.audience:
        values["audience"] = [audience.value for audience in metadata.audience]
    values["order"] = metadata.order
    values["typography"] = "originale"
    return write_mapping(values)


def _parts(section: Section, depth: int) -> Iterator[str]:
    """Yield what stands between empty lines: heading, blocks, sources, notes, then the sections below."""
    if depth > DEEPEST:
        raise ValueError("sections too deep for Markdown")
    yield f"{_attributes(section)}\n{'#' * depth} {write_heading((Text(section.title),))}"
    numbered = _numbered_as_read(section)
    yield from filter(None, (write_blocks(section.blocks, pinned=not numbered),))
    yield from (_source(source) for source in section.sources)
    yield from (_note(note, pinned=not numbered) for note in section.notes)
    for child in section.children:
        yield from _parts(child, depth + 1)


def _numbered_as_read(section: Section) -> bool:
    """Tell whether the reader would number the paragraphs as they are."""
    blocks = (*section.blocks, *(block for note in section.notes for block in note.blocks))
    return number_paragraphs(without_numbers(blocks)) == blocks


def _attributes(section: Section) -> str:
    said = [f"#{section.id}"]
    if section.kind.value != "section":
        said.append(f"kind={write_attribute(section.kind.value)}")
    for name, values, joint in (
        ("audience", tuple(audience.value for audience in section.audience), " "),
        ("titles", section.other_titles, " | "),
        ("keywords", section.keywords, " | "),
    ):
        if values:
            said.append(f"{name}={write_attribute(joint.join(values))}")
    return f"{{{' '.join(said)}}}"


def _source(source: Source) -> str:
    values: dict[str, object] = {"title": source.title, "dated": source.dated, "verified_on": source.verified_on}
    values |= {"kind": source.kind} if source.kind else {}
    values |= {"addresses": list(source.addresses)} if source.addresses else {}
    return fence("source", values)


def _note(note: Note, *, pinned: bool) -> str:
    lines = write_blocks(note.blocks, pinned=pinned).split("\n")
    if not pinned and isinstance(note.blocks[0] if note.blocks else None, Paragraph):
        lines[0] = f"[^{note.id}]: {lines[0]}"
        return "\n".join([lines[0], *(f"    {line}" if line else "" for line in lines[1:])])
    return "\n".join([f"[^{note.id}]:", "", *(f"    {line}" if line else "" for line in lines)])
