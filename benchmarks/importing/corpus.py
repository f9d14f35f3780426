"""All publications that the importer is measured on."""

from looked_at import LOOKED_AT
from unseen import BEFORE, FIRST

DOCUMENTS = (*LOOKED_AT, *BEFORE, *FIRST)
