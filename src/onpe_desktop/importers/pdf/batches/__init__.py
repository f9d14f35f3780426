"""Pages read in batches, by two processes where the file is long: characters take half of the time of an import.

Then the second one draws pictures, while the first one goes on.
"""
