import pytest

from onpe_desktop.search.sounds import first_letters, sound_of

ALIKE = [
    ("adolesante", "adolescente"), ("fisique", "physique"), ("anfan", "enfants"), ("edukateure", "educateur"),
    ("psicologue", "psychologue"), ("signaleman", "signalement"), ("arselement", "harcelement"), ("azil", "asile"),
    ("prostitusion", "prostitution"), ("konsekense", "consequences"), ("depistaje", "depistage"),
    ("professionel", "professionnelles"), ("signalez", "signaler"), ("mineure", "mineurs"), ("jujement", "jugement"),
]  # fmt: skip


@pytest.mark.parametrize(("heard", "written"), ALIKE)
def test_words_that_sound_alike_share_a_key_and_can_be_looked_up(heard: str, written: str) -> None:
    assert sound_of(heard) == sound_of(written)
    assert written[0] in first_letters(heard)


@pytest.mark.parametrize(
    ("one", "other"), [("fugue", "figue"), ("mineur", "majeur"), ("parquet", "paquet"), ("audition", "addition")]
)
def test_other_words_do_not(one: str, other: str) -> None:
    assert sound_of(one) != sound_of(other)
