"""Keeps Python's garbage collector away where it would do harm."""

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


@contextmanager
def nothing_collected() -> Iterator[None]:
    """Collect nothing until the end: for calls in which Qt walks over all widgets and tells each of them something.

    Python's answer to one may set off a collection, and a forgotten window that it frees leaves a hole in the list over
    which Qt walks: the program crashed there, about once in five runs of the window's tests.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
