"""The verb `build`: packs and index from the sources."""

from onpe_desktop.authoring.build import build_all
from onpe_desktop.paths import Paths


def build(paths: Paths) -> None:
    """Build everything and say on stdout what was done; raises `UserError` at the first source that is wrong."""
    build_all(paths, report=print)
