import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from signed_packs import EDITOR, FIRST, KEY, SECOND, THIRD, edition, sign, signed_edition

from onpe_desktop.cli.main import EXIT_FAILED, EXIT_FORBIDDEN, EXIT_REFUSED
from onpe_desktop.installing.trust import KeyList
from onpe_desktop.packs import write_pack
from onpe_desktop.paths import Paths
from onpe_desktop.signatures.secret_key import SecretKey

Run = Callable[..., Any]


class Station:
    """A machine whose policy trusts the editor, with the first edition bundled."""

    def __init__(self, root: Path, run_in: Run) -> None:
        self.usb, self.policy = root / "usb", root / "policy.toml"
        self.usb.mkdir()
        bundled = root / "resources" / "packs"
        bundled.mkdir(parents=True)
        write_pack(edition(FIRST, "Un texte."), {}, bundled / "essai.epub")
        self.allow(f'[[trusted_keys]]\nname = "{EDITOR.name}"\nkey = "{EDITOR.key}"\n')
        self.paths = Paths(
            root / "resources", root / "index", root / "config", root / "cache", root / "data",
            machine_policy=self.policy, machine_packs=root / "machine",
        )  # fmt: skip
        self._run_in = run_in

    def allow(self, rules: str) -> None:
        """Set the machine's policy."""
        self.policy.write_text(rules, encoding="utf-8")

    def pack(self, *arguments: object) -> Any:
        """Run `pack …`."""
        return self._run_in(self.paths, "pack", *map(str, arguments))

    def read(self) -> str:
        """Return what `show` says of the dossier."""
        return str(self._run_in(self.paths, "show", "essai").out).replace("\u00a0", " ")


@pytest.fixture
def station(tmp_path: Path, run_in: Run) -> Station:
    """A machine whose policy trusts the editor."""
    return Station(tmp_path, run_in)


def test_keys_are_made_packs_signed_and_verified(station: Station, tmp_path: Path) -> None:
    made = station.pack("keygen", "-o", tmp_path / "cle", "--no-passphrase")
    assert made.code == 0
    assert (tmp_path / "cle.key").stat().st_mode & 0o077 == 0
    assert station.pack("keygen", "-o", tmp_path / "cle", "--no-passphrase").code == EXIT_FAILED
    file = tmp_path / "essai.epub"
    write_pack(edition(SECOND, "Un texte."), {}, file)
    assert station.pack("verify", file).code == EXIT_REFUSED
    assert station.pack("sign", file, "--key", tmp_path / "cle.key", "--no-passphrase").code == 0
    assert station.pack("verify", file).code == EXIT_REFUSED  # a key that nobody here knows
    verified = station.pack("verify", file, "--key", tmp_path / "cle.pub")
    assert verified.code == 0
    assert "intact" in verified.out
    file.write_bytes(file.read_bytes() + b"\0")
    assert station.pack("verify", file, "--key", tmp_path / "cle.pub").code == EXIT_REFUSED


def test_a_passphrase_comes_from_a_file(station: Station, tmp_path: Path) -> None:
    (tmp_path / "phrase").write_text("quatre mots\n", encoding="utf-8")
    (tmp_path / "autre").write_text("deux mots\n", encoding="utf-8")
    station.pack("keygen", "-o", tmp_path / "cle", "--passphrase-file", tmp_path / "phrase")
    file = signed_edition(tmp_path, SECOND)
    for phrase, code in (("phrase", 0), ("autre", EXIT_FAILED)):
        command = ("sign", file, "--key", tmp_path / "cle.key", "--passphrase-file", tmp_path / phrase)
        assert station.pack(*command).code == code


def test_nothing_damaged_is_signed(station: Station, tmp_path: Path) -> None:
    station.pack("keygen", "-o", tmp_path / "cle", "--no-passphrase")
    (tmp_path / "essai.epub").write_bytes(b"not a pack")
    (tmp_path / "keys.toml").write_text("printing = true\n", encoding="utf-8")
    for name in ("essai.epub", "keys.toml", "absent.epub", "absent.toml"):
        assert (
            station.pack("sign", tmp_path / name, "--key", tmp_path / "cle.key", "--no-passphrase").code == EXIT_FAILED
        )
    assert not list(tmp_path.glob("*.minisig"))


def test_install_list_rollback(station: Station) -> None:
    new = signed_edition(station.usb, SECOND, "Un texte changé.", "Un ajout.")
    installed = station.pack("install", new)
    assert installed.code == 0
    assert "signée par Une éditrice" in installed.out
    assert "section ajoutée\u00a0: Section b" in installed.out
    assert "section modifiée\u00a0: Section a" in installed.out
    assert "5 janvier 2027" in station.read()
    assert "déjà là" in station.pack("install", new).out
    listed = json.loads(station.pack("list", "--json").out)["packs"]
    assert [(row["dossier"], row["place"], row["is_read"], row["holds"]) for row in listed] == [
        ("essai", "user", True, True)
    ]
    back = station.pack("rollback", "essai")
    assert back.code == 0
    assert "23\u00a0novembre\u00a02026" in back.out
    assert "23 novembre 2026" in station.read()
    assert station.pack("rollback", "essai").code == EXIT_FAILED


@pytest.mark.parametrize(("texts", "said"), [(("A.",), "1 section"), (("A.", "B."), "2 sections")])
def test_a_new_dossier_is_told_with_its_sections(station: Station, texts: tuple[str, ...], said: str) -> None:
    new = signed_edition(station.usb, SECOND, *texts, identifier="autre")
    assert station.pack("install", new).out.splitlines()[1].strip() == f"nouveau dossier, {said}"


def test_an_administrator_installs_for_everybody(station: Station) -> None:
    assert station.pack("install", "--system", signed_edition(station.usb, SECOND)).code == 0
    assert json.loads(station.pack("list", "--json").out)["packs"][0]["place"] == "machine"
    assert station.paths.user_packs is not None
    assert not station.paths.user_packs.exists()
    assert station.pack("rollback", "essai", "--system").code == 0


@pytest.mark.skipif(os.name == "nt", reason="rights are the folder's there")
def test_everybody_may_read_what_a_careful_administrator_installs(station: Station) -> None:
    before = os.umask(0o077)
    try:
        assert station.pack("install", "--system", signed_edition(station.usb, SECOND)).code == 0
        assert os.umask(0o077) == 0o077
    finally:
        os.umask(before)
    machine = station.paths.machine_packs
    assert machine is not None
    for path in (machine, *machine.rglob("*")):
        assert path.stat().st_mode & 0o044 == 0o044, path


def test_what_is_refused_has_a_code_and_changes_nothing(station: Station) -> None:
    older = signed_edition(station.usb, FIRST.replace(day=1))
    assert station.pack("install", older).code == EXIT_REFUSED
    stranger = signed_edition(station.usb, SECOND, key=SecretKey.make())
    refused = station.pack("install", stranger)
    assert refused.code == EXIT_REFUSED
    assert len(refused.err.splitlines()) == 1
    assert station.pack("install", stranger, "--unsigned").code == EXIT_FORBIDDEN
    assert station.pack("install", station.usb / "absent.epub").code == EXIT_FAILED
    assert "23 novembre 2026" in station.read()
    assert station.pack("install", older, "--older").code == 0
    assert "1er novembre 2026" in station.read()


def test_a_policy_may_let_unsigned_packs_in_on_demand(station: Station) -> None:
    station.allow("unsigned_packs = true\n")
    stranger = signed_edition(station.usb, SECOND, key=SecretKey.make())
    assert station.pack("install", stranger).code == EXIT_REFUSED
    assert "sans signature reconnue" in station.pack("install", stranger, "--unsigned").out
    assert "sans signature reconnue" in station.pack("list").out


def test_keys_are_changed_and_withdrawn_by_a_list(station: Station) -> None:
    new = SecretKey.make()
    for number, keys, key in (
        (1, KeyList(1, (EDITOR._replace(name="Nouvelle clé", key=new.public_line()),)), KEY),
        (2, KeyList(2, (EDITOR._replace(name="Nouvelle clé", key=new.public_line()),), (KEY.shown_number,)), new),
    ):
        file = station.usb / f"cles-{number}.toml"
        file.write_bytes(keys.write())
        installed = station.pack("install", "--system", sign(file, key))
        assert (installed.code, installed.err) == (0, "")
    assert station.pack("install", signed_edition(station.usb, SECOND)).code == EXIT_REFUSED
    assert station.pack("install", signed_edition(station.usb, THIRD, key=new)).code == 0


def test_with_a_policy_a_list_of_ones_own_would_not_count(station: Station) -> None:
    file = station.usb / "cles.toml"
    file.write_bytes(KeyList(1).write())
    assert station.pack("install", sign(file)).code == EXIT_FORBIDDEN
    assert station.paths.user_packs is not None
    assert not station.paths.user_packs.exists()
    station.policy.unlink()
    assert station.pack("install", file).code == EXIT_REFUSED  # nobody is trusted here yet


def test_with_a_policy_nobody_chooses_whom_to_trust(station: Station, tmp_path: Path) -> None:
    (tmp_path / "cle.pub").write_bytes(KEY.public_file())
    assert station.pack("trust", tmp_path / "cle.pub", "--name", "Moi").code == EXIT_FORBIDDEN
    assert station.pack("distrust", KEY.shown_number).code == EXIT_FORBIDDEN


def test_without_a_policy_the_user_chooses_whom_to_trust(station: Station, tmp_path: Path) -> None:
    station.policy.unlink()
    new = signed_edition(station.usb, SECOND)
    assert station.pack("install", new).code == EXIT_REFUSED
    (tmp_path / "cle.pub").write_bytes(KEY.public_file())
    assert station.pack("trust", tmp_path / "cle.pub", "--name", "Une éditrice").code == 0
    assert station.pack("install", new).code == 0
    assert station.pack("distrust", KEY.shown_number).code == 0
    assert "23 novembre 2026" in station.read()
    assert station.pack("distrust", "abc").code == EXIT_FAILED


def test_an_installed_pack_is_searched_in_the_index_that_came_with_its_installation(
    station: Station, run_in: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    station.pack("install", signed_edition(station.usb, SECOND, "La maraude passe le soir."))

    def no_building(*_arguments: object) -> None:
        raise AssertionError("the index is there")

    monkeypatch.setattr("onpe_desktop.search.search_index._index", no_building)
    assert "maraude" in run_in(station.paths, "search", "maraude").out
