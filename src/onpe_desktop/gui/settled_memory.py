"""Keeps the garbage collector away from what stays, while work in the background makes many short-lived values."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def settled_memory() -> Iterator[None]:
    """Leave everything that is there by now out of collections until the end.

    A whole collection of the window's values takes some 20 ms, with Python's lock held, and setting pages would set off
    several: the window would stand still for each.
    """
    gc.collect()
    gc.freeze()
    try:
        yield
    finally:
        gc.unfreeze()
