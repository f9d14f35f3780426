"""Lists that a page's end has cut."""

from onpe_desktop.dossiers import ItemList, ListItem, PageBreak, Paragraph, Text
from onpe_desktop.importers.pdf.text.assembling import Placed
from onpe_desktop.importers.pdf.text.finishing import rejoined
from onpe_desktop.importers.pdf.text.vocabulary import Vocabulary
from onpe_desktop.importers.publication import PublicationBlock

LABELS = ("1", "2", "3")


def item(*words: str | PageBreak) -> ListItem:
    inlines = tuple(Text(word) if isinstance(word, str) else word for word in words)
    return ListItem((Paragraph(inlines, 0),))


def listed(page: int, *items: ListItem, cut: bool = False, rest: bool = False) -> Placed:
    return Placed(PublicationBlock(ItemList(items), page + 1), page, 100.0, open_end=cut, starts_low=rest)


def joined(*lists: Placed) -> tuple[ListItem, ...]:
    joints = [(number, number + 1) for number in range(len(lists) - 1)]
    (one,) = rejoined(list(lists), joints, LABELS, Vocabulary())
    assert isinstance(one.part, PublicationBlock)
    assert isinstance(one.part.block, ItemList)
    return one.part.block.items


def test_a_list_goes_on_with_its_next_item() -> None:
    lists = (listed(0, item("Écouter.")), listed(1, item("Noter."), item("Orienter.")))

    assert joined(*lists) == (item(PageBreak("1"), "Écouter."), item(PageBreak("2"), "Noter."), item("Orienter."))


def test_a_list_goes_on_within_an_item() -> None:
    """Over three pages, of which the second one holds nothing else."""
    first = listed(0, item("Écouter."), item("Noter ce"), cut=True)
    second = listed(1, item("qui a été"), cut=True, rest=True)
    third = listed(2, item("dit."), item("Orienter."), rest=True)

    assert joined(first, second, third) == (
        item(PageBreak("1"), "Écouter."),
        item("Noter ce ", PageBreak("2"), "qui a été ", PageBreak("3"), "dit."),
        item("Orienter."),
    )
