from pdf_guide import ReadPdf, Typeset


def test_the_largest_words_of_the_first_page_are_the_title_of_a_file_that_says_none(
    typeset: Typeset, read: ReadPdf
) -> None:
    cover = "#text(size: 24pt)[Guide de l’accueil \\ des mineurs vic- \\ times]\n\n#text(size: 14pt)[Édition 2022]\n\n"

    titled = read(typeset(f"{cover}#lorem(80)\n#pagebreak()\n#text(size: 30pt)[Plus grand] #lorem(80)"))
    plain = read(typeset("#text(size: 13pt)[Un intertitre]\n\n#lorem(80)"))
    first = read(typeset("#text(size: 15pt)[Statuts de l’association]\n\n#lorem(80)"))
    said = read(typeset(f'#set document(title: "Autre")\n{cover}#lorem(80)'))

    assert titled.metadata.title == "Guide de l’accueil des mineurs victimes"
    assert plain.metadata.title == ""
    assert first.metadata.title == "Statuts de l’association"
    assert said.metadata.title == "Autre"
