"""Captions of a video: WebVTT as it is used for speech, read from a pack that may hold anything."""

import html
import re
from collections.abc import Iterator
from typing import NamedTuple

MOST_CUES = 20_000  # twenty hours of talk
_LONGEST = 1_000  # characters of a cue
_TIME = r"(?:(\d{2,3}):)?([0-5]\d):([0-5]\d)\.(\d{3})"
_TIMING = re.compile(rf"{_TIME}[ \t]+-->[ \t]+{_TIME}(?:[ \t].*)?")
_TAG = re.compile(r"<[^>]*>")


class Cue(NamedTuple):
    """Words that are shown from `start` to `end`, in milliseconds of the video."""

    start: int
    end: int
    text: str


def read_captions(content: bytes) -> tuple[Cue, ...]:
    """Return the cues of a WebVTT file in the order of their times; none of a file that is no such file.

    What cannot be understood is left out, and so are styles, regions and places on the picture. Raises nothing.
    """
    text = content.decode("utf-8-sig", "replace").replace("\r\n", "\n").replace("\r", "\n")
    if not re.match(r"WEBVTT(?:[ \t\n]|$)", text):
        return ()
    cues = (cue for block in text.split("\n\n") if (cue := _cue(block.strip("\n").split("\n"))) is not None)
    return tuple(sorted(_first(cues, MOST_CUES)))


def cue_at(cues: tuple[Cue, ...], position: int) -> str:
    """Return the words to be shown at a position in milliseconds, those of several cues on a line each."""
    return "\n".join(cue.text for cue in cues if cue.start <= position < cue.end)


def clock(milliseconds: int) -> str:
    """Write a time as `1:05`, or `1:02:05` from an hour on."""
    minutes, seconds = divmod(max(milliseconds, 0) // 1000, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"


def _cue(lines: list[str]) -> Cue | None:
    place = next((number for number, line in enumerate(lines[:2]) if "-->" in line), None)  # an id may stand before
    match = None if place is None else _TIMING.fullmatch(lines[place].strip())
    if place is None or match is None:
        return None
    start, end = _milliseconds(match.groups()[:4]), _milliseconds(match.groups()[4:])
    words = html.unescape(_TAG.sub("", "\n".join(lines[place + 1 :]))).strip()[:_LONGEST]
    return Cue(start, end, words) if words and start < end else None


def _milliseconds(parts: tuple[str | None, ...]) -> int:
    hours, minutes, seconds, thousandths = (int(part or 0) for part in parts)
    return ((hours * 60 + minutes) * 60 + seconds) * 1000 + thousandths


def _first(cues: Iterator[Cue], most: int) -> Iterator[Cue]:
    for _, cue in zip(range(most), cues, strict=False):
        yield cue
