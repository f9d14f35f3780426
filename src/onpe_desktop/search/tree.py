"""Queries as trees: what is wanted together, what will do instead, what is not wanted. The leaves change, the tree not.

The leaves are stretches of text (`grammar`), then runs of words (`query`), then what is looked up (`planning`).
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeAlias, TypeVar

Leaf = TypeVar("Leaf")
New = TypeVar("New")


@dataclass(frozen=True, slots=True)
class AllOf(Generic[Leaf]):
    """All that is `wanted`, at least one thing, without all that is `excluded`."""

    wanted: "tuple[Leaf | AllOf[Leaf] | AnyOf[Leaf], ...]"
    excluded: "tuple[Leaf | AllOf[Leaf] | AnyOf[Leaf], ...]" = ()


@dataclass(frozen=True, slots=True)
class AnyOf(Generic[Leaf]):
    """One of two or more choices."""

    choices: "tuple[Leaf | AllOf[Leaf] | AnyOf[Leaf], ...]"


Tree: TypeAlias = Leaf | AllOf[Leaf] | AnyOf[Leaf]


def all_of(wanted: tuple[Tree[Leaf], ...], excluded: tuple[Tree[Leaf], ...] = ()) -> Tree[Leaf] | None:
    """Return the simplest tree for these; what is only excluded is wanted after all: nobody asks for all the rest."""
    if not wanted:
        wanted, excluded = excluded, ()
    if len(wanted) == 1 and not excluded:
        return wanted[0]
    return AllOf(wanted, excluded) if wanted else None


def any_of(choices: tuple[Tree[Leaf], ...]) -> Tree[Leaf] | None:
    """Return the simplest tree for these choices, None when there is none."""
    return AnyOf(choices) if len(choices) > 1 else next(iter(choices), None)


def changed(tree: Tree[Leaf], change: Callable[[Leaf, bool], New | None], *, wanted: bool = True) -> Tree[New] | None:
    """Return the tree with other leaves; `change` gets a leaf and whether it is wanted. Leaves without one go."""
    if isinstance(tree, AllOf):
        return all_of(_changed(tree.wanted, change, wanted=wanted), _changed(tree.excluded, change, wanted=False))
    if isinstance(tree, AnyOf):
        return any_of(_changed(tree.choices, change, wanted=wanted))
    return change(tree, wanted)


def _changed(
    trees: tuple[Tree[Leaf], ...], change: Callable[[Leaf, bool], New | None], *, wanted: bool
) -> tuple[Tree[New], ...]:
    new = (changed(tree, change, wanted=wanted) for tree in trees)
    return tuple(tree for tree in new if tree is not None)


def wanted_leaves(tree: Tree[Leaf]) -> Iterator[Leaf]:
    """Yield the leaves that are not excluded, from left to right."""
    if isinstance(tree, AllOf | AnyOf):
        for below in tree.wanted if isinstance(tree, AllOf) else tree.choices:
            yield from wanted_leaves(below)
    else:
        yield tree
