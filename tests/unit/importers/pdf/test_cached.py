from onpe_desktop.importers.pdf.cached import cached


class Told:
    def __init__(self) -> None:
        self.asked = 0

    @cached
    def answer(self) -> int:
        """How often it was computed, plus one."""
        self.asked += 1
        return self.asked + 1


def test_it_is_computed_once_for_each_instance() -> None:
    one, other = Told(), Told()

    assert (one.answer, one.answer, one.asked, other.asked) == (2, 2, 1, 0)
    assert vars(one) == {"asked": 1, "answer": 2}
