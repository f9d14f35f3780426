"""Headings: which lines they are, and how deep each stands."""
