"""The spaces of French typography. Apart from `text`, so that the window starts without its patterns."""

NARROW_SPACE = "\u202f"
NO_BREAK_SPACE = "\u00a0"
