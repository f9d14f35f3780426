"""The words of a pack: XML namespaces, paths, and the elements and attributes that a content document may use."""

XHTML = "http://www.w3.org/1999/xhtml"
EPUB = "http://www.idpf.org/2007/ops"
OPF = "http://www.idpf.org/2007/opf"
DC = "http://purl.org/dc/elements/1.1/"
CONTAINER = "urn:oasis:names:tc:opendocument:xmlns:container"
XML = "http://www.w3.org/XML/1998/namespace"

FORMAT = "1"  # raised when a reader of the former format would misread a pack
FORMAT_WITH_TERMS = "2"  # the same with terms.csv, which a reader of format 1 does not take
PREFIX = "onpe: urn:x-onpe-desktop:pack:"
DOSSIER_URN = "urn:x-onpe-desktop:dossier:"  # a scheme that epubcheck knows; the model writes `dossier:`

MIMETYPE = "application/epub+zip"
CONTAINER_PATH = "META-INF/container.xml"
ROOT = "EPUB/"
PACKAGE_PATH = ROOT + "package.opf"
NAV_PATH = ROOT + "nav.xhtml"
STYLE_PATH = ROOT + "style.css"
TERMS_PATH = ROOT + "terms.csv"
TERMS_TYPE = "text/csv"

BOXES = "boxes"  # the class of a check-list

EPUB_TYPE = f"{{{EPUB}}}type"
XML_LANG = f"{{{XML}}}lang"
STYLE_LINKS = frozenset({"style.css", "../style.css"})  # from the navigation, from a content document

_GLOBAL = frozenset({"id", "class", "lang", "role", "hidden", XML_LANG, EPUB_TYPE})

# Content documents: element with its namespace -> attributes. What is not here is not read: the pack is refused.
CONTENT: dict[str, frozenset[str]] = {
    f"{{{XHTML}}}{name}": _GLOBAL | frozenset(own.split())
    for name, own in {
        "html": "",
        "head": "",
        "title": "",
        "link": "rel type href",
        "body": "",
        "nav": "",
        "section": "data-kind data-audience data-titles data-keywords",
        "footer": "",
        "h1": "data-level",
        "h2": "data-level",
        "h3": "data-level",
        "h4": "data-level",
        "h5": "data-level",
        "h6": "data-level",
        "p": "",
        "br": "",
        "em": "",
        "strong": "",
        "a": "href data-kind",
        "abbr": "title",
        "span": "title",
        "ul": "",
        "ol": "start",
        "li": "data-field",
        "table": "",
        "caption": "",
        "thead": "",
        "tbody": "",
        "tr": "",
        "th": "scope colspan rowspan",
        "td": "colspan rowspan",
        "figure": "",
        "figcaption": "",
        "img": "src alt",
        "video": "src controls",
        "track": "src kind srclang label",
        "blockquote": "",
        "aside": "data-callout",
        "div": "",
        "dl": "data-variants",
        "dt": "",
        "dd": "",
        "cite": "",
        "time": "datetime",
        "code": "",
    }.items()
}

# The package document: element with its namespace -> attributes.
PACKAGE: dict[str, frozenset[str]] = {
    **{
        f"{{{OPF}}}{name}": frozenset(own.split())
        for name, own in {
            "metadata": "",
            "meta": "property refines",
            "manifest": "",
            "item": "id href media-type properties",
            "spine": "",
            "itemref": "idref",
        }.items()
    },
    f"{{{OPF}}}package": frozenset({"version", "unique-identifier", "prefix", XML_LANG}),
    **{
        f"{{{DC}}}{name}": frozenset({"id"})
        for name in ("identifier", "title", "language", "publisher", "rights", "source", "description", "date")
    },
}
