"""The help page: keys, what the program is and is not, licences."""

from collections.abc import Iterable

from onpe_desktop.rendering.frame import HOME, link, page, text
from onpe_desktop.rendering.style import Style
from onpe_desktop.text import typeset_french

_STEPS = typeset_french(
    "<p><b>Rechercher</b> – tapez quelques mots dans le champ du haut : les résultats s’affichent pendant la "
    "frappe. Accents, majuscules et pluriels ne comptent pas. Flèche bas pour aller aux résultats, Entrée pour "
    "lire le passage, où les mots trouvés sont marqués.</p>"
    "<p><b>Trouver dans la page</b> – Ctrl+F marque les lettres tapées dans la page affichée ; Entrée va d’une "
    "occurrence à l’autre, Échap revient au texte.</p>"
    "<p><b>Rechercher plus précisément</b> – des guillemets gardent les mots ensemble : « aide sociale » ; en "
    "majuscules, ET, OU et SAUF relient les mots : fugue SAUF foyer, (soin OU santé) ET accompagnement ; "
    "titre:fugue cherche dans les titres, dossier:repères dans un dossier.</p>"
    "<p><b>Lire confortablement</b> – « Affichage › Confort de lecture » change la police, la taille, "
    "l’interligne et les espaces du texte ; « Affichage › Thème » ses couleurs, contraste élevé compris.</p>"
    "<p><b>Sigles</b> – la souris arrêtée sur un sigle, ou F4, en donne le sens.</p>"
    "<p><b>Marque-pages</b> – Ctrl+D marque le paragraphe lu, Ctrl+Maj+D montre la liste. Ils ne sont enregistrés sur "
    "ce poste qu’après votre accord, et ceux qui ne mènent plus nulle part restent dans la liste, à vérifier.</p>"
    "<p><b>Citer</b> – chaque paragraphe a un numéro, dans la marge, qui ne change pas d’une édition à "
    "l’autre.</p>"
    "<p><b>Imprimer</b> – la section lue, ou plusieurs sections cochées, avec aperçu ; ou enregistrer en PDF.</p>"
)
_DISCRETION = typeset_french(
    "<p><b>Écran discret</b> – appuyez trois fois sur Maj en une seconde, ou sur le bouton de l’œil barré : un "
    "calendrier couvre toutes les fenêtres du programme, la recherche est vidée, et le presse-papiers aussi si le "
    "texte copié vient d’ici. Le même geste, ou « Reprendre », ramène le texte. « Discrétion › Réglages de "
    "discrétion » le fait venir seul après quelques minutes sans activité (désactivé à l’origine).</p>"
    "<p><b>Ce qu’il ne fait pas</b> – il ne verrouille pas l’ordinateur : qui connaît le geste revient au texte. "
    "Il ne cache ni les autres programmes, ni les fenêtres du système (choix d’un fichier, impression), ni les "
    "PDF déjà ouverts ailleurs. Il n’efface ni l’historique du presse-papiers que tient le système (Windows : "
    "touche Windows+V), ni ce qu’un autre programme y a mis, et n’arrête ni une impression en cours, ni une "
    "capture d’écran, ni un logiciel de surveillance.</p>"
    "<p><b>Effacer mes traces</b> – oublie la recherche, les pages lues depuis l’ouverture et le texte copié ; "
    "sur demande, aussi ce qui est enregistré.</p>"
)
_ABOUT = typeset_french(
    "<p>Cette bibliothèque n’est pas un produit de l’ONPE et n’engage pas l’Observatoire : les documents "
    "officiels font foi. Chaque texte indique sa source, la date de la source et le jour de sa vérification.</p>"
    "<p>Le programme n’utilise jamais le réseau. Il ne garde ni vos recherches ni vos lectures.</p>"
)
_LICENCES = typeset_french(
    "<p>Code du programme : licence MIT. Il emploie Qt et PySide6 (LGPL 3), Whoosh (BSD), Typst (Apache 2.0), "
    "lxml (BSD), markdown-it-py (MIT) ; les polices Source Sans 3, Gentium Book Plus et Atkinson Hyperlegible "
    "Next (SIL Open Font License 1.1) ; les icônes Lucide (ISC). Les textes complets accompagnent le programme. "
    "Les dossiers ont leurs propres droits, indiqués sur la première page de chacun.</p>"
)


def render_help(style: Style, keys: Iterable[tuple[str, str]], version: str) -> str:
    """Return the page; `keys` are pairs of what a key does and its name as it is printed on the keyboard."""
    say = style.say
    rows = "".join(f"<tr><td><p>{text(what)}</p></td><td><p><b>{text(key)}</b></p></td></tr>" for what, key in keys)
    return page(
        style,
        f'<p class="path">{link(HOME, say("Accueil"), quiet=True)}</p><h1>{say("Aide")}</h1>{say(_STEPS)}'
        f"<h2>{say('Discrétion')}</h2>{say(_DISCRETION)}"
        f'<h2>{say("Au clavier")}</h2><table cellpadding="3" cellspacing="0">{rows}</table>'
        f"<h2>{say('À propos')}</h2><p>{say(f'onpe-desktop, version {text(version)}')}</p>{say(_ABOUT)}"
        f"<h2>{say('Licences')}</h2>{say(_LICENCES)}",
    )
