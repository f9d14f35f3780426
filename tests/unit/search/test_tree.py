from onpe_desktop.search.tree import AllOf, AnyOf, Tree, all_of, any_of, changed, wanted_leaves

TREE: Tree[str] = AllOf(("a", AnyOf(("b", AllOf(("c",), ("d",))))), ("e",))


def test_a_tree_is_as_simple_as_it_can_be() -> None:
    assert all_of(("a",)) == "a"
    assert all_of((), ("a",)) == "a"
    assert all_of((), ("a", "b")) == AllOf(("a", "b"))
    assert all_of(("a",), ("b",)) == AllOf(("a",), ("b",))
    assert all_of(()) is None
    assert any_of(("a",)) == "a"
    assert any_of(()) is None


def test_leaves_change_and_know_whether_they_are_wanted() -> None:
    assert changed(TREE, lambda leaf, wanted: leaf.upper() if wanted else f"-{leaf}") == AllOf(
        ("A", AnyOf(("B", AllOf(("C",), ("-d",))))), ("-e",)
    )


def test_leaves_that_go_take_their_branches_along() -> None:
    assert changed(TREE, lambda leaf, _wanted: leaf if leaf in "ad" else None) == AllOf(("a", "d"))
    assert changed(TREE, lambda _leaf, _wanted: None) is None


def test_wanted_leaves_leave_out_what_is_excluded() -> None:
    assert list(wanted_leaves(TREE)) == ["a", "b", "c"]
