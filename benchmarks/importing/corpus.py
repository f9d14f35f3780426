"""All publications that the importer is measured on.

Eleven times publications were gathered that nobody had looked at. The first three lots were parted before the importer
had read any: one half of each was looked at and taught what it could, the other one was read for the first time when
the importer was done; both have been looked at since. From the fourth on they were sealed as a whole, elsewhere; all
but the eleventh have been looked at since. Four were never sealed: what word processors made with titles styled by
hand (`by_hand.py`, `by_hand_again.py`, `by_hand_third.py`), and what is full of tables (`tables_makers.py`), to learn
from. Designed publications, which have no twin, are in `by_eye.py`.
"""

from dataclasses import replace

from anew import ANEW
from anew_again import ANEW_AGAIN
from by_hand import BY_HAND
from by_hand_again import BY_HAND_AGAIN
from by_hand_anew import BY_HAND_ANEW
from by_hand_anew_again import BY_HAND_ANEW_AGAIN
from by_hand_anew_third import BY_HAND_ANEW_THIRD
from by_hand_third import BY_HAND_THIRD
from documents import Document
from eighth_anew import EIGHTH_ANEW
from eighth_makers import EIGHTH_MAKERS
from eleventh_anew import ELEVENTH_ANEW
from eleventh_makers import ELEVENTH_MAKERS
from fifth_anew import FIFTH_ANEW
from fifth_makers import FIFTH_MAKERS
from fourth_anew import FOURTH_ANEW
from fourth_makers import FOURTH_MAKERS
from looked_at import LOOKED_AT
from makers import MAKERS
from makers_again import MAKERS_AGAIN
from ninth_anew import NINTH_ANEW
from ninth_makers import NINTH_MAKERS
from public_anew import PUBLIC_ANEW
from public_makers import PUBLIC_MAKERS
from seventh_anew import SEVENTH_ANEW
from seventh_makers import SEVENTH_MAKERS
from sixth_anew import SIXTH_ANEW
from sixth_makers import SIXTH_MAKERS
from tables_anew import TABLES_ANEW
from tables_makers import TABLES_MAKERS
from tenth_anew import TENTH_ANEW
from tenth_makers import TENTH_MAKERS
from unseen import KNOWN, LAST


def _looked_at(documents: tuple[Document, ...]) -> tuple[Document, ...]:
    return tuple(replace(document, tuned=True) for document in documents)


FIRST_LOT = _looked_at((*MAKERS, *ANEW))
SECOND_LOT = _looked_at((*MAKERS_AGAIN, *ANEW_AGAIN))
THIRD_LOT = _looked_at((*PUBLIC_MAKERS, *PUBLIC_ANEW))
FOURTH_LOT = _looked_at((*FOURTH_MAKERS, *FOURTH_ANEW))
FIFTH_LOT = _looked_at((*FIFTH_MAKERS, *FIFTH_ANEW))
SIXTH_LOT = _looked_at((*SIXTH_MAKERS, *SIXTH_ANEW))
SEVENTH_LOT = _looked_at((*SEVENTH_MAKERS, *SEVENTH_ANEW))
EIGHTH_LOT = _looked_at((*EIGHTH_MAKERS, *EIGHTH_ANEW))
NINTH_LOT = _looked_at((*NINTH_MAKERS, *NINTH_ANEW))
TENTH_LOT = _looked_at((*TENTH_MAKERS, *TENTH_ANEW))
SEALED = (*ELEVENTH_MAKERS, *ELEVENTH_ANEW)
DOCUMENTS = (  # SEALED only where it is asked for
    *LOOKED_AT,
    *KNOWN,
    *LAST,
    *FIRST_LOT,
    *SECOND_LOT,
    *THIRD_LOT,
    *FOURTH_LOT,
    *FIFTH_LOT,
    *SIXTH_LOT,
    *SEVENTH_LOT,
    *EIGHTH_LOT,
    *NINTH_LOT,
    *TENTH_LOT,
    *BY_HAND,
    *BY_HAND_ANEW,
    *BY_HAND_AGAIN,
    *BY_HAND_ANEW_AGAIN,
    *TABLES_MAKERS,
    *TABLES_ANEW,
    *BY_HAND_THIRD,
    *BY_HAND_ANEW_THIRD,
)
