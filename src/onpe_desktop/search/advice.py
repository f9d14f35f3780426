"""What to do next when nothing is found, in French."""

from onpe_desktop.search.query import Query


def advice(query: Query, *, passages: int, in_one_dossier: bool, filtered: int = 0) -> str:
    """Return what helps after a search that found nothing; `filtered` counts what only the filters keep back."""
    if not passages:
        return "Aucun dossier ne peut être lu\u00a0: ajoutez un pack, puis cherchez à nouveau."
    if not query.text.strip():
        return "Tapez un ou plusieurs mots, un article de loi ou un numéro de téléphone."
    if not query.clauses:
        return "Ces mots sont trop courants pour être cherchés seuls\u00a0: ajoutez un mot plus précis."
    if filtered:
        found = "Un résultat ne passe pas" if filtered == 1 else f"{filtered} résultats ne passent pas"
        return f"{found} les filtres choisis\u00a0: effacez-en un, ou tous."
    if in_one_dossier:
        return "Rien dans ce dossier\u00a0: cherchez dans tous les dossiers, ou essayez un autre mot."
    return (
        "Rien n’a été trouvé\u00a0: vérifiez l’orthographe, essayez un mot plus court ou plus général, ou parcourez la "
        "table des matières. En cas de danger immédiat, appelez le 17\u202f; pour un enfant en danger ou en risque de "
        "l’être, le 119."
    )
