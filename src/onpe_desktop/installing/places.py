"""Where packs and keys are on this machine."""

from pathlib import Path

from onpe_desktop.packs.installed import PackStore
from onpe_desktop.paths import Paths
from onpe_desktop.policy import Policy

KEY_LIST = "keys.toml"  # in a store: the last key list that was installed


def stores_of(paths: Paths) -> tuple[PackStore, ...]:
    """Return the store of the machine, then that of the user."""
    return tuple(PackStore(folder) for folder in (paths.machine_packs, paths.user_packs) if folder is not None)


def key_list_files(paths: Paths, policy: Policy) -> tuple[Path, ...]:
    """Return where key lists count, there or not; with a policy the user's own do not."""
    own = () if policy.is_set else (paths.user_packs and paths.user_packs / KEY_LIST, paths.user_keys)
    machine = paths.machine_packs and paths.machine_packs / KEY_LIST
    return tuple(file for file in (machine, *own) if file is not None)
