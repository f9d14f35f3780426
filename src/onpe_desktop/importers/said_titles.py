"""Titles that the properties of a file say."""

import re

_NO_TITLE = re.compile(  # what programs write where nobody did, and names of files
    r"(untitled|sans titre|microsoft (word|powerpoint)|(document|classeur)\s?\d*$|présentation powerpoint"
    r"|powerpoint presentation|\S*_\S*$|.*\.(docx?|odt|rtf|xlsx?|ods|pptx?|odp|indd|qxd|pdf|tex|html?)\b).*",
    re.IGNORECASE,
)


def is_title(said: str) -> bool:
    """Tell whether the title in the properties of a file is one: many are the name of a file, or of a template."""
    return bool(said.strip()) and not _NO_TITLE.fullmatch(said.strip())
