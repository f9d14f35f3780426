import binascii
import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onpe_desktop.policy import TrustedKey
from onpe_desktop.signatures import AlteredError, Digest, Keyring, RevokedKeyError, UnknownSignerError, read_signature
from onpe_desktop.signatures.minisign import write_signature
from onpe_desktop.signatures.secret_key import SecretKey, SecretKeyError

CONTENT = b"Un enfant est en danger.\n" * 50
KEY = SecretKey.make()
COMMENT = "onpe-desktop pack essai 2026-11-23"
needs_minisign = pytest.mark.skipif(shutil.which("minisign") is None, reason="minisign is not installed")


def digest_of(content: bytes) -> bytes:
    digest = Digest()
    digest.take(content)
    return digest.value()


def signed(content: bytes = CONTENT) -> bytes:
    return write_signature(KEY.sign(digest_of(content), COMMENT))


def keyring(*revoked: str) -> Keyring:
    return Keyring((TrustedKey("Une éditrice", KEY.public_line()),), frozenset(revoked))


def test_a_signature_tells_who_signed() -> None:
    assert keyring().signer("a.epub", digest_of(CONTENT), read_signature(signed())).name == "Une éditrice"


@given(st.integers(0, len(signed()) - 1), st.integers(1, 255))
def test_no_byte_of_a_signature_can_change(place: int, change: int) -> None:
    changed = bytearray(signed())
    changed[place] ^= change
    with pytest.raises((ValueError, AlteredError, UnknownSignerError)):
        keyring().signer("a.epub", digest_of(CONTENT), read_signature(bytes(changed)))


@given(st.integers(0, len(CONTENT) - 1), st.integers(1, 255))
def test_no_byte_of_the_file_can_change(place: int, change: int) -> None:
    changed = bytearray(CONTENT)
    changed[place] ^= change
    with pytest.raises(AlteredError):
        keyring().signer("a.epub", digest_of(bytes(changed)), read_signature(signed()))


@pytest.mark.parametrize("change", [b"", b"\n", b"\r\n", b" "])
def test_nothing_can_be_added_or_left_out(change: bytes) -> None:
    whole = signed()
    for content in (whole + change if change else whole[:-1], change + whole if change else whole[1:], b"", whole * 2):
        with pytest.raises(ValueError):  # noqa: PT011 - of several kinds
            read_signature(content)


def test_the_comment_is_signed_too() -> None:
    signature = read_signature(signed())._replace(comment="onpe-desktop pack essai 2027-11-23")
    with pytest.raises(AlteredError):
        keyring().signer("a.epub", digest_of(CONTENT), signature)


def test_a_withdrawn_key_counts_no_more_and_an_unknown_one_never() -> None:
    signature = read_signature(signed())
    with pytest.raises(RevokedKeyError, match=KEY.shown_number):
        keyring(KEY.shown_number).signer("a.epub", digest_of(CONTENT), signature)
    with pytest.raises(UnknownSignerError, match=KEY.shown_number):
        Keyring().signer("a.epub", digest_of(CONTENT), signature)


def test_a_key_of_the_same_number_does_not_pass_for_another() -> None:
    other = SecretKey(KEY.number, SecretKey.make().seed)
    ring = Keyring((TrustedKey("Une autre", other.public_line()),))
    with pytest.raises(AlteredError):
        ring.signer("a.epub", digest_of(CONTENT), read_signature(signed()))


def test_a_secret_key_comes_back_with_its_passphrase_only() -> None:
    content = KEY.write("quatre mots au hasard")
    assert SecretKey.read(content, "quatre mots au hasard") == KEY
    with pytest.raises(SecretKeyError, match="phrase secrète"):
        SecretKey.read(content, "quatre mots")
    assert KEY.seed not in content
    assert SecretKey.read(KEY.write(""), "") == KEY


@pytest.mark.parametrize("content", [b"", b"abc", b"\xff\n\xff", KEY.public_file(), b"a\n" + b"A" * 212 + b"\n"])
def test_another_file_is_no_secret_key(content: bytes) -> None:
    with pytest.raises(SecretKeyError, match="clé secrète"):
        SecretKey.read(content, "x")


def test_a_secret_key_that_asks_for_all_the_memory_is_refused() -> None:
    raw = bytearray(binascii.a2b_base64(KEY.write("x").split(b"\n")[1]))
    raw[46:54] = (1 << 50).to_bytes(8, "little")
    with pytest.raises(SecretKeyError):
        SecretKey.read(b"x\n" + binascii.b2a_base64(bytes(raw)), "x")


@needs_minisign
def test_minisign_takes_our_signature_and_our_keys(tmp_path: Path) -> None:
    (tmp_path / "a.epub").write_bytes(CONTENT)
    (tmp_path / "a.epub.minisig").write_bytes(signed())
    (tmp_path / "key.pub").write_bytes(KEY.public_file())
    (tmp_path / "key").write_bytes(KEY.write("abc"))
    run = subprocess.run(
        ["minisign", "-V", "-m", "a.epub", "-p", "key.pub"], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert f"Trusted comment: {COMMENT}" in run.stdout
    subprocess.run(
        ["minisign", "-S", "-m", "a.epub", "-s", "key", "-x", "b.minisig"],
        cwd=tmp_path, input="abc\n", text=True, capture_output=True, check=True,
    )  # fmt: skip
    signature = read_signature((tmp_path / "b.minisig").read_bytes())
    assert keyring().signer("a.epub", digest_of(CONTENT), signature).number == KEY.shown_number


@needs_minisign
def test_we_take_minisigns_signature_and_keys(tmp_path: Path) -> None:
    (tmp_path / "a.epub").write_bytes(CONTENT)
    for command in (["-G", "-p", "key.pub", "-s", "key", "-W"], ["-S", "-m", "a.epub", "-s", "key"]):
        subprocess.run(["minisign", *command], cwd=tmp_path, capture_output=True, check=True, input=b"\n")
    line = (tmp_path / "key.pub").read_text().splitlines()[1]
    ring = Keyring((TrustedKey("minisign", line),))
    signature = read_signature((tmp_path / "a.epub.minisig").read_bytes())
    assert ring.signer("a.epub", digest_of(CONTENT), signature).name == "minisign"
    secret = SecretKey.read((tmp_path / "key").read_bytes(), "")
    assert secret.public_line() == line
