"""From chosen sections to files that other programs read: EPUB, HTML, Markdown, citations."""
