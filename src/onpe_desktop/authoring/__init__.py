"""The documentation officer's workflow: sources, check, pack, index."""
