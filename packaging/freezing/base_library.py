"""Makes the modules that Python needs to start take less room: PyInstaller writes them uncompressed, 1.4 MB."""

import zipfile
from pathlib import Path


def compress(archive: Path) -> None:
    """Replace `base_library.zip` by one of the same entries, in the same order and with the same dates, compressed."""
    with zipfile.ZipFile(archive) as source:
        entries = [(entry, source.read(entry)) for entry in source.infolist()]
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as target:
        for entry, content in entries:
            entry.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(entry, content, compresslevel=9)
