"""Values that nobody changes, made fast."""

from dataclasses import dataclass
from typing import TypeVar, dataclass_transform

Kind = TypeVar("Kind")


@dataclass_transform(frozen_default=True)
def value(kind: type[Kind]) -> type[Kind]:
    """Make a class one of values: a dataclass that the type checker lets nobody change.

    One that Python itself freezes is made six times as slowly, and a long publication has a hundred thousand words.
    """
    return dataclass(slots=True, unsafe_hash=True)(kind)


@dataclass_transform(frozen_default=True)
def value_with_cache(kind: type[Kind]) -> type[Kind]:
    """Make a class one of values that have properties which are computed once (`cached.py`)."""
    return dataclass(unsafe_hash=True)(kind)
