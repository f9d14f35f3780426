import pytest

from onpe_desktop.dossiers import Heading, ItemList, ListItem, Paragraph, Text


def test_items_of_a_check_list_begin_with_a_paragraph() -> None:
    heading, paragraph = Heading((Text("a"),)), Paragraph((Text("a"),), 1)
    assert ItemList((ListItem((paragraph, heading)),), boxes=True).boxes
    for blocks in ((), (heading, paragraph)):
        assert ItemList((ListItem(blocks),)).boxes is False
        with pytest.raises(ValueError, match="check-list"):
            ItemList((ListItem(blocks),), boxes=True)
