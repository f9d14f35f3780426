"""Running heads, feet and page numbers."""
