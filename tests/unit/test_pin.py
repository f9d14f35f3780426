from pathlib import Path

import pytest

from onpe_desktop.pin import Pin, PinError


def test_a_code_is_known_again_and_stands_nowhere(tmp_path: Path) -> None:
    assert not Pin(tmp_path / "new").is_chosen
    assert not (tmp_path / "new").exists()
    Pin(tmp_path / "new").choose("194837")
    again = Pin(tmp_path / "new")
    assert again.is_chosen
    assert again.matches("194837")
    assert not again.matches("194838")
    assert not again.matches("")
    content = (tmp_path / "new" / "discreet-pin").read_bytes()
    assert content.startswith(b"$argon2id$v=19$m=65536,t=2,p=1$")
    assert b"194837" not in content
    again.erase()
    assert not Pin(tmp_path / "new").is_chosen
    assert list((tmp_path / "new").iterdir()) == []


def test_two_people_with_one_code_have_two_hashes(tmp_path: Path) -> None:
    for name in ("a", "b"):
        Pin(tmp_path / name).choose("1948")
    assert (tmp_path / "a" / "discreet-pin").read_bytes() != (tmp_path / "b" / "discreet-pin").read_bytes()


def test_without_a_folder_a_code_lasts_as_long_as_the_program() -> None:
    pin = Pin(None)
    pin.choose("été 48")
    assert pin.is_chosen
    assert pin.matches("été 48")
    pin.erase()
    assert not pin.is_chosen
    assert not pin.matches("été 48")


@pytest.mark.parametrize("content", [b"", b"1948", b"\xff" * 300, b"$argon2id$", b"$argon2id$v=19$m=65536,t=2,p=1$x$y"])
def test_a_damaged_file_lets_nobody_in(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "discreet-pin").write_bytes(content)
    assert not Pin(tmp_path).matches("1948")
    Pin(tmp_path).choose("1948")
    assert Pin(tmp_path).matches("1948")


def test_a_disk_that_refuses_says_so(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    pin = Pin(tmp_path / "file")
    with pytest.raises(PinError, match="enregistré"):
        pin.choose("1948")
    assert pin.matches("1948")
    (tmp_path / "discreet-pin").mkdir()
    with pytest.raises(PinError, match="supprimé"):
        Pin(tmp_path).erase()
