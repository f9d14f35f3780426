"""What a page says of the next one, or of the one before: « suite page suivante »."""

import re

from onpe_desktop.importers.pdf.page import Line, PageContent

_SIGNPOST = re.compile(  # at whatever height the text ends there
    r"(?:(?:tableau|table|figure)\s+[\d.]+\s*[:–—-]\s*)?[(\[]?\s*(?:"
    r"suite\s+(?:sur|à|en|de)\s+(?:la\s+)?page\s+(?:suivante|précédente)|suite\s+(?:page\s+suivante|au\s+verso)|"
    r"continue[sd]?\s+(?:on|from)\s+(?:the\s+)?(?:next|previous)\s+page|"
    r"(?:…|\.\.\.)\s*/\s*(?:…|\.\.\.))\s*(?:…|\.\.\.)?\s*[)\]]?\s*\.?",
    re.IGNORECASE,
)


def signposts_of(page: PageContent) -> list[Line]:
    """Return the lines that say nothing else."""
    return [line for line in page.lines if line.text and _SIGNPOST.fullmatch(line.text.strip())]
