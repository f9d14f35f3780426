"""Damage to a file, as a failing disk, a bad transfer or a hand with bad intent does it."""

import random

INSERTED = (
    b"<", b">", b"</p>", b"<p>", b"&", b"\0", b"<table>", b"</table>", b"<a href='#note'>", b'"', b"\xff", b"<!--",
    b"]]>", b"<li>", b"99999999999", b"-1", b"#", b"../", b"[^1]", b"```", b"<h1>", b"<w:p>", b"<text:list>",
)  # fmt: skip


def mutated(content: bytes, chance: random.Random) -> bytes:
    """Change, cut, double or insert bytes at a few places."""
    changed = bytearray(content)
    for _ in range(chance.randint(1, 8)):
        place = chance.randrange(len(changed) + 1)
        match chance.randrange(5):
            case 0 if place < len(changed):
                changed[place] = chance.randrange(256)
            case 1:
                del changed[place : place + chance.randint(1, 200)]
            case 2:
                changed[place:place] = changed[place : place + chance.randint(1, 400)]
            case 3:
                changed[place:place] = chance.choice(INSERTED)
            case _:
                other = chance.randrange(len(changed) + 1)
                changed[place : place + 20] = changed[other : other + 20]
    return bytes(changed)
