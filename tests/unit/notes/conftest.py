import pytest

from onpe_desktop.notes import sealing


@pytest.fixture(autouse=True)
def cheap_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    """The cost of a key is libsodium's affair, not that of these tests."""
    monkeypatch.setattr(sealing, "PASSES", 1)
    monkeypatch.setattr(sealing, "KIBIBYTES", 8)
