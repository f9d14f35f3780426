"""Pictures in the cells of tables: they come behind their table, so that it goes on over the page's end."""

from dataclasses import replace

from onpe_desktop.importers.pdf.columns.flows import Flow
from onpe_desktop.importers.pdf.page import Picture
from onpe_desktop.importers.pdf.tables.grids import Grid


def without_pictures_in_tables(flow: Flow) -> tuple[Flow, dict[int, list[Picture]]]:
    """Return a flow without the pictures in the cells of its tables, and these by id() of the table."""
    tables = [item for item in flow.items if isinstance(item, Grid)]
    found: dict[int, list[Picture]] = {}
    for picture in (item for item in flow.items if isinstance(item, Picture)):
        home = next((table for table in tables if table.box.holds(picture.box.middle)), None)
        if home is not None:
            found.setdefault(id(home), []).append(picture)
    gone = {id(picture) for pictures in found.values() for picture in pictures}
    return (replace(flow, items=tuple(item for item in flow.items if id(item) not in gone)) if gone else flow), found
