from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onpe_desktop.search.grammar import Field, Stretch, parse
from onpe_desktop.search.tree import AllOf, AnyOf, Tree, changed, wanted_leaves


def shown(text: str) -> str:
    """The tree of a query: `a | b` for choices, `a & b` for what is wanted together, `- a` for what is not."""
    return _shown(text, parse(text))


def _shown(text: str, tree: Tree[Stretch]) -> str:
    if isinstance(tree, AnyOf):
        return "(" + " | ".join(_shown(text, choice) for choice in tree.choices) + ")"
    if isinstance(tree, AllOf):
        wanted = " & ".join(_shown(text, one) for one in tree.wanted)
        return f"({wanted}{''.join(f' - {_shown(text, one)}' for one in tree.excluded)})"
    return (f"{tree.field}:" if tree.field else "") + text[tree.start : tree.end]


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("fugue et argent", "fugue et argent"),
        ("fugue OU disparition", "(fugue | disparition)"),
        ("aide sociale OU prévention spécialisée", "(aide sociale | prévention spécialisée)"),
        ("fugue ET argent", "(fugue & argent)"),
        ("fugue SAUF foyer", "(fugue - foyer)"),
        ("SAUF foyer fugue ET argent", "(argent - foyer fugue)"),
        ("a OU b ET c SAUF d", "(a | (b & c - d))"),
        ("(a OU b) ET c", "((a | b) & c)"),
        ("a (b OU c) d", "(a & (b | c) & d)"),
        ("a SAUF (b OU c)", "(a - (b | c))"),
        ("titre:fugue argent", "(titre:fugue & argent)"),
        ("Titre: fugue", "titre:fugue"),
        ('titre:"secret professionnel" loi', '(titre:"secret professionnel" & loi)'),
        ("titre:(a OU b)", "(titre:a | titre:b)"),
        ("dossier:volet 1 soin", "(dossier:volet 1 & soin)"),
        ("dossier:reperes SAUF titre:loi", "(dossier:reperes - titre:loi)"),
        ('"a OU b" ET c', '("a OU b" & c)'),
        ("« a ET b » OU c", "(« a ET b » | c)"),
        ("professionnel(le)s ET mineur(e)", "(professionnel(le)s & mineur(e))"),
    ],
)
def test_operators_fields_and_parentheses(text: str, tree: str) -> None:
    assert shown(text) == tree


@pytest.mark.parametrize(
    "text",
    ["(se) mobiliser", "comprendre (voir", "sous-titre:fugue", "l’OUïe", "ETat", "ou et sauf", "", "dossier : fugue"],
)
def test_what_is_no_operator_is_words(text: str) -> None:
    assert parse(text) == Stretch(0, len(text))


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("OU", "OU"),
        ("ET SAUF OU", "ET SAUF OU"),
        ("fugue OU", "fugue"),
        ("OU fugue", "fugue"),
        ("fugue ET", "fugue"),
        ("fugue SAUF", "fugue"),
        ("SAUF fugue", "fugue"),
        ("SAUF SAUF fugue", "fugue"),
        ("fugue OU OU argent", "(fugue | argent)"),
        ("fugue OU SAUF foyer", "(fugue - foyer)"),
        ("fugue ET SAUF foyer", "(fugue - foyer)"),
        ("(fugue OU argent", "(fugue | argent)"),
        ("fugue) OU argent", "(fugue | argent)"),
        ("() OU fugue", "fugue"),
        ("titre:", "titre:"),
        ("titre: OU fugue", "fugue"),
    ],
)
def test_broken_syntax_is_read_as_words(text: str, tree: str) -> None:
    assert shown(text).strip("()") == tree.strip("()")


def test_endless_parentheses_do_no_harm() -> None:
    assert [leaf.start for leaf in wanted_leaves(parse("(" * 300 + "a OU b"))] == [300, 305]


signs = st.lists(
    st.sampled_from(["ET", "OU", "SAUF", "(", ")", "titre:", "dossier:", '"', "«", "»", "a", "1", " ", "é(e)s", ":"]),
    max_size=40,
).map("".join)


@given(signs | st.text())
def test_any_text_has_a_tree_whose_leaves_are_in_order(text: str) -> None:
    leaves: list[Stretch] = []

    def note(leaf: Stretch, _wanted: bool) -> Stretch:
        leaves.append(leaf)
        return leaf

    assert changed(parse(text), note) is not None
    assert all(0 <= leaf.start <= leaf.end <= len(text) for leaf in leaves)
    ordered = sorted(leaves, key=lambda leaf: leaf.start)
    assert all(one.end <= other.start for one, other in pairwise(ordered))
    assert all(leaf.field is None or isinstance(leaf.field, Field) for leaf in leaves)
