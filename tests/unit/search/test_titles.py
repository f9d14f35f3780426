from onpe_desktop.search.analysis import Analyzer
from onpe_desktop.search.folding import whole_name
from onpe_desktop.search.titles import Titles, TitleWriter, name_hash, turns


def written(analyzer: Analyzer, *paths: tuple[str, ...]) -> Titles:
    writer = TitleWriter(analyzer)
    for path in paths:
        writer.add(path, path[-1:])
    return Titles(writer.as_bytes())


def test_turns_are_pairs_of_words_stop_words_too(analyzer: Analyzer) -> None:
    assert len(turns("Que faire la nuit ?", analyzer)) == 3
    assert turns("QUE  faire", analyzer) == turns("que faire ?", analyzer)
    assert turns("Fugue", analyzer) == turns("", analyzer) == frozenset()


def test_a_title_shares_turns_with_a_question_that_it_words(analyzer: Analyzer) -> None:
    titles = written(
        analyzer, ("Volet 1", "Que faire en cas de fugue ?"), ("La fugue",), ("Que faire la nuit ?", "Fugue", "Signes")
    )
    asked = turns("que faire en cas de danger", analyzer)

    assert [titles.shared_turns(number, asked) for number in range(3)] == [4, 0, 1]


def test_only_whole_titles_are_names(analyzer: Analyzer) -> None:
    titles = written(analyzer, ("Volet 1",), ("Volet 1", "La fugue"), ("La Fugue",))

    assert list(titles.named(name_hash(whole_name("la FUGUE")))) == [1, 2]
    assert list(titles.named(name_hash(whole_name("fugue")))) == []
    assert list(written(analyzer).named(name_hash(whole_name("fugue")))) == []
