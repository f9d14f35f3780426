"""How HTML twins name what is navigation, a note, a division or no heading: classes, ids and elements."""

NAVIGATION = frozenset(
    [
        "navheader",
        "navfooter",
        "toc",
        "toc_all",
        "contents",
        "shortcontents",
        "nav_table",
        "footer",
        "related",
        "sphinxsidebar",
        "header",
        "headerlink",
        "clearer",
        "list-of-tables",
        "list-of-examples",
        "list-of-figures",
        "wy-nav-side",
        "rst-footer-buttons",
        "breadcrumbs",
        "legalnotice",
        "copyright",
        "author",
        "authorgroup",
        "othercredit",
        "revhistory",
        "abstract",
        "releaseinfo",
        "pubdate",
        "toc-contents",
        "languages",
        "tocmenu",
        "index",
        "printindex",
        "subtitle",
        "settitle",
        "toc-title",
        "menu",
        "detailmenu",
        "footnotes-heading",
        "index-entries",
        "index-letters",
        "cp-entries",
        "fn-entries",
        "nav",
        "Contents_element",
        "header-content",
        "browse-guide",
        "tableofcontents",
        "listoftables",
        "listoffigures",
        "maketitle",
        "docnav",
        "indexterm",
        "crosslinks",
        "toplang",
        "bottomlang",
        "up",
        "permalink",
    ]
)
NOTES = frozenset(["footnotes", "footnote", "footnote-list", "footnotes-segment", "footnote-text"])
NOTE_HOLDERS = frozenset(["div", "aside", "dl", "p", "section"])
NAVIGATION_IDS = frozenset(["page-header", "path", "quickview", "comments_section", "footer", "toc", "header-content"])
SKIPPED = frozenset(["script", "style", "head", "nav", "header", "footer", "title", "button"])
DIVISIONS = frozenset(
    [
        "part",
        "chapter",
        "preface",
        "appendix",
        "section",
        "sect1",
        "sect2",
        "sect3",
        "sect4",
        "sect5",
        "glossary",
        "bibliography",
    ]
)
FEWEST_CELLS = 4  # with words: what lays out a cover, a row or a picture has fewer, and may be read as a table or not
MENU = 0.8  # of its cells with words are links and nothing else: a table that lays out a menu
LONGEST_TITLE = 200  # signs: the leading paragraph that somebody marks as a title is none
BOXES = frozenset(
    [
        "note",
        "warning",
        "tip",
        "caution",
        "important",
        "admonition",
        "sidebar",
        "cartouche",
        "callout-note",
        "callout-tip",
        "callout-important",
        "callout-warning",
        "callout-caution",
        "callout-conseil",
        "conseil",
        "remarque",
        "insee",
        "reco",
        "info",
        "problem",
        "result",
    ]
)
BOOKS = frozenset(["book", "article", "set"])
NO_HEADINGS = frozenset(
    ["Notes de bas de page", "Table des matières", "Résumé du contenu", "Table Of Contents", "Table of Contents"]
)
