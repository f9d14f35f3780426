from onpe_desktop.dossiers import ListItem, Paragraph, Strong, Text
from onpe_desktop.importers.pdf.tagged.lists import without_markers


def item(*inlines: Text | Strong) -> ListItem:
    return ListItem((Paragraph(inlines, 0),))


def test_bullets_that_stand_in_the_text_are_taken_off() -> None:
    items = (item(Text("• Écouter")), item(Text("•\u00a0"), Strong((Text("Noter"),))))

    assert without_markers(items) == ((item(Text("Écouter")), item(Strong((Text("Noter"),)))), "•")


def test_so_are_numbers_and_the_first_is_told() -> None:
    items = (item(Text("3. Écouter")), item(Text("4. Noter")))

    assert without_markers(items) == ((item(Text("Écouter")), item(Text("Noter"))), "3.")


def test_items_of_which_one_begins_otherwise_stay() -> None:
    for second in (item(Text("Noter")), item(Strong((Text("• Noter"),))), ListItem(())):
        items = (item(Text("• Écouter")), second)
        assert without_markers(items) == (items, "")


def test_an_item_of_a_marker_alone_stays() -> None:
    assert without_markers((item(Text("•")),)) == ((item(Text("•")),), "•")
