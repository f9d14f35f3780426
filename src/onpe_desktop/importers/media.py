"""The media folder of a source: pictures, videos and captions."""

import hashlib
from pathlib import Path

from onpe_desktop.dossiers import Media, Section, walk_sections
from onpe_desktop.dossiers.contents import used_media
from onpe_desktop.importers.errors import SourceError

MEDIA_TYPES = {
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".gif": "image/gif",
    ".mp4": "video/mp4",
    ".webm": "video/webm",
    ".vtt": "text/vtt",
}


def read_media(folder: Path, sections: tuple[Section, ...]) -> tuple[list[tuple[Media, bytes]], list[str]]:
    """Read the media that the sections name, sorted by name, and say which files nobody names.

    Raises `SourceError` for a file that is missing, unreadable or of a kind that a pack does not take.
    """
    named = sorted({name for section in walk_sections(sections) for name in used_media(section)})
    present = {path.name for path in folder.iterdir()} if folder.is_dir() else set()
    remarks = [f"Le fichier media/{name} ne sert à rien." for name in sorted(present - set(named))]
    return [_read(folder / name) for name in named], remarks


def _read(path: Path) -> tuple[Media, bytes]:
    media_type = MEDIA_TYPES.get(path.suffix)
    if media_type is None:
        raise SourceError(
            f"Le fichier media/{path.name} n’est pas d’un type permis.",
            f"Types permis\u00a0: {', '.join(sorted(MEDIA_TYPES))}.",
        )
    try:
        content = path.read_bytes()
        return Media(path.name, media_type, len(content), hashlib.sha256(content).hexdigest()), content
    except OSError as error:
        raise SourceError(
            f"Le fichier media/{path.name} manque ou est illisible.", "Déposez-le dans le dossier media de la source."
        ) from error
    except ValueError as error:
        raise SourceError(
            f"Le nom media/{path.name} ne convient pas.",
            "N’employez que des minuscules sans accent, des chiffres et -.",
        ) from error
