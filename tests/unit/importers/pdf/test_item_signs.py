from onpe_desktop.importers.pdf.item_signs import BULLETS, NO_TITLES, SURE_BULLETS


def test_what_other_signs_of_a_text_look_like_is_no_sure_bullet() -> None:
    assert BULLETS > SURE_BULLETS
    assert not SURE_BULLETS & frozenset("–—-*→>»·")


def test_designers_set_arrows_before_titles() -> None:
    assert {"•", "–"} <= NO_TITLES
    assert not NO_TITLES & frozenset("→➔❖")
