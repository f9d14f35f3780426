"""The setup program, as an administrator's tool calls it: install, renew, refuse, remove; and what must stay."""

import json
import shutil
import time
from pathlib import Path

from rehearsing.prefix import Prefix

CHECKOUT = Path(__file__).resolve().parents[2]
SCRIPT = CHECKOUT / "docs" / "fr" / "deploiement" / "windows.cmd"
MODEL = CHECKOUT / "resources" / "modeles" / "carte-locale"
HERE = r"C:\users\root\AppData\Local\Programs\onpe-desktop"  # where it goes for one user when nothing is said
ELSEWHERE = r"C:\métier\onpe"  # without a blank: Wine would put quotes around, which `/D=` does not take
FOR_ALL = r"C:\Program Files\onpe-desktop"
LOCKS = r"C:\users\root\AppData\Local\onpe-desktop\Cache\session"
TRIAL = r"C:\essai"
HIVES = {"/CurrentUser": "HKCU", "/AllUsers": "HKLM"}
UNINSTALL = r"Software\Microsoft\Windows\CurrentVersion\Uninstall\onpe-desktop"
PACK_KIND = r"Software\Classes\onpe-desktop.pack\shell\open\command"
REFUSED = 65
COULD_NOT = 2


def try_setup(windows: Prefix, older: Path, newer: Path) -> None:
    """Go through it with two setup programs of the same program, one of an older version; stops at the first fault."""
    windows.run(str(older), "/S", "/CurrentUser")
    console = rf"{HERE}\onpe-desktop-console.exe"
    _expect("onpe-desktop" in windows.run(console, "--version"), "The program for terminals prints nothing.")
    _expect("ducat" in windows.run(console, "search", "educateur"), "It finds nothing.")
    _write_what_is_the_users(windows, console)
    _expect_registered(windows, HERE, older, "/CurrentUser")

    (windows.path(HERE) / "_internal" / "left-over").touch()
    for lock in windows.path(LOCKS).glob("*.lock"):  # of a window that was ended by force
        lock.unlink()
    with windows.running(rf"{HERE}\onpe-desktop.exe"):
        _wait_until_open(windows)
        windows.run(str(newer), "/S", "/CurrentUser", code=COULD_NOT)
        windows.run(rf"{HERE}\uninstall.exe", "/CurrentUser", "/S", f"_?={HERE}", code=COULD_NOT)
    windows.run(console, "pack", "verify", rf"{TRIAL}\pack.epub")  # the older one still works
    _expect_registered(windows, HERE, older, "/CurrentUser")

    windows.run(str(newer), "/S", "/CurrentUser")
    _expect(
        not (windows.path(HERE) / "_internal" / "left-over").exists(), "A file of the older version is still there."
    )
    _expect_registered(windows, HERE, newer, "/CurrentUser")
    windows.run(console, "self-test")
    windows.run(console, "pack", "verify", rf"{TRIAL}\pack.epub")
    _remove(windows, HERE, "/CurrentUser")

    # The key that the user trusts stayed, wherever the program is put now.
    windows.run(str(newer), "/S", "/CurrentUser", f"/D={ELSEWHERE}")
    windows.run(rf"{ELSEWHERE}\onpe-desktop-console.exe", "pack", "verify", rf"{TRIAL}\pack.epub")
    _remove(windows, ELSEWHERE, "/CurrentUser")

    _deploy(windows, newer)
    _expect_registered(windows, FOR_ALL, newer, "/AllUsers")
    _remove(windows, FOR_ALL, "/AllUsers")

    windows.run(str(newer), "/S", "/CurrentUser", r"/D=Z:\proc\onpe", code=COULD_NOT)  # a folder that cannot be made
    print("The setup program installs, renews, refuses and removes silently; what is the user's stays.")


def _deploy(windows: Prefix, setup: Path) -> None:
    """Run the script that administrators are given, for all users; twice, as a start script would."""
    folder = windows.path(TRIAL) / "déploiement"
    folder.mkdir(exist_ok=True)
    shutil.copy(SCRIPT, folder)
    shutil.copy(setup, folder / "onpe-desktop-setup.exe")
    for file in ("pack.epub", "pack.epub.minisig"):
        shutil.copy(windows.path(TRIAL) / file, folder)
    key = (windows.path(TRIAL) / "key.pub").read_text("utf-8").splitlines()[1]
    rules = f'start_page = "emergency"\n\n[[trusted_keys]]\nname = "Département"\nkey = "{key}"\n'
    (folder / "policy.toml").write_text(rules, encoding="utf-8")
    script = rf"{TRIAL}\déploiement\{SCRIPT.name}"
    console = rf"{FOR_ALL}\onpe-desktop-console.exe"
    for _time in ("first", "again"):
        windows.run("cmd", "/c", script)
        windows.run(console, "policy", "check", r"C:\ProgramData\onpe-desktop\policy.toml")
        listed = windows.run(console, "pack", "list", "--json")
        _expect("Département" in str(json.loads(listed)), "The pack is not listed as signed.")
    (folder / "policy.toml").write_text("unknown = true\n", encoding="utf-8")
    windows.run("cmd", "/c", script, code=1)
    _expect(windows.path(r"C:\ProgramData\onpe-desktop\policy.toml").read_text("utf-8") == rules, "Bad rules came in.")
    windows.path(r"C:\ProgramData\onpe-desktop\policy.toml").unlink()


def _write_what_is_the_users(windows: Prefix, console: str) -> None:
    """Let the program keep a key that the user trusts, and see it taken and refused with it."""
    folder = windows.path(TRIAL)
    folder.mkdir(exist_ok=True)
    pack = folder / "pack.epub"
    shutil.copytree(MODEL, folder / "carte")
    source = folder / "carte" / "index.md"
    source.write_text(source.read_text("utf-8").replace("À REMPLIR", "essai"), encoding="utf-8")
    windows.run(console, "build", "--source", rf"{TRIAL}\carte", "-o", rf"{TRIAL}\pack.epub")
    windows.run(console, "pack", "keygen", "-o", rf"{TRIAL}\key", "--no-passphrase")
    windows.run(console, "pack", "sign", rf"{TRIAL}\pack.epub", "--key", rf"{TRIAL}\key.key", "--no-passphrase")
    windows.run(console, "pack", "verify", rf"{TRIAL}\pack.epub", code=REFUSED)
    windows.run(console, "pack", "trust", rf"{TRIAL}\key.pub", "--name", "Une éditrice")
    windows.run(console, "pack", "verify", rf"{TRIAL}\pack.epub")
    changed = bytearray(pack.read_bytes())
    changed[len(changed) // 2] ^= 1
    (folder / "changed.epub").write_bytes(changed)
    (folder / "changed.epub.minisig").write_bytes((folder / "pack.epub.minisig").read_bytes())
    windows.run(console, "pack", "install", rf"{TRIAL}\changed.epub", code=REFUSED)


def _expect_registered(windows: Prefix, home: str, setup: Path, mode: str) -> None:
    version = setup.stem.removeprefix("setup-")
    listed, offered = registered(windows, mode)
    _expect(version in listed and home in listed, f"Windows' list of programs does not name version {version}.")
    _expect(rf"{home}\onpe-desktop.exe" in offered, "Packs are not offered to the program.")


def registered(windows: Prefix, mode: str) -> tuple[str, str]:
    """Return what Windows has in its list of programs, and what opens packs; both are empty without the program."""
    hive = HIVES[mode]
    return windows.registry(rf"{hive}\{UNINSTALL}"), windows.registry(rf"{hive}\{PACK_KIND}")


def _remove(windows: Prefix, home: str, mode: str) -> None:
    # With `_?=` the removing program does not copy itself elsewhere first: one can wait for it.
    windows.run(rf"{home}\uninstall.exe", mode, "/S", f"_?={home}")
    left = [file.name for file in windows.path(home).iterdir()] if windows.path(home).exists() else []
    _expect(left in ([], ["uninstall.exe"]), f"Files of the program are still there: {left}")
    _expect(registered(windows, mode) == ("", ""), "Windows still lists the program.")


def _wait_until_open(windows: Prefix) -> None:
    """Wait for the file that the open window locks: Wine's own list of programs stays empty."""
    for _second in range(120):
        if any(windows.path(LOCKS).glob("*.lock")):
            return
        time.sleep(1)
    raise SystemExit("The window does not open.")


def _expect(true: bool, otherwise: str) -> None:  # noqa: FBT001 - what is expected, said before what else it would mean
    if not true:
        raise SystemExit(otherwise)
