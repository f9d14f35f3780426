import pytest

from onpe_desktop.foreign.xml import BrokenXmlError, DeepXmlError, UnsafeXmlError, local_name, parse_checked


def test_elements_are_read_without_comments_and_instructions() -> None:
    root = parse_checked('<a xmlns="urn:x"><!-- no --><?php no ?><b>é</b></a>')

    assert [local_name(element) for element in root.iter()] == ["a", "b"]


def test_instructions_stay_where_somebody_looks_at_them() -> None:
    assert [local_name(one) for one in parse_checked("<a><?php no ?></a>", keep_instructions=True).iter()] == ["a", ""]


@pytest.mark.parametrize(
    "text",
    ["<!DOCTYPE a><a/>", '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', '<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>'],
)
def test_declarations_are_refused(text: str) -> None:
    with pytest.raises(UnsafeXmlError):
        parse_checked(text)


@pytest.mark.parametrize("text", ["", "<a>", "<a>&b;</a>", "text", "<a/><b/>", "<a>\x00</a>", "\ud800"])
def test_what_is_no_xml(text: str) -> None:
    with pytest.raises(BrokenXmlError):
        parse_checked(text)


def test_depth_is_limited() -> None:
    def nested(depth: int) -> str:
        return "<a>" * depth + "</a>" * depth

    assert parse_checked(nested(10), deepest=10) is not None
    with pytest.raises(DeepXmlError):
        parse_checked(nested(11), deepest=10)
    with pytest.raises(BrokenXmlError):  # libxml2's own limit
        parse_checked(nested(300))


def test_another_encoding_that_the_text_declares_changes_nothing() -> None:
    assert parse_checked('<?xml version="1.0" encoding="iso-8859-1"?><a>é</a>').text == "é"
