"""All publications that the importer is measured on.

The forty-two that were gathered last were parted by lot, before the importer had read any: one half was looked at after
one run and taught what it could, the other one was read for the first time when the importer was done.
"""

from dataclasses import replace
from hashlib import sha256

from anew import ANEW
from documents import Document
from looked_at import LOOKED_AT
from makers import MAKERS
from unseen import KNOWN, LAST


def is_sealed(document: Document) -> bool:
    """Tell which half of the lot a publication is in: the last bit of its name's SHA-256 decides."""
    return not sha256(document.name.encode()).digest()[-1] & 1


LOT = (*MAKERS, *ANEW)
OPENED = tuple(replace(document, tuned=True) for document in LOT if not is_sealed(document))
SEALED = tuple(document for document in LOT if is_sealed(document))
DOCUMENTS = (*LOOKED_AT, *KNOWN, *LAST, *OPENED)  # SEALED only where it is asked for
