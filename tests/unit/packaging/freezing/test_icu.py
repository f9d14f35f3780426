import pytest
from freezing.icu import is_unused


@pytest.mark.parametrize(
    "item",
    ["coll/fr_CA.res", "coll/root.res", "coll/ucadata.icu", "zone/en.res", "zoneinfo64.res", "root.res", "fr.res"],
)
def test_order_of_words_and_time_zones_stay(item: str) -> None:
    assert not is_unused(item)


@pytest.mark.parametrize("item", ["pool.res", "res_index.res", "supplementalData.res", "cnvalias.icu", "unames.icu"])
def test_tables_that_are_no_language_stay(item: str) -> None:
    assert not is_unused(item)


@pytest.mark.parametrize(
    "item",
    [
        "sv.res",
        "coll/sv.res",
        "coll/de_.res",
        "coll/de__PHONEBOOK.res",
        "zone/zh_Hant.res",
        "curr/fr.res",
        "brkitr/thaidict.dict",
        "rfc3491.spp",
    ],
)
def test_other_languages_and_what_qt_has_itself_go(item: str) -> None:
    assert is_unused(item)


def test_of_old_encodings_those_of_french_texts_stay() -> None:
    assert not is_unused("ibm-5348_P100-1997.cnv")
    assert is_unused("ibm-1047_P100-1995.cnv")
