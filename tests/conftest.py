"""Fixtures that every test may ask for."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from onpe_desktop.paths import Paths

CHECKOUT = Path(__file__).parents[1]

# How long an example takes to make or to try says how busy the machine is.
settings.register_profile("untimed", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("untimed")


@pytest.fixture(scope="session")
def bundled(tmp_path_factory: pytest.TempPathFactory) -> Paths:
    """Paths to the bundled content, packs and index built once for the whole run, outside the checkout."""
    from onpe_desktop.authoring.build import build_all

    root = tmp_path_factory.mktemp("bundled")
    paths = Paths(root / "resources", root / "index", None, None)
    paths.resources.mkdir()
    for part in ("dossiers", "fonts", "print", "ui"):
        (paths.resources / part).symlink_to(CHECKOUT / "resources" / part)
    paths.index.mkdir()
    for data in (CHECKOUT / "index").iterdir():
        if data.name != "built":
            (paths.index / data.name).symlink_to(data)
    build_all(paths)
    return paths
