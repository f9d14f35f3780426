"""Properties that are computed once."""

from collections.abc import Callable
from typing import Any, Generic, TypeVar

Value = TypeVar("Value")


class cached(Generic[Value]):  # noqa: N801 - used as a decorator, like the one of functools
    """A property that is computed when it is first asked for, and kept.

    Before Python 3.12, that of `functools` takes a lock each time: longer than it takes to join the words of a line.
    """

    def __init__(self, function: Callable[[Any], Value]) -> None:
        self._function = function
        self._name = function.__name__
        self.__doc__ = function.__doc__

    def __get__(self, instance: Any, owner: type) -> Value:
        """Compute the value; from then on the instance's own attribute of that name is found first."""
        value: Value = self._function(instance)
        instance.__dict__[self._name] = value
        return value
