"""Captions of text documents: paragraphs of their own, next to the table or picture that they belong to."""

from lxml import etree

from onpe_desktop.importers.html.tree import words

CAPTION = "onpe-caption"


def attach_captions(body: etree._Element) -> None:
    """Make `caption` and `figcaption` of the paragraphs with the class `onpe-caption`.

    The title of a table stands above it, that of a picture below it; each is also tried the other way round.
    """
    for paragraph in list(body.iter("p")):
        if paragraph.get("class") != CAPTION or paragraph.getparent() is None:
            continue
        before, after = paragraph.getprevious(), paragraph.getnext()
        if any(True for _ in paragraph.iter("img")) and words(paragraph):
            _part(paragraph)
        elif _is_bare_table(after):
            _into_table(paragraph, after)
        elif _is_picture(before):
            _into_figure(before, paragraph)
        elif _is_bare_table(before):
            _into_table(paragraph, before)
        elif _is_picture(after):
            _into_figure(after, paragraph)


def _is_bare_table(element: etree._Element | None) -> bool:
    return (
        element is not None
        and element.tag == "table"
        and "onpe-box" not in element.get("class", "")
        and element.find("caption") is None
    )


def _is_picture(element: etree._Element | None) -> bool:
    return element is not None and element.tag == "p" and element.find(".//img") is not None and not words(element)


def _into_table(paragraph: etree._Element, table: etree._Element | None) -> None:
    if table is not None:
        paragraph.tag = "caption"
        table.insert(0, paragraph)


def _into_figure(picture: etree._Element | None, paragraph: etree._Element) -> None:
    if picture is not None:
        picture.tag = "figure"
        paragraph.tag = "figcaption"
        picture.append(paragraph)


def _part(paragraph: etree._Element) -> None:
    """Make a figure of a caption that holds its own picture (LibreOffice writes frames so)."""
    figure = etree.Element("figure")
    for image in list(paragraph.iter("img")):
        tail, image.tail = image.tail, None
        parent = image.getparent()
        if parent is None:
            continue
        previous = image.getprevious()
        if previous is not None:
            previous.tail = (previous.tail or "") + (tail or "")
        else:
            parent.text = (parent.text or "") + (tail or "")
        parent.remove(image)
        figure.append(image)
    paragraph.addprevious(figure)
    paragraph.tag = "figcaption"
    figure.append(paragraph)
