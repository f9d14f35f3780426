import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from onpe_desktop.notes import Note, NotesError, NoteVault, WrongPassphraseError, sealing
from onpe_desktop.notes.sealing import DamagedError, Key, key_of, new_key, seal, unseal
from onpe_desktop.notes.vault import OpenNotes

PHRASE = "quatre mots bien gardés"
SECRET = "paroles singulières"
FIRST = Note("dossier", "volet-1", 4, f"Relire : {SECRET} « à voir »", "Un dossier", "Volet 1")
SECOND = Note("reperes", "loi", 0, "Seconde", "Repères", "La loi")


@pytest.fixture
def vault(tmp_path: Path) -> NoteVault:
    return NoteVault(tmp_path / "onpe-desktop")


def test_nothing_is_written_before_a_passphrase_is_chosen(vault: NoteVault, tmp_path: Path) -> None:
    assert not vault.exists
    vault.erase()
    with pytest.raises(NotesError):
        vault.open(PHRASE)
    assert list(tmp_path.iterdir()) == []


def test_notes_come_back_with_the_passphrase(vault: NoteVault) -> None:
    notes = vault.begin(PHRASE)
    notes.put(FIRST)
    notes.put(SECOND)
    notes.put(FIRST._replace(text="Autre"))
    again = vault.open(PHRASE)
    assert [note.text for note in again.all()] == ["Autre", "Seconde"]
    assert again.at(SECOND.place) == SECOND
    assert again.at(("dossier", "volet-1", 5)) is None
    again.remove(FIRST.place)
    assert vault.open(PHRASE).all() == (SECOND,)
    assert vault.set_aside is None


def test_without_it_nobody_reads_them(vault: NoteVault, tmp_path: Path) -> None:
    vault.begin(PHRASE).put(FIRST)
    file = tmp_path / "onpe-desktop" / "notes.vault"
    before = file.read_bytes()
    for wrong in ("", "Quatre mots bien gardés", PHRASE + " "):
        with pytest.raises(WrongPassphraseError):
            vault.open(wrong)
    assert file.read_bytes() == before
    assert vault.set_aside is None
    for word in (SECRET, "dossier", "volet", "Relire", PHRASE):
        assert word.encode() not in before


def test_the_length_of_the_file_tells_little(vault: NoteVault, tmp_path: Path) -> None:
    notes, file = vault.begin(PHRASE), tmp_path / "onpe-desktop" / "notes.vault"
    lengths = set()
    for size in (0, 10, 500):
        notes.put(FIRST._replace(text="a" * size))
        lengths.add(file.stat().st_size)
    assert len(lengths) == 1


def test_every_writing_has_a_nonce_of_its_own() -> None:
    key = new_key(PHRASE)
    assert seal(b"[]", key) != seal(b"[]", key)


def test_a_changed_bit_anywhere_is_noticed() -> None:
    key = new_key(PHRASE)
    content = seal(b"[]", key)
    for place in range(0, len(content), 37):
        changed = content[:place] + bytes([content[place] ^ 1]) + content[place + 1 :]
        with pytest.raises(DamagedError):
            unseal(changed, key_of(PHRASE, changed))


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=300))
def test_any_bytes_are_damage_and_nothing_else(content: bytes) -> None:
    with pytest.raises(DamagedError):
        key_of(PHRASE, content)


def test_a_file_that_asks_for_all_the_memory_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    content = seal(b"[]", new_key(PHRASE))
    monkeypatch.setattr(sealing, "KIBIBYTES", 64 * 1024 * 1024)
    monkeypatch.setattr(sealing, "_derive", lambda _phrase, _head: b"x" * 32)
    dear = new_key(PHRASE).head
    monkeypatch.undo()
    with pytest.raises(DamagedError):
        key_of(PHRASE, dear + content[len(dear) :])


def test_too_little_memory_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sealing, "_DEAREST", (2**31, 2**31))
    monkeypatch.setattr(sealing, "KIBIBYTES", 2**31)
    with pytest.raises(NotesError, match="mémoire"):
        new_key(PHRASE)


@pytest.mark.parametrize("damage", ["text", "cut", "body", "empty"])
def test_a_damaged_file_is_set_aside(vault: NoteVault, tmp_path: Path, damage: str) -> None:
    vault.begin(PHRASE).put(FIRST)
    file = tmp_path / "onpe-desktop" / "notes.vault"
    content = file.read_bytes()
    damaged = {"text": b"Bonjour" * 99, "cut": content[:2000], "body": content[:-1] + b"\x00", "empty": b""}[damage]
    file.write_bytes(damaged)
    notes = vault.open(PHRASE)
    assert notes.all() == ()
    assert vault.set_aside is not None
    assert vault.set_aside.read_bytes() == damaged
    notes.put(SECOND)
    assert vault.open(PHRASE).all() == (SECOND,)
    vault.erase()
    assert list(file.parent.iterdir()) == []


def test_a_file_that_others_changed_meanwhile_is_not_overwritten(vault: NoteVault, tmp_path: Path) -> None:
    notes = vault.begin(PHRASE)
    (tmp_path / "onpe-desktop" / "notes.vault").write_bytes(b"other")
    with pytest.raises(NotesError, match="changé"):
        notes.put(FIRST)
    assert (tmp_path / "onpe-desktop" / "notes.vault").read_bytes() == b"other"


def test_two_instances_keep_what_the_other_has_written(vault: NoteVault) -> None:
    vault.begin(PHRASE)
    one, other = vault.open(PHRASE), vault.open(PHRASE)
    one.put(FIRST)
    other.put(SECOND)
    assert one.all() == (FIRST, SECOND)


def test_a_disk_that_refuses_says_so(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(NotesError, match="enregistrées"):
        NoteVault(tmp_path / "file").begin(PHRASE)
    (tmp_path / "notes.vault").mkdir()
    for act in (lambda: NoteVault(tmp_path).open(PHRASE), NoteVault(tmp_path).erase):
        with pytest.raises(NotesError):
            act()
    with pytest.raises(NotesError):
        OpenNotes(tmp_path / "missing", Key(b"x" * 32, b"")).all()


STORING = """
import os, signal, sys
from pathlib import Path
from onpe_desktop.notes import Note, NoteVault, sealing
sealing.PASSES, sealing.KIBIBYTES = 1, 8
from nacl import secret, pwhash, utils  # loaded before the steps are counted
steps, last = 0, int(sys.argv[3])

def count(event, arguments):
    global steps
    if event in ("open", "os.mkdir", "os.rename", "os.remove"):
        steps += 1
        if steps == last:
            os.kill(os.getpid(), signal.SIGKILL)

notes = NoteVault(Path(sys.argv[1])).open(sys.argv[2])
sys.addaudithook(count)
notes.put(Note("dossier", "volet-1", 9, "paroles singulières, encore"))
print("stored")
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL")
def test_killed_at_any_step_nothing_is_lost_and_no_word_is_on_the_disk(vault: NoteVault, tmp_path: Path) -> None:
    vault.begin(PHRASE).put(FIRST)
    for last in range(1, 30):
        ended = subprocess.run(
            [sys.executable, "-c", STORING, str(tmp_path / "onpe-desktop"), PHRASE, str(last)],
            env={**os.environ, "TMPDIR": str(tmp_path)}, capture_output=True, check=False,
        )  # fmt: skip
        for file in tmp_path.rglob("*"):
            assert file.is_dir() or SECRET.encode() not in file.read_bytes()
        kept = vault.open(PHRASE).all()
        assert vault.set_aside is None
        assert FIRST in kept
        if ended.stdout:
            assert len(kept) == 2
            break
        assert ended.returncode == -signal.SIGKILL
        assert kept == (FIRST,)
    assert last > 2
    vault.erase()
    assert list((tmp_path / "onpe-desktop").iterdir()) == []
