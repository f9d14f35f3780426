from collections.abc import Callable

import pytest

from onpe_desktop.dossiers import (
    Abbreviation,
    Block,
    Emphasis,
    Inline,
    LineBreak,
    Link,
    PageBreak,
    Paragraph,
    Strong,
    Text,
)

ReadBlocks = Callable[[str], list[Block]]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Un  mot\n ici ", (Text("Un mot ici"),)),
        ("Un <b>mot </b>fort", (Text("Un "), Strong((Text("mot"),)), Text(" fort"))),
        ("<b>un</b><b> deux</b>", (Strong((Text("un"),)), Text(" "), Strong((Text("deux"),)))),
        ("<em>a</em><em>b</em>", (Emphasis((Text("ab"),)),)),
        ("<b><strong>a</strong></b>", (Strong((Text("a"),)),)),
        ("<span style='font-weight: bold'>a</span>", (Strong((Text("a"),)),)),
        ("a<i> </i>b", (Text("a b"),)),
        ("10 m<sup>2</sup>, CO<sub>2</sub>, 1<sup>er</sup>", (Text("10 m², CO₂, 1er"),)),
        ("« à »&nbsp;: oui", (Text("« à »\u00a0: oui"),)),
        ("<abbr title='Aide sociale'>ASE</abbr>", (Abbreviation("ASE", "Aide sociale"),)),
        ("il dit <q>oui</q>", (Text("il dit «\u00a0oui\u00a0»"),)),
        ("a<br>b", (Text("a"), LineBreak(), Text("b"))),
        ("a <br>\n <b>b</b><br>", (Text("a"), LineBreak(), Strong((Text("b"),)))),
        ("<i>a<br></i>b", (Emphasis((Text("a"),)), LineBreak(), Text("b"))),
        ("<i>a <br> b</i>", (Emphasis((Text("a"), LineBreak(), Text("b"))),)),
        ("<br>a", (Text("a"),)),
        ("pro\u00adtec\u200btion", (Text("protection"),)),
        ("<a href='www.exemple.fr'>s</a>", (Link("https://www.exemple.fr", (Text("s"),)),)),
        ("<a href='mailto:a@b.fr'>m</a>", (Link("mailto:a@b.fr", (Text("m"),)),)),
        ("<a href='https://a.fr/x y'>s</a>", (Link("https://a.fr/x%20y", (Text("s"),)),)),
        ("<a href='data:text/html,x'>s</a>", (Text("s"),)),
        ("<a href='annexe.pdf'>s</a>", (Text("s"),)),
        ("<span role='doc-pagebreak' aria-label='43'></span>mot", (PageBreak("43"), Text("mot"))),
        ("garde <del>ôté</del> <ins>mis</ins>", (Text("garde mis"),)),
    ],
)
def test_a_line(read_blocks: ReadBlocks, written: str, read: tuple[Inline, ...]) -> None:
    assert read_blocks(f"<p>{written}</p>") == [Paragraph(read, 0)]


def test_a_relative_link_of_a_saved_page_leads_to_its_site(read_blocks: ReadBlocks) -> None:
    (block,) = read_blocks("<base href='https://exemple.fr/guides/'><p><a href='../lois'>lois</a></p>")

    assert block == Paragraph((Link("https://exemple.fr/lois", (Text("lois"),)),), 0)
