"""One module for each source format: file to dossier, with a report of what was lost or doubtful."""
