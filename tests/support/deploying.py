"""Deploys with Ansible on this machine, in a mount namespace of its own: nothing of it stays. `python deploying.py`.

Needs root (`unshare`, overlay mounts over /etc and /var/lib) and `ansible-playbook`. Runs the guide's `ansible.yml`
twice, then asks the program; prints what each run changed and each command's exit code and output, as JSON.
"""

import dataclasses
import json
import os
import re
import subprocess
import sys
import tempfile
from datetime import timedelta
from pathlib import Path

from onpe_desktop.packs import Pack, write_pack
from onpe_desktop.signatures import Digest
from onpe_desktop.signatures.minisign import write_signature
from onpe_desktop.signatures.secret_key import SecretKey

ROOT = Path(__file__).parents[2]
PLAY = ROOT / "docs" / "fr" / "deploiement" / "ansible.yml"
BUNDLED = ROOT / "resources" / "packs" / "sigles-glossaire.epub"
PROGRAM = str(Path(sys.executable).with_name("onpe-desktop"))
INSIDE = "ONPE_INSIDE_NAMESPACE"
MOUNTS = "&&".join(
    f"mkdir -p {{0}}/{name}/up {{0}}/{name}/work && mount -t overlay overlay"
    f" -o lowerdir={path},upperdir={{0}}/{name}/up,workdir={{0}}/{name}/work {path}"
    for name, path in (("etc", "/etc"), ("lib", "/var/lib"))
)


def main() -> int:
    """Enter the namespace, then deploy there."""
    if INSIDE in os.environ:
        with tempfile.TemporaryDirectory() as folder:
            sys.stdout.write(json.dumps(deploy(Path(folder))))
        return 0
    with tempfile.TemporaryDirectory() as folder:
        script = f'mount -t tmpfs none {folder} && {MOUNTS.format(folder)} && exec "$@"'
        command = ["unshare", "--mount", "sh", "-c", script, "sh", sys.executable, __file__]
        return subprocess.run(command, env={**os.environ, INSIDE: "1", "HOME": folder}, check=False).returncode


def deploy(folder: Path) -> dict[str, object]:
    """Make what is deployed, run the play twice, and ask the program."""
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
    told: dict[str, object] = {"runs": [play(folder), play(folder)]}
    told["policy"] = ask("policy", "check")
    told["packs"] = ask("pack", "list", "--json")
    told["printing"] = ask("print", "sigles", "-o", str(folder / "x.pdf"))
    changed = bytearray(file.read_bytes())
    changed[len(changed) // 2] ^= 1
    file.write_bytes(changed)
    told["one byte changed"] = ask("pack", "install", "--system", str(file))
    told["back"] = ask("pack", "rollback", "--system", dossier.metadata.identifier)
    return told


def play(folder: Path) -> dict[str, int]:
    """Run the play on this machine and return its counts: ok, changed, failed…"""
    options = ["-i", "localhost,", "-c", "local", "-e", f"onpe_fichiers={folder}"]
    options += ["-e", f"onpe_programme={PROGRAM}"]
    ended = subprocess.run(["ansible-playbook", *options, str(PLAY)], capture_output=True, text=True, check=False)
    counts = re.findall(r"(\w+)=(\d+)", ended.stdout.rpartition("PLAY RECAP")[2])
    if ended.returncode or not counts:
        sys.exit(ended.stdout + ended.stderr)
    return {name: int(count) for name, count in counts}


def ask(*arguments: str) -> tuple[int, str]:
    """Run the program; its exit code and what it prints."""
    ended = subprocess.run([PROGRAM, *arguments], capture_output=True, text=True, check=False)
    return ended.returncode, ended.stdout + ended.stderr


if __name__ == "__main__":
    sys.exit(main())
