"""All publications that the importer is measured on.

Three times publications were gathered that nobody had looked at, and parted by lot before the importer had read any:
one half of each lot was looked at and taught what it could, the other one was read for the first time when the importer
was done. What was sealed in the first two lots has been looked at since.
"""

from dataclasses import replace
from hashlib import sha256

from anew import ANEW
from anew_again import ANEW_AGAIN
from documents import Document
from fourth_anew import FOURTH_ANEW
from looked_at import LOOKED_AT
from makers import MAKERS
from makers_again import MAKERS_AGAIN
from public_anew import PUBLIC_ANEW
from public_makers import PUBLIC_MAKERS
from unseen import KNOWN, LAST

_GLANCED_AT = {"assemblee-2024", "reglement-interieur"}  # their titles were seen before they were in the lot


def is_sealed(document: Document) -> bool:
    """Tell which half of the lot a publication is in: the last bit of its name's SHA-256 decides."""
    return not sha256(document.name.encode()).digest()[-1] & 1 and document.name not in _GLANCED_AT


def _looked_at(documents: tuple[Document, ...]) -> tuple[Document, ...]:
    return tuple(replace(document, tuned=True) for document in documents)


FIRST_LOT = _looked_at((*MAKERS, *ANEW))
SECOND_LOT = _looked_at((*MAKERS_AGAIN, *ANEW_AGAIN))
LOT = (*PUBLIC_MAKERS, *PUBLIC_ANEW)
OPENED = _looked_at(tuple(document for document in LOT if not is_sealed(document)))
SEALED = (*(document for document in LOT if is_sealed(document)), *FOURTH_ANEW)
DOCUMENTS = (*LOOKED_AT, *KNOWN, *LAST, *FIRST_LOT, *SECOND_LOT, *OPENED)  # SEALED only where it is asked for
