from datetime import date
from pathlib import Path

from onpe_desktop.dossiers import Metadata, Paragraph, Section, Text
from onpe_desktop.printing import PrintedPart, PrintOptions, print_pdf

RESOURCES = Path(__file__).parents[3] / "resources"
LARGER_THAN_A_PIPE = 150_000  # bytes; a pipe of Linux holds 65,536


def no_media(name: str) -> bytes:
    raise AssertionError(name)


def test_a_job_larger_than_a_pipe_s_buffer_arrives() -> None:
    day = date(2026, 11, 25)
    sentence = "Protéger les enfants est l’affaire de tous. " * 30
    blocks = tuple(Paragraph((Text(sentence),), number) for number in range(1, LARGER_THAN_A_PIPE // len(sentence) + 1))
    part = PrintedPart(
        Metadata("essai", "Essai", "Éditeur", "2022-11", day, day, "Droits", "Source"),
        Section("long", "Long", blocks=blocks),
        ("Long",),
        no_media,
    )
    assert print_pdf([part], PrintOptions(day), resources=RESOURCES).startswith(b"%PDF-")
