"""All publications that the importer is measured on."""

from looked_at import LOOKED_AT
from unseen import KNOWN, LAST

DOCUMENTS = (*LOOKED_AT, *KNOWN, *LAST)
