from onpe_desktop.search.indexer import pages_only


def test_a_code_of_law_is_no_page() -> None:
    article, code = [0, 1, 1], [2] * 101
    pages = pages_only(article + code)

    assert pages[:3] == article
    assert len(set(pages)) == 2 + len(code)
