"""From a dossier to HTML for the screen, and the words of page headers, references and dates."""
