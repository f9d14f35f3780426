#!/usr/bin/env python3
"""Deploys with Ansible on this machine, in a mount namespace of its own: nothing of it stays.

    python benchmarks/deploy_with_ansible.py [ANSIBLE_PLAYBOOK]

Needs root (`unshare`, overlay mounts over /etc and /var/lib) and ansible-core. Runs docs/fr/deploiement/ansible.yml
twice: the first run changes, the second changes nothing. Then: the policy forbids printing, the pack is read, a pack
with one byte changed is refused with 65, and the former edition comes back.
"""

import dataclasses
import os
import re
import shutil
import subprocess
import sys
import tempfile
from datetime import timedelta
from pathlib import Path

from onpe_desktop.packs import Pack, write_pack
from onpe_desktop.signatures import Digest
from onpe_desktop.signatures.minisign import write_signature
from onpe_desktop.signatures.secret_key import SecretKey

ROOT = Path(__file__).parents[1]
PLAY = ROOT / "docs" / "fr" / "deploiement" / "ansible.yml"
BUNDLED = ROOT / "resources" / "packs" / "sigles-glossaire.epub"
INSIDE = "ONPE_INSIDE_NAMESPACE"
MOUNTS = "&&".join(
    f"mkdir -p {{0}}/{name}/up {{0}}/{name}/work && mount -t overlay overlay"
    f" -o lowerdir={path},upperdir={{0}}/{name}/up,workdir={{0}}/{name}/work {path}"
    for name, path in (("etc", "/etc"), ("lib", "/var/lib"))
)


def main() -> int:
    """Enter the namespace, then deploy there."""
    playbook = sys.argv[1] if len(sys.argv) > 1 else "ansible-playbook"
    if INSIDE in os.environ:
        with tempfile.TemporaryDirectory() as folder:
            deploy(Path(folder), playbook)
        return 0
    with tempfile.TemporaryDirectory() as folder:
        script = f'mount -t tmpfs none {folder} && {MOUNTS.format(folder)} && exec "$@"'
        command = ["unshare", "--mount", "sh", "-c", script, "sh", sys.executable, __file__, playbook]
        return subprocess.run(command, env={**os.environ, INSIDE: "1", "HOME": folder}, check=False).returncode


def deploy(folder: Path, playbook: str) -> None:
    """Make what is deployed, run the play twice, and look."""
    packs = folder / "packs"
    packs.mkdir()
    key = SecretKey.make()
    pack = Pack.open(BUNDLED)
    dossier = pack.dossier()
    later = dataclasses.replace(dossier.metadata, modified=dossier.metadata.modified + timedelta(days=30), edition="2")
    file = packs / "sigles.epub"
    write_pack(dataclasses.replace(dossier, metadata=later), {name: pack.read_media(name) for name in pack.media}, file)
    with file.open("rb") as stream:
        signature = write_signature(key.sign(Digest.of(stream), "essai"))
    (packs / "sigles.epub.minisig").write_bytes(signature)
    (folder / "policy.toml").write_text(
        f'printing = false\n[[trusted_keys]]\nname = "Essai"\nkey = "{key.public_line()}"\n', encoding="utf-8"
    )
    for run in (1, 2):
        print(f"run {run}: {recap(play(folder, playbook))}")
    program = shutil.which("onpe-desktop") or "onpe-desktop"
    show(program, "policy", "check")
    show(program, "pack", "list")
    show(program, "print", "sigles", "-o", str(folder / "x.pdf"))
    changed = bytearray(file.read_bytes())
    changed[len(changed) // 2] ^= 1
    file.write_bytes(changed)
    show(program, "pack", "install", "--system", str(file))
    show(program, "pack", "rollback", "--system", dossier.metadata.identifier)


def play(folder: Path, playbook: str) -> str:
    """Run the play on this machine and return what it prints."""
    options = ["-i", "localhost,", "-c", "local", "-e", f"onpe_fichiers={folder}"]
    options += ["-e", f"ansible_python_interpreter={sys.executable}"]
    ended = subprocess.run([playbook, *options, str(PLAY)], capture_output=True, text=True, check=False)
    if ended.returncode:
        print(ended.stdout, ended.stderr)
        sys.exit(1)
    return ended.stdout


def recap(printed: str) -> str:
    """Return the counts of a run."""
    found = re.search(r"ok=\d+\s+changed=\d+.*failed=\d+", printed)
    return found[0] if found else printed


def show(*command: str) -> None:
    """Run a command and print it with its exit code."""
    ended = subprocess.run(command, capture_output=True, text=True, check=False)
    print(f"$ {' '.join(command[1:])}  → {ended.returncode}")
    for line in (ended.stdout + ended.stderr).splitlines()[:3]:
        print(f"    {line}")


if __name__ == "__main__":
    sys.exit(main())
