from collections.abc import Callable
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from onpe_desktop.cli.main import EXIT_FAILED, EXIT_USAGE
from onpe_desktop.printing import Entry, write_basket

Run = Callable[..., Any]


def test_sections_are_written_as_one_pdf(run: Run, tmp_path: Path) -> None:
    target = tmp_path / "sections.pdf"

    ended = run("print", "reperes", "-o", str(target))

    assert (ended.code, ended.out) == (0, "")
    assert target.read_bytes().startswith(b"%PDF-")
    assert list(tmp_path.iterdir()) == [target]


def test_a_fiche_that_is_too_long_is_told_and_written(run: Run, tmp_path: Path) -> None:
    long, short = tmp_path / "long.pdf", tmp_path / "court.pdf"

    assert "une fiche en a deux au plus" in run("print", "--preset", "fiche", "reperes", "-o", str(long)).err
    assert "deux au plus" not in run("print", "--preset", "fiche", "numero-119", "-o", str(short)).err
    assert long.exists()
    assert short.exists()


def test_an_unknown_section_writes_nothing(run: Run, tmp_path: Path) -> None:
    ended = run("print", "absente-de-partout", "-o", str(tmp_path / "a.pdf"))

    assert ended.code == EXIT_FAILED
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_not_there_is_told(run: Run, tmp_path: Path) -> None:
    ended = run("print", "reperes", "-o", str(tmp_path / "absent" / "a.pdf"))

    assert ended.code == EXIT_FAILED
    assert "Traceback" not in ended.err


def page_sizes(target: Path) -> list[tuple[int, int]]:
    with pikepdf.open(target) as pdf:
        return [(round(float(page.mediabox[2])), round(float(page.mediabox[3]))) for page in pdf.pages]


@pytest.mark.parametrize(
    ("options", "size"),
    [
        ((), (595, 842)),
        (("--preset", "économe"), (842, 595)),
        (("--preset", "econome", "--sheets", "simple"), (420, 595)),
        (("--paper", "a5"), (420, 595)),
        (("--sheets", "livret"), (842, 595)),
        (("--preset", "grands-caracteres", "--no-sources", "--no-notes"), (595, 842)),
        (("--preset", "à-remettre"), (595, 842)),
    ],
)
def test_presets_and_options(run: Run, tmp_path: Path, options: tuple[str, ...], size: tuple[int, int]) -> None:
    target = tmp_path / "a.pdf"
    assert run("print", "reperes#numero-119", *options, "-o", str(target)).code == 0
    assert set(page_sizes(target)) == {size}


def test_pages_are_kept(run: Run, tmp_path: Path) -> None:
    target = tmp_path / "a.pdf"
    assert run("print", "reperes", "--pages", "2-3,5", "-o", str(target)).code == 0
    assert len(page_sizes(target)) == 3


@pytest.mark.parametrize("options", [("--pages", "a"), ("--pages", "900")])
def test_pages_that_are_not_there_are_told(run: Run, tmp_path: Path, options: tuple[str, ...]) -> None:
    ended = run("print", "reperes#numero-119", *options, "-o", str(tmp_path / "a.pdf"))
    assert ended.code == EXIT_FAILED
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("options", [("--preset", "gothique"), ("--paper", "a3"), ("--sheets",)])
def test_an_unknown_preset_is_a_fault_of_the_command(run: Run, tmp_path: Path, options: tuple[str, ...]) -> None:
    ended = run("print", "reperes", "-o", str(tmp_path / "a.pdf"), *options)
    assert ended.code == EXIT_USAGE
    assert "Traceback" not in ended.err


def test_a_list_is_printed_in_its_order(run: Run, tmp_path: Path) -> None:
    basket, target = tmp_path / "liste.panier.json", tmp_path / "a.pdf"
    basket.write_bytes(write_basket([Entry("sigles-glossaire", "glossaire"), Entry("reperes", "numero-119")]))
    assert run("print", "--basket", str(basket), "-o", str(target), "--no-contents").code == 0
    with pikepdf.open(target) as pdf, pdf.open_outline() as outline:
        assert [item.title for item in outline.root] == ["Sigles et glossaire", "Repères"]


def test_a_list_that_names_what_is_not_there_prints_nothing(run: Run, tmp_path: Path) -> None:
    basket, target = tmp_path / "liste.panier.json", tmp_path / "a.pdf"
    basket.write_bytes(write_basket([Entry("reperes", "numero-119"), Entry("reperes", "absente")]))
    ended = run("print", "--basket", str(basket), "-o", str(target))
    assert ended.code == EXIT_FAILED
    assert "pas installées (1)" in ended.err
    assert not target.exists()


def test_nothing_named_is_told(run: Run, tmp_path: Path) -> None:
    ended = run("print", "-o", str(tmp_path / "a.pdf"))
    assert ended.code == EXIT_FAILED
    assert "--basket" in ended.err
