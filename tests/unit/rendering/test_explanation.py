from dataclasses import replace

from onpe_desktop.rendering.explanation import Line, explained_lines, explained_place
from onpe_desktop.search.explanation import ExplainedTerm, ExplainedWord, Explanation, Field, Offer
from onpe_desktop.search.plan import Reason

FOUND = ExplainedTerm(
    "volet_1", Reason.NUMBER, 1.0, (Offer(Field.TITLE, 1, ("Volet 1",)), Offer(Field.NAMES, 2, ())), 8.5
)
COMPLETED = ExplainedTerm("fugue", Reason.BEGINNING, 0.6, (Offer(Field.TEXT, 3, ("fugue", "Fugues")),), 1.25)
MISSING = tuple(ExplainedTerm(name, Reason.SYNONYM, 1.0, (), 0.0) for name in ("a", "b", "c", "d", "e"))
WORDS = (
    ExplainedWord("volet 1", (FOUND,)),
    ExplainedWord("fug", (COMPLETED, *MISSING)),
    ExplainedWord("x", MISSING),
    ExplainedWord("xyz", ()),
)
EXPLANATION = Explanation("volet 1 fug x xyz", "guide", "s", ("S",), "Règle.", False, 2, 7, WORDS, -0.75, 9.0)


def test_lines_show_both_sides_with_french_numbers() -> None:
    assert explained_place(EXPLANATION) == "Résultat 2 sur 7"
    assert explained_lines(EXPLANATION) == (
        Line(
            "«\u00a0volet 1\u00a0» → volet 1 (numéro ou article)",
            "titre\u00a0: «\u00a0Volet 1\u00a0» (1 fois) · autres titres et mots-clés\u00a0: 2 fois",
            "8,50",
        ),
        Line(
            "«\u00a0fug\u00a0» → fugue (début de mot, compte pour 0,60)",
            "texte\u00a0: «\u00a0fugue\u00a0», «\u00a0Fugues\u00a0» (3 fois)",
            "1,25",
        ),
        Line(
            "«\u00a0x\u00a0» → a (synonyme)\u202f; b (synonyme)\u202f; c (synonyme) et 2 autres",
            "absent",
            "–",
        ),
        Line("«\u00a0xyz\u00a0» → mot inconnu de l’index", "absent", "–"),
        Line("Ordre des résultats", "proximité des mots, forme exacte, équilibre entre les dossiers", "−0,75"),
        Line("Total", "", "9,00"),
    )


def test_what_is_no_result_has_no_sum() -> None:
    outside = replace(EXPLANATION, rank=None, order=0.0, score=0.0)

    assert explained_place(outside) == "Hors des résultats"
    assert not any(line.sought in {"Total", "Ordre des résultats"} for line in explained_lines(outside))
