"""From the frozen program's folder to what is given to others: packages, archives, bill of materials, checksums."""
