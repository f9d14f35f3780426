"""What a screen reader sees of a program, as JSON. Run by the system's Python, which has pyatspi."""

import json
import sys
import time
from typing import Any

import pyatspi
from gi.repository import GLib

WITHIN = 60  # seconds
TRIES = 5
STATES = {
    "focusable": pyatspi.STATE_FOCUSABLE, "focused": pyatspi.STATE_FOCUSED, "showing": pyatspi.STATE_SHOWING,
    "sensitive": pyatspi.STATE_SENSITIVE, "checkable": pyatspi.STATE_CHECKABLE,
}  # fmt: skip


def program(pid: int) -> Any:
    """Return the program with this process id, once it is on the bus."""
    end = time.monotonic() + WITHIN
    while time.monotonic() < end:
        for one in pyatspi.Registry.getDesktop(0):
            if one is not None and one.get_process_id() == pid:
                return one
        time.sleep(0.1)
    raise SystemExit(f"process {pid} is not on the bus")


def described(one: Any) -> dict[str, Any]:
    """Return an object with everything inside it."""
    states = one.getState()
    cell = {}
    if "TableCell" in one.get_interfaces():
        _, row, column = one.queryTableCell().position
        cell = {"row": row, "column": column}
    return {
        "role": one.getRoleName(), "name": one.name, "description": one.description,
        "states": [name for name, state in STATES.items() if states.contains(state)],
        "attributes": dict(attribute.split(":", 1) for attribute in one.getAttributes()),
        "labels": [relation.getTarget(place).name for relation in one.getRelationSet()
                   if relation.getRelationType() == pyatspi.RELATION_LABELLED_BY
                   for place in range(relation.getNTargets())],
        "locale": one.objectLocale,
        "interfaces": sorted(one.get_interfaces()), **cell,
        "children": [described(child) for child in one if child is not None],
    }  # fmt: skip


def main() -> None:
    """Print the window of the program that has this title."""
    pid, title = int(sys.argv[1]), sys.argv[2]
    for _ in range(TRIES):
        try:
            (window,) = [one for one in program(pid) if one is not None and one.name == title]
            print(json.dumps(described(window)))  # noqa: T201 - the answer
        except (GLib.GError, ValueError) as error:  # what was there when we asked for its parent is gone: ask again
            print(error, file=sys.stderr)  # noqa: T201 - for whoever looks why it took so long
            pyatspi.clearCache() if hasattr(pyatspi, "clearCache") else None
            time.sleep(0.3)
        else:
            return
    raise SystemExit(f"the window {title!r} does not stand still")


main()
