#!/usr/bin/env python3
"""Signed packs: every byte changed, and how long a verification takes.

    python benchmarks/signed_packs.py [PACK]

Signs a copy of PACK (the bundled `reperes`) with a new key, then
- changes every byte of the pack to another value, and every byte of the signature to every other value: each must be
  refused (the digest is ours, the decision is `Keyring.signer`, as in `pack install`);
- has Debian's `minisign` verify our signature, and us verify minisign's;
- times verification side by side with `minisign -V` as a process, and with py-minisign where it is installed.
"""

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from onpe_desktop.errors import RefusedError
from onpe_desktop.policy import TrustedKey
from onpe_desktop.signatures import Digest, Keyring, read_signature
from onpe_desktop.signatures.minisign import write_signature
from onpe_desktop.signatures.secret_key import SecretKey

BUNDLED = Path(__file__).parents[1] / "resources" / "packs" / "reperes.epub"
ROUNDS = 21


def main() -> int:
    """Run all three; 1 when anything changed was let in."""
    pack = Path(sys.argv[1]) if len(sys.argv) > 1 else BUNDLED
    key = SecretKey.make()
    keyring = Keyring((TrustedKey("benchmark", key.public_line()),))
    content = pack.read_bytes()
    signature = write_signature(key.sign(digest_of(content), f"onpe-desktop pack {pack.stem}"))
    let_in = changed_packs(content, signature, keyring) + changed_signatures(content, signature, keyring)
    with tempfile.TemporaryDirectory() as folder:
        beside_others(Path(folder), content, signature, key, keyring)
    return int(bool(let_in))


def digest_of(content: bytes) -> bytes:
    """Return what is signed of a file."""
    digest = Digest()
    digest.take(content)
    return digest.value()


def is_let_in(digest: bytes, signature: bytes, keyring: Keyring) -> bool:
    """Tell whether a pack of this digest would be installed."""
    try:
        keyring.signer("pack", digest, read_signature(signature))
    except (RefusedError, ValueError):
        return False
    return True


def changed_packs(content: bytes, signature: bytes, keyring: Keyring) -> int:
    """Change each byte of the pack; return how many of those packs would be installed."""
    assert is_let_in(digest_of(content), signature, keyring)
    changed, let_in = bytearray(content), 0
    for place, byte in enumerate(content):
        changed[place] = byte ^ (1 + place % 255)
        let_in += is_let_in(digest_of(bytes(changed)), signature, keyring)
        changed[place] = byte
    print(f"pack: {len(content)} bytes changed, {let_in} let in")
    return let_in


def changed_signatures(content: bytes, signature: bytes, keyring: Keyring) -> int:
    """Change each byte of the signature to every other value; return how many would be let in."""
    digest, tried, let_in = digest_of(content), 0, 0
    for place in range(len(signature)):
        for change in range(1, 256):
            changed = bytearray(signature)
            changed[place] ^= change
            tried += 1
            let_in += is_let_in(digest, bytes(changed), keyring)
    print(f"signature: {len(signature)} bytes, {tried} changes, {let_in} let in")
    return let_in


def beside_others(folder: Path, content: bytes, signature: bytes, key: SecretKey, keyring: Keyring) -> None:
    """Let minisign and us verify each other, and time both."""
    pack, large = folder / "pack.epub", folder / "large.bin"
    pack.write_bytes(content)
    (folder / "pack.epub.minisig").write_bytes(signature)
    (folder / "key.pub").write_bytes(key.public_file())
    (folder / "key").write_bytes(key.write(""))
    large.write_bytes(os.urandom(100_000_000))
    (folder / "large.bin.minisig").write_bytes(write_signature(key.sign(digest_of(large.read_bytes()), "large")))
    for file in (pack, large):
        ways: dict[str, Callable[[], object]] = {"ours": partial(verify, file, keyring)}
        if shutil.which("minisign"):
            command = ["minisign", "-V", "-q", "-m", file.name, "-p", "key.pub"]
            ways["minisign"] = partial(subprocess.run, command, cwd=folder, check=True)
        if (theirs := py_minisign(file, key)) is not None:
            ways["py-minisign"] = theirs
        print(f"{file.name}: " + ", ".join(f"{name} {seconds * 1000:.2f} ms" for name, seconds in timed(ways).items()))
    if shutil.which("minisign"):
        subprocess.run(["minisign", "-S", "-m", pack.name, "-s", "key"], cwd=folder, check=True, capture_output=True)
        assert verify(pack, keyring)
        print("minisign verifies ours, we verify minisign's")


def verify(file: Path, keyring: Keyring) -> bool:
    """Verify as `pack verify` does, without looking into the pack."""
    with file.open("rb") as stream:
        digest = Digest.of(stream)
    return is_let_in(digest, file.with_name(f"{file.name}.minisig").read_bytes(), keyring)


def py_minisign(file: Path, key: SecretKey) -> Callable[[], object] | None:
    """Return the same through py-minisign, None where it is not installed."""
    try:
        import minisign  # type: ignore[import-not-found] # no dependency of ours
    except ImportError:
        return None
    public = minisign.PublicKey.from_base64(key.public_line())
    return lambda: public.verify_file(file)


def timed(ways: dict[str, Callable[[], object]]) -> dict[str, float]:
    """Return the median seconds of each way, interleaved."""
    took: dict[str, list[float]] = {name: [] for name in ways}
    for _ in range(ROUNDS):
        for name, way in ways.items():
            start = time.perf_counter()
            way()
            took[name].append(time.perf_counter() - start)
    return {name: statistics.median(times) for name, times in took.items()}


if __name__ == "__main__":
    sys.exit(main())
