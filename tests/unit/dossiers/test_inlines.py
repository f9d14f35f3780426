import pytest

from onpe_desktop.dossiers import (
    Abbreviation,
    Emphasis,
    Link,
    NoteReference,
    PageBreak,
    Strong,
    Text,
    is_external,
    join_texts,
    plain_text,
)


@pytest.mark.parametrize(
    "target",
    [
        "#recours",
        "#recours.p3",
        "dossier:reperes",
        "dossier:reperes#numero-119.p2",
        "https://allo119.gouv.fr",
        "mailto:direction@onpe.gouv.fr",
        "tel:119",
    ],
)
def test_allowed_targets(target: str) -> None:
    assert Link(target, (Text("x"),)).target == target


@pytest.mark.parametrize(
    "target",
    ["", "#", "#.p1", "#a.p0", "page.html", "javascript:alert(1)", "file:///etc/passwd", "data:text/html,x",
     "JAVASCRIPT:x", "https://", "https://a b", "//exemple.fr", "dossier:", "dossier:a#"],
)  # fmt: skip
def test_any_other_target_is_refused(target: str) -> None:
    with pytest.raises(ValueError, match="link target"):
        Link(target, (Text("x"),))


def test_only_addresses_leave_the_program() -> None:
    assert is_external("https://allo119.gouv.fr")
    assert not is_external("#recours")
    assert not is_external("dossier:reperes#numero-119")


def test_plain_text_is_what_a_reader_sees() -> None:
    inlines = (
        Text("L’"),
        Abbreviation("ASE", "aide sociale à l’enfance"),
        Emphasis((Text(" agit "), Strong((Text("vite"),)))),
        NoteReference("1"),
        PageBreak("43"),
        Link("#a", (Text(" ici"),)),
    )

    assert plain_text(inlines) == "L’ASE agit vite ici"


def test_a_link_holds_no_other_link() -> None:
    inner = Emphasis((Link("#a", (Text("x"),)),))

    with pytest.raises(ValueError, match="link inside"):
        Link("#b", (inner,))


def test_neighbouring_texts_become_one_at_their_own_depth() -> None:
    inner = Emphasis((Text("b"), Text("c")))

    assert tuple(join_texts([Text(""), inner, Text("d"), Text(""), Text("e")])) == (inner, Text("de"))
