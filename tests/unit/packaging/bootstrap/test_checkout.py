from pathlib import Path

from bootstrap.checkout import Checkout, Stamp, digest_of


def write(root: Path, **texts: str) -> list[Path]:
    for name, text in texts.items():
        (root / name).write_text(text, encoding="utf-8")
    return [root / name for name in texts]


def test_a_stamp_matches_only_what_was_written(tmp_path: Path) -> None:
    stamp = Stamp(tmp_path / "stamps" / "content")
    assert not stamp.matches("a1")
    stamp.write("a1")
    assert stamp.matches("a1")
    assert not stamp.matches("b2")
    stamp.remove()
    assert not stamp.matches("a1")
    stamp.remove()


def test_the_digest_follows_names_bytes_and_facts(tmp_path: Path) -> None:
    first, second = write(tmp_path, one="1", two="2")
    digest = digest_of(tmp_path, (first, second), "3.11")
    assert digest == digest_of(tmp_path, (second, first), "3.11")
    assert digest != digest_of(tmp_path, (first, second), "3.12")
    assert digest != digest_of(tmp_path, (first,), "3.11")
    write(tmp_path, one="1 ")
    assert digest != digest_of(tmp_path, (first, second), "3.11")
    write(tmp_path, one="1")
    assert digest == digest_of(tmp_path, (first, second), "3.11")
    (tmp_path / "one").rename(tmp_path / "three")
    assert digest != digest_of(tmp_path, (tmp_path / "three", second), "3.11")


def test_swapped_contents_are_another_digest(tmp_path: Path) -> None:
    files = write(tmp_path, one="1", two="2")
    digest = digest_of(tmp_path, files)
    write(tmp_path, one="2", two="1")
    assert digest_of(tmp_path, files) != digest


def test_the_digest_does_not_follow_the_place_of_the_checkout(tmp_path: Path) -> None:
    here, there = tmp_path / "here", tmp_path / "there"
    here.mkdir()
    there.mkdir()
    assert digest_of(here, write(here, one="1")) == digest_of(there, write(there, one="1"))


def test_programs_are_those_of_the_environment(tmp_path: Path) -> None:
    assert Checkout(tmp_path).venv in Checkout(tmp_path).program("python").parents
