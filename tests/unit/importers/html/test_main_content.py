from collections.abc import Callable
from pathlib import Path

import pytest
from sample_publications import silent

from onpe_desktop.dossiers import plain_text
from onpe_desktop.importers.errors import ImportRefusedError
from onpe_desktop.importers.html import read_html
from onpe_desktop.importers.publication import FindingKind, Publication, PublicationHeading

ReadPage = Callable[[str], Publication]
MENU = "<ul>" + "".join(f"<li><a href='/rubrique{number}'>Rubrique {number}</a>" for number in range(5)) + "</ul>"


def words(publication: Publication) -> str:
    return str([part.inlines if isinstance(part, PublicationHeading) else part.block for part in publication.parts])


def test_what_surrounds_the_landmark_is_left_out_and_told(read_page: ReadPage) -> None:
    publication = read_page(
        f"<header>Ministère</header><nav>Menu</nav>{MENU}<main><h1>Guide</h1><p>Texte</main><p>Autre</p><footer>Pied</footer>"
    )

    assert len(publication.parts) == 2
    told = " ".join(finding.excerpt for finding in publication.findings if finding.kind is FindingKind.LEFT_OUT)
    for word in ("Ministère", "Menu", "Rubrique 1", "Autre", "Pied"):
        assert word in told


def test_without_landmark_menus_and_feet_are_known_by_their_marks(read_page: ReadPage) -> None:
    publication = read_page(
        f"<div class=breadcrumb><a href='/'>Accueil</a></div>{MENU}<h1>Guide</h1><p>Texte</p>"
        "<div role=contentinfo>Mentions</div>"
    )

    assert len(publication.parts) == 2


def test_the_only_title_is_saved_from_the_banner(read_page: ReadPage) -> None:
    (title, _) = read_page("<header><p>Site</p><h1>Guide</h1></header><p>Texte").parts

    assert isinstance(title, PublicationHeading)
    assert plain_text(title.inlines) == "Guide"


def test_heads_of_articles_and_sources_of_quotations_are_content(read_page: ReadPage) -> None:
    said = words(
        read_page(
            "<article><header><h1>Guide</h1><p>Chapeau</p></header><blockquote><p>a<footer>Qui</footer></blockquote>"
        )
    )

    assert "Chapeau" in said
    assert "Qui" in said


def test_a_contents_list_is_left_out_a_list_of_links_is_not(read_page: ReadPage) -> None:
    contents = "".join(f"<li><a href='#s{number}'>Partie {number}</a>" for number in range(4))
    links = "".join(f"<li><a href='https://exemple.fr/{number}'>Ressource {number}</a>" for number in range(4))
    parts = "".join(f"<h2 id=s{number}>Partie {number}</h2><p>x" for number in range(4))

    publication = read_page(f"<main><h1>t</h1><ul>{contents}</ul>{parts}<ul>{links}</ul></main>")

    assert len(publication.parts) == 10
    assert "Ressource 3" in words(publication)


def test_a_folder_is_read_as_its_index_leads_and_without_what_all_pages_repeat(tmp_path: Path) -> None:
    names = ["index", "zone", "accueil", "bilan"]
    for number, name in enumerate(names):
        links = "".join(f"<p><a href='{other}.html'>{other} de la partie</a> suite</p>" for other in names[1:])
        (tmp_path / f"{name}.html").write_text(
            f"<div>Bandeau du site</div><h1>Partie {number}</h1>{links if not number else '<p>x'}<div>Pied du"
            f" site</div>",
            encoding="utf-8",
        )
    (tmp_path / "isolee.html").write_text("<h1>Isolée</h1>", encoding="utf-8")

    publication = read_html(tmp_path, silent)

    titles = [plain_text(part.inlines) for part in publication.parts if isinstance(part, PublicationHeading)]
    assert titles == ["Partie 0", "Partie 1", "Partie 2", "Partie 3"]
    assert "du site" not in words(publication)
    assert any(finding.excerpt == "isolee.html" for finding in publication.findings)


def test_a_page_saved_as_one_file_is_refused_with_the_way_out(tmp_path: Path) -> None:
    path = tmp_path / "page.mhtml"
    path.write_text("From: <Saved>\nMIME-Version: 1.0\nContent-Type: multipart/related;\n\n<html><p>a</html>")

    with pytest.raises(ImportRefusedError, match="complète"):
        read_html(path, silent)


def test_next_links_give_the_order(tmp_path: Path) -> None:
    for name, following in (("index.fr", "c"), ("c", "a"), ("a", "b"), ("b", "")):
        head = f"<link rel=next href={following}.html>" if following else ""
        (tmp_path / f"{name}.html").write_text(f"{head}<h1>{name}</h1><p>x", encoding="utf-8")

    publication = read_html(tmp_path, silent)

    titles = [plain_text(part.inlines) for part in publication.parts if isinstance(part, PublicationHeading)]
    assert titles == ["index.fr", "c", "a", "b"]
    assert publication.metadata.language == "fr"


def test_scripts_count_neither_as_text_nor_as_what_surrounds_it(read_page: ReadPage) -> None:
    script = f"<script>{'x = 1; ' * 500}</script><style>p {{}}</style>"

    publication = read_page(f"{script}<main><p>Un texte court, et rien d’autre.</main><p>Autre</p>{script}")

    assert len(publication.parts) == 1
    assert [one.excerpt for one in publication.findings if "entoure" in one.words] == ["Autre"]


def test_menus_of_texinfo_and_letters_of_an_index_are_left_out(read_page: ReadPage) -> None:
    menu = "".join(f"<tr><td><a href='#s{n}'>{n}. Partie</a><td>ce qu’elle dit, en peu de mots" for n in range(3))
    letters = " &nbsp; ".join(f"<a href='#{letter}'><b>{letter}</b></a>" for letter in "_[ABCDEF")

    said = words(
        read_page(
            f"<h1>Guide</h1><table class=menu><tr><th><pre>Pour commencer</pre></th></tr>{menu}</table><p>Texte"
            f"<table><tr><th>Aller à : <td>{letters}</table><p>Mot, 3<p>{letters}, et bien d’autres choses encore"
        )
    )

    assert "ce qu’elle dit" not in said
    assert "Aller à" not in said
    assert "bien d’autres choses" in said
