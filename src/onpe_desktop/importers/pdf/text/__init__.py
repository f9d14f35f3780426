"""Lines into paragraphs, lists and parts."""
