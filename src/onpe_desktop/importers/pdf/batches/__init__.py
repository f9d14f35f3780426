"""Pages read in batches, by two processes where the file is long: characters take half of the time of an import."""
