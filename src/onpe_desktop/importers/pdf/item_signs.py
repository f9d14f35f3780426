"""Signs with which the items of lists begin: bullets, dashes and arrows as French publications have them."""

_DASHES = "–—-−―"
_ARROWS = "→⇒➔➤⮚▶►▸▹>›»"
_SHAPES = "•▪◦‣➢✓●○■□∙·❖✔◆♦❑❍◾◼▫⦁☐☑✗*∗"
BULLETS = frozenset(_DASHES + _ARROWS + _SHAPES)
SURE_BULLETS = BULLETS - frozenset(_DASHES + "→⇒>›»*∗·")  # no other sign of a text looks so
NO_TITLES = BULLETS - frozenset("→⇒➔➤⮚▶►▸▹›»·*∗◆♦❖")  # designers set the others before titles, too
