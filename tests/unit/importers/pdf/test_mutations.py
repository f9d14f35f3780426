import random
from pathlib import Path

import pytest

from onpe_desktop.importers.errors import ImportRefusedError

from .conftest import GUIDE, ReadPdf, Typeset

_MUTATIONS = 60


def mutated(content: bytes, chance: random.Random) -> bytes:
    """Return the content with some bytes changed, a piece missing, doubled or moved, or its end cut off."""
    data = bytearray(content)
    match chance.randrange(4):
        case 0:
            for _ in range(chance.randrange(1, 40)):
                data[chance.randrange(len(data))] = chance.randrange(256)
        case 1:
            del data[chance.randrange(len(data)) :]
        case 2:
            start = chance.randrange(len(data))
            del data[start : start + chance.randrange(1, 400)]
        case _:
            start, place = chance.randrange(len(data)), chance.randrange(len(data))
            data[place:place] = data[start : start + chance.randrange(1, 400)]
    return bytes(data)


@pytest.mark.parametrize("tagged", [True, False])
def test_damaged_files_are_read_or_refused(*, tagged: bool, typeset: Typeset, read: ReadPdf, tmp_path: Path) -> None:
    content = typeset(GUIDE, tagged=tagged).read_bytes()
    chance = random.Random(4)
    outcomes = set()

    for number in range(_MUTATIONS):
        path = tmp_path / f"essai-{number}.pdf"
        path.write_bytes(mutated(content, chance))
        try:
            read(path)
            outcomes.add("read")
        except ImportRefusedError:
            outcomes.add("refused")

    assert outcomes == {"read", "refused"}
