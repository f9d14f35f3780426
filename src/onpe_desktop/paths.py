"""Where bundled files and the user's own files are. The only module that asks the platform for folders."""

import os
import sys
from pathlib import Path

import platformdirs

_APPLICATION = "onpe-desktop"
# Known folders of Windows (KnownFolders.h). Packs are not in ProgramData, where every user may make files: an index
# that somebody put there would be unpickled by others.
_PROGRAM_DATA = "62ab5d82-fdc1-4dc3-a9dd-070d1d495d97"
_COMMON_FILES = "f7f1ed05-9f6d-47a2-aaae-29d317c6f066"


class Paths:
    """Folders of one run of the program.

    `resources` and `index` are read only, and may be on a read-only disk. `user_config`, `user_cache` and `user_data`
    are None when the user has no home folder that can be written: the program then keeps everything in memory.
    `user_runtime` is for what lasts as long as a session of the user's.
    `machine_policy` is the administrator's file, `machine_packs` where an administrator installs packs for everybody;
    there or not, and None in tests, where the machine must not matter.
    """

    def __init__(  # noqa: PLR0913, PLR0917 - one for each folder
        self,
        resources: Path,
        index: Path,
        user_config: Path | None,
        user_cache: Path | None,
        user_data: Path | None = None,
        machine_policy: Path | None = None,
        user_runtime: Path | None = None,
        machine_packs: Path | None = None,
    ) -> None:
        self.resources = resources
        self.index = index
        self.user_config = user_config
        self.user_cache = user_cache
        self.user_data = user_data
        self.machine_policy = machine_policy
        self.user_runtime = user_runtime
        self.machine_packs = machine_packs

    @property
    def dossier_sources(self) -> Path:
        """Markdown sources of the bundled packs."""
        return self.resources / "dossiers"

    @property
    def packs(self) -> Path:
        """Bundled packs, built from the sources."""
        return self.resources / "packs"

    @property
    def built_index(self) -> Path:
        """Search index of the bundled packs."""
        return self.index / "built"

    @property
    def user_packs(self) -> Path | None:
        """Where the user installs packs."""
        return self.user_data / "packs" if self.user_data else None

    @property
    def user_keys(self) -> Path | None:
        """The keys that the user trusts, on a machine without a policy."""
        return self.user_config / "keys.toml" if self.user_config else None

    @property
    def index_cache(self) -> Path | None:
        """Where an index is made again when the bundled one cannot be used."""
        return self.user_cache / "index" if self.user_cache else None


def find_paths() -> Paths:
    """Find the folders: beside the frozen program, in the source checkout, or inside the installed package."""
    root = _bundle_root()
    return Paths(
        resources=root / "resources",
        index=root / "index",
        user_config=_usable(platformdirs.user_config_path(_APPLICATION, appauthor=False)),
        user_cache=_usable(platformdirs.user_cache_path(_APPLICATION, appauthor=False)),
        user_data=_usable(platformdirs.user_data_path(_APPLICATION, appauthor=False)),
        user_runtime=_runtime_folder(),
        machine_policy=_machine_folder("/etc", _PROGRAM_DATA) / "policy.toml",
        machine_packs=_machine_folder("/var/lib", _COMMON_FILES) / "packs",
    )


def _machine_folder(elsewhere: str, windows: str) -> Path:
    """Return a folder of the machine: a known folder of Windows, on other systems one in `elsewhere`.

    Not `platformdirs`, which believes variables of the environment: whoever uses the program may set those.
    """
    if sys.platform == "win32":
        return _known_folder(windows) / _APPLICATION
    else:  # noqa: RET505 - so that the type checker leaves out the branch above
        return Path(elsewhere) / _APPLICATION


if sys.platform == "win32":

    def _known_folder(identifier: str) -> Path:
        import ctypes
        from uuid import UUID

        found = ctypes.c_wchar_p()
        code = ctypes.windll.shell32.SHGetKnownFolderPath(UUID(identifier).bytes_le, 0, None, ctypes.byref(found))
        if code or not found.value:
            raise OSError(code, "SHGetKnownFolderPath")
        folder = Path(found.value)
        ctypes.windll.ole32.CoTaskMemFree(found)
        return folder


def _runtime_folder() -> Path:
    """Return the folder for what lasts as long as the user's session, on this machine and no other."""
    if sys.platform == "win32":
        return platformdirs.user_cache_path(_APPLICATION, appauthor=False) / "session"  # never roams
    else:  # noqa: RET505 - so that the type checker leaves out the branch above
        given = os.environ.get("XDG_RUNTIME_DIR", "")
        if Path(given).is_absolute():
            return Path(given) / _APPLICATION
        return Path(os.environ.get("TMPDIR") or "/tmp") / f"{_APPLICATION}-{os.getuid()}"  # noqa: S108 - its owner is checked


def _bundle_root() -> Path:
    frozen = getattr(sys, "_MEIPASS", None)  # set by PyInstaller's start-up code
    if frozen is not None:
        return Path(frozen)
    package = Path(__file__).resolve().parent
    installed = package / "_bundled"
    return installed if installed.is_dir() else package.parents[1]


def _usable(folder: Path) -> Path | None:
    """Return `folder` when it is an absolute path below a home that exists, else None. Nothing is created here."""
    home = Path.home() if _has_home() else None
    return folder if home is not None and home.is_dir() and folder.is_absolute() else None


def _has_home() -> bool:
    try:
        return Path.home().is_absolute()
    except RuntimeError:  # no HOME and no entry in the user database
        return False
