"""Keeping the translations of the window complete: what is said in the sources, and Qt Linguist's file of it."""
