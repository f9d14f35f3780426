from onpe_desktop.search.analysis import Analyzer
from onpe_desktop.search.folding import whole_name
from onpe_desktop.search.titles import PageTitles, Titles, TitleWriter, name_hash, turns, word_hash


def file_of(analyzer: Analyzer, *paths: tuple[str, ...]) -> bytes:
    writer = TitleWriter(analyzer)
    for path in paths:
        writer.add(path, path[-1:])
    return writer.as_bytes()


def written(analyzer: Analyzer, *paths: tuple[str, ...]) -> Titles:
    return Titles(file_of(analyzer, *paths))


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


def test_titles_of_pages_are_asked_in_part_or_as_a_whole(analyzer: Analyzer) -> None:
    first = file_of(analyzer, ("La fugue d’un mineur",), ("La fugue d’un mineur", "Signes"), ("À la",))
    second = file_of(analyzer, ("Aide sociale à l’enfance", "Fugue"), ("Volet 2",))
    titles = PageTitles((first, second))

    def asked(*words: str) -> list[float]:
        terms = frozenset(word_hash(analyzer.term_of(word)) for word in words)
        return titles.asked(range(5), terms)

    assert asked("fugue", "signes") == [1.0, 0.5, 0.0, 0.0, 0.0]
    assert asked("fugue", "mineurs", "danger") == [2.0, 1.0, 0.0, 0.0, 0.0]
    assert asked("ASE") == [0.0, 0.0, 0.0, 1.0, 0.0], "an acronym stands for all its words"
    assert asked("ASE", "aides", "sociale", "enfance") == [0.0, 0.0, 0.0, 1.0, 0.0]
    assert asked("volet 2") == [0.0, 0.0, 0.0, 0.0, 2.0]
