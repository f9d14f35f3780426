"""How a passage is named so that it is found again: short addresses, references, citations."""
