"""What makes the frozen program small, lawful and tried: pruning, licences, trial."""
