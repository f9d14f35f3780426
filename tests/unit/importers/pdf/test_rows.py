from pdf_lines import line

from onpe_desktop.importers.pdf.rows import chains_of


def test_each_line_goes_on_with_the_first_chain_that_it_follows() -> None:
    columns = [line(f"{left}", top, left=left) for top in (100, 112) for left in (50, 200)]

    chains = chains_of(columns, lambda last, following: last.box.left == following.box.left)

    assert chains == [[columns[0], columns[2]], [columns[1], columns[3]]]
