"""The library of this machine and this user: bundled packs, and what was installed."""

from onpe_desktop.installing.places import key_list_files, stores_of
from onpe_desktop.packs import Library
from onpe_desktop.paths import Paths
from onpe_desktop.policy import Policy


def open_packs(paths: Paths, policy: Policy) -> Library:
    """Open all packs that count on this machine; what cannot be used is a problem of the library."""
    revoked = set(policy.revoked_keys)
    if any(file.exists() for file in key_list_files(paths, policy)):
        from onpe_desktop.installing.trust import read_keyring

        revoked |= read_keyring(paths, policy).revoked
    return Library.open([paths.packs], stores_of(paths), revoked)
