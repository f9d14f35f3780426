import pytest

from onpe_desktop.importers.pdf.scans.hocr import SeenPage, read_hocr

PAGE = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml"><head><title></title></head><body>
<div class='ocr_page' title='image "-"; bbox 0 0 600 800; ppageno 0; scan_res 144 144'>
<div class='ocr_separator' title="bbox 20 100 400 102"></div>
<p class='ocr_par' title="bbox 20 20 400 50">
<span class='ocr_line' title="bbox 20 20 400 50; baseline 0.01 -8; x_size 30; x_descenders 6; x_ascenders 7">
<span class='ocrx_word' title='bbox 20 22 120 44; x_wconf 96'>L’accueil</span>
<span class='ocrx_word' title='bbox 140 22 180 44; x_wconf 40'>&amp;<strong>écoute</strong></span>
<span class='ocrx_word' title='bbox 140 22 180 44; x_wconf 90'>  </span>
</span>
<span class='ocr_line' title="bbox 20 300 40 310; baseline 0 0; x_size 9">
<span class='ocrx_word' title='bbox 20 300 40 310; x_wconf 12'>;~.</span>
</span></p></div></body></html>""".encode()


def test_words_have_places_in_points_and_heights_of_their_line() -> None:
    (line,) = read_hocr(PAGE, 144).lines
    first, second = line.words

    assert (first.text, second.text) == ("L’accueil", "&écoute")
    assert line.size == pytest.approx((30 - 6 - 7) / 0.46 / 2)
    assert (first.box.left, first.box.right) == (10, 60)
    assert first.box.bottom == pytest.approx((50 - 8 + 0.01 * 50) / 2 + line.size / 4)
    assert first.box.height == pytest.approx(line.size)
    assert second.box.height == pytest.approx(line.size)
    assert first.pixels == (20, 22, 120, 44)


def test_stains_are_no_lines_and_rules_are_drawings() -> None:
    page = read_hocr(PAGE, 144)

    assert len(page.lines) == 1
    assert [rule.across for rule in page.rules] == [True]
    assert 40 < page.confidence < 96


@pytest.mark.parametrize(
    "answer",
    [b"", b"nothing", PAGE[:700], b"<html/>", PAGE.replace(b"bbox", b"box"), PAGE.replace(b"x_size 30", b"x_size"),
     b'<!DOCTYPE x [<!ENTITY a "b">]><html>&a;</html>'],
)  # fmt: skip
def test_anything_else_is_an_empty_page(answer: bytes) -> None:
    assert read_hocr(answer, 300) == SeenPage() or not read_hocr(answer, 300).lines
