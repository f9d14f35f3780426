from hypothesis import given
from hypothesis import strategies as st

from onpe_desktop.rendering.captions import MOST_CUES, Cue, clock, cue_at, read_captions

WRITTEN = b"""\xef\xbb\xbfWEBVTT - un titre

STYLE
::cue { color: red }

NOTE Une remarque

1
00:00:01.000 --> 00:00:03.500 align:start position:10%
<v Anne>Bonjour &amp; bienvenue.</v>
Deux <i>lignes</i>.

01:02.000 --> 01:04.000
Plus tard.

00:05.000 --> 00:04.000
\xc3\xa0 l'envers

00:07.000 -> 00:08.000
mal \xc3\xa9crit

00:00:02.000 --> 00:00:04.000
En m\xc3\xaame temps.
"""


def test_cues_in_the_order_of_their_times_without_marks() -> None:
    assert read_captions(WRITTEN) == (
        Cue(1000, 3500, "Bonjour & bienvenue.\nDeux lignes."),
        Cue(2000, 4000, "En même temps."),
        Cue(62_000, 64_000, "Plus tard."),
    )
    assert read_captions(WRITTEN.replace(b"\n", b"\r\n")) == read_captions(WRITTEN)


def test_other_files_have_none() -> None:
    for content in (b"", b"WEBVTTX\n\n00:01.000 --> 00:02.000\nx", b"1\n00:00:01,000 --> 00:00:02,000\nx", b"\xff\xfe"):
        assert read_captions(content) == ()


def test_what_is_shown_when() -> None:
    cues = read_captions(WRITTEN)
    assert cue_at(cues, 999) == ""
    assert cue_at(cues, 2500) == "Bonjour & bienvenue.\nDeux lignes.\nEn même temps."
    assert cue_at(cues, 3500) == "En même temps."


def test_times() -> None:
    assert [clock(time) for time in (-5, 0, 61_999, 3_600_000)] == ["0:00", "0:00", "1:01", "1:00:00"]


def test_there_is_an_end_to_cues() -> None:
    written = "WEBVTT\n\n" + "00:01.000 --> 00:02.000\nmot\n\n" * (MOST_CUES + 5)
    assert len(read_captions(written.encode())) == MOST_CUES


@given(st.binary(max_size=200) | st.text(max_size=200).map(lambda text: f"WEBVTT\n\n00:01.000 --> {text}".encode()))
def test_anything_can_be_read(content: bytes) -> None:
    for cue in read_captions(content):
        assert cue.start < cue.end
        assert cue.text
