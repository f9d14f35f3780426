"""From chosen sections to a PDF; the only place that knows Typst."""
