from pathlib import Path

import pytest
from signed_packs import EDITOR, KEY, sign

from onpe_desktop.errors import RefusedError
from onpe_desktop.installing.library import open_packs
from onpe_desktop.installing.trust import (
    KeyList,
    KeyListError,
    distrust_key,
    install_key_list,
    read_keyring,
    trust_key,
)
from onpe_desktop.paths import Paths
from onpe_desktop.policy import NO_POLICY, Policy, TrustedKey
from onpe_desktop.signatures import AlteredError, Keyring, RevokedKeyError, UnknownSignerError, UnsignedError
from onpe_desktop.signatures.secret_key import SecretKey

NEW = SecretKey.make()
NEW_EDITOR = TrustedKey("Une éditrice, nouvelle clé", NEW.public_line())


def paths_of(root: Path) -> Paths:
    return Paths(root, root, root / "config", None, root / "data", machine_packs=root / "machine")


def write_list(file: Path, keys: KeyList, key: SecretKey = KEY) -> Path:
    file.write_bytes(keys.write())
    return sign(file, key)


def test_a_list_comes_back_as_it_was_written() -> None:
    keys = KeyList(3, (EDITOR, TrustedKey("Un département", NEW.public_line(), ("carte-locale",))), ("0" * 16,))
    assert KeyList.read(keys.write(), "keys.toml") == keys


def test_a_key_is_changed_by_a_list_and_then_the_old_one_is_withdrawn(tmp_path: Path) -> None:
    paths, policy = paths_of(tmp_path), Policy(trusted_keys=(EDITOR,), is_set=True)
    store = tmp_path / "machine"
    install_key_list(write_list(tmp_path / "k1.toml", KeyList(1, (NEW_EDITOR,))), store, read_keyring(paths, policy))
    assert {key.number for key in read_keyring(paths, policy).keys} == {EDITOR.number, NEW_EDITOR.number}
    second = KeyList(2, (NEW_EDITOR,), (EDITOR.number,))
    _, signer = install_key_list(write_list(tmp_path / "k2.toml", second, NEW), store, read_keyring(paths, policy))
    assert signer == NEW_EDITOR
    assert read_keyring(paths, policy).revoked == {EDITOR.number}
    with pytest.raises(RevokedKeyError):
        install_key_list(write_list(tmp_path / "k3.toml", KeyList(3, (EDITOR,))), store, read_keyring(paths, policy))


def test_an_older_list_is_refused(tmp_path: Path) -> None:
    keyring, store = Keyring((EDITOR,)), tmp_path / "store"
    newest = write_list(tmp_path / "k5.toml", KeyList(5, (), ("0" * 16,)))
    install_key_list(newest, store, keyring)
    for number in (4, 5):
        with pytest.raises(RefusedError, match="plus récente"):
            install_key_list(write_list(tmp_path / "old.toml", KeyList(number)), store, keyring)
    install_key_list(newest, store, keyring)  # the very same changes nothing
    assert KeyList.read((store / "keys.toml").read_bytes(), "keys.toml").number == 5


def test_only_who_may_sign_everything_may_sign_a_list(tmp_path: Path) -> None:
    file = write_list(tmp_path / "k1.toml", KeyList(1))
    local = Keyring((TrustedKey("Un département", KEY.public_line(), ("carte-locale",)),))
    for keyring in (local, Keyring()):
        with pytest.raises(UnknownSignerError):
            install_key_list(file, tmp_path / "store", keyring)
    file.write_bytes(file.read_bytes() + b"\n")
    with pytest.raises(AlteredError):
        install_key_list(file, tmp_path / "store", Keyring((EDITOR,)))
    file.with_name("k1.toml.minisig").unlink()
    with pytest.raises(UnsignedError):
        install_key_list(file, tmp_path / "store", Keyring((EDITOR,)))
    assert not (tmp_path / "store").exists()


@pytest.mark.parametrize("content", [b"", b"number = true\n", b"number = -1\n", b"\xff", b"number = 1\nother = 2\n"])
def test_what_is_no_list_is_told(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "k.toml").write_bytes(content)
    with pytest.raises(KeyListError, match=r"k\.toml"):
        install_key_list(sign(tmp_path / "k.toml"), tmp_path / "store", Keyring((EDITOR,)))


def test_without_a_policy_the_user_says_whom_to_trust(tmp_path: Path) -> None:
    paths = paths_of(tmp_path)
    assert paths.user_keys is not None
    trust_key(paths.user_keys, EDITOR)
    assert read_keyring(paths, NO_POLICY).keys == (EDITOR,)
    assert read_keyring(paths, Policy(is_set=True)).keys == ()
    distrust_key(paths.user_keys, EDITOR.number)
    assert read_keyring(paths, NO_POLICY) == Keyring((), frozenset({EDITOR.number}))
    trust_key(paths.user_keys, EDITOR)
    assert read_keyring(paths, NO_POLICY) == Keyring((EDITOR,))


def test_a_withdrawn_key_is_withdrawn_for_reading_too(tmp_path: Path) -> None:
    paths = paths_of(tmp_path)
    assert paths.user_keys is not None
    distrust_key(paths.user_keys, EDITOR.number)
    assert open_packs(paths, NO_POLICY).packs == ()
