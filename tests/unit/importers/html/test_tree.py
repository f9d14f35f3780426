import pytest

from onpe_desktop.importers.errors import ImportRefusedError
from onpe_desktop.importers.html.tree import MAX_DEPTH, decode_html, parse_html, parse_xhtml, words


@pytest.mark.parametrize(
    "content",
    [
        "été".encode(),
        "\ufeffété".encode(),
        "été".encode("utf-16"),
        "été".encode("windows-1252"),
        b"<meta charset=iso-8859-15>" + "été".encode("iso-8859-15"),
        b"<meta charset=inconnu>" + "été".encode("windows-1252"),
        "<meta charset=iso-8859-1>été".encode(),
        b"\xe9" + ("é" * 30).encode() + "été".encode(),
    ],
)
def test_the_encoding_is_found(content: bytes) -> None:
    assert decode_html(content).endswith("été")


def test_a_page_is_read_as_browsers_do() -> None:
    page = parse_html("<!DOCTYPE html><p>a<b>b<p>c</b>d<table><tr><p>e<td>f</table>")

    assert [words(paragraph) for paragraph in page.iter("p")] == ["ab", "cd", "e"]
    assert [words(cell) for cell in page.iter("td")] == ["f"]


def test_depth_has_an_end_and_order_is_kept() -> None:
    page = parse_html("".join(f"<div>{number} " for number in range(1_000)))

    assert max(sum(1 for _ in element.iterancestors()) for element in page.iter()) <= MAX_DEPTH + 1
    assert words(page) == " ".join(map(str, range(1_000)))


def test_xhtml_with_the_names_of_html_characters() -> None:
    page = parse_xhtml(
        b'<?xml version="1.0" encoding="iso-8859-1"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.1//EN" "x.dtd">'
        b'<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops">'
        b'<body><p epub:type="z">\xe9t\xe9&nbsp;:<br/>oui</p></body></html>',
        "x.xhtml",
    )

    (paragraph,) = page.iter("p")
    assert "".join(str(part) for part in paragraph.itertext()) == "été\u00a0:oui"
    assert paragraph.get("epub-type") == "z"


def test_a_page_that_is_no_xml_is_read_as_html() -> None:
    assert words(parse_xhtml(b"<html><body><p>a<br>b & c</body>", "x.xhtml")) == "ab & c"


def test_entities_are_refused_in_every_encoding() -> None:
    text = '<!DOCTYPE x [<!ENTITY a "b">]><html><body>&a;</body></html>'

    for encoding in ("utf-8", "utf-16"):
        with pytest.raises(ImportRefusedError):
            parse_xhtml(text.encode(encoding), "x.xhtml")
