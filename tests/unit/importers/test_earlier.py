from pathlib import Path

import pytest

from onpe_desktop.dossiers import Section
from onpe_desktop.importers.earlier import RECORD, RecordedLine, earlier_sections, read_record, write_record

LINES = (
    RecordedLine("a", "Contexte", 1, 1),
    RecordedLine("b", "Chiffres", 2, 1),
    RecordedLine("c", "Bilan", 2, 2, kept=False),
    RecordedLine("d", "Suite", 1, 1, joined=True),
)


def test_the_outline_comes_back_as_it_was_written(tmp_path: Path) -> None:
    write_record(LINES, tmp_path)

    assert read_record(tmp_path) == LINES


@pytest.mark.parametrize("damaged", ["", "[]", "{}", '{"sections": 3}', '{"sections": [{"section": "a"}]}', "\x00"])
def test_a_damaged_outline_says_nothing(tmp_path: Path, damaged: str) -> None:
    assert read_record(tmp_path) == ()
    (tmp_path / RECORD).write_text(damaged, encoding="utf-8")
    assert read_record(tmp_path) == ()


def test_sections_bear_the_titles_that_the_publication_gave_them() -> None:
    since = (Section("a", "Un autre titre"), Section("b", "Chiffres", children=(Section("e", "Ajoutée"),)))

    known = {one.section_id: (one.path, one.section is not None) for one in earlier_sections(since, LINES)}

    assert known == {
        "a": (("Contexte",), True),
        "b": (("Contexte", "Chiffres"), True),
        "c": (("Contexte", "Bilan"), False),
        "d": (("Suite",), False),
        "e": (("Chiffres", "Ajoutée"), True),
    }


def test_a_section_that_got_another_id_by_hand_is_the_one_of_its_title() -> None:
    assert [one.section_id for one in earlier_sections((Section("mon-contexte", "Contexte"),), LINES[:1])] == [
        "mon-contexte"
    ]
