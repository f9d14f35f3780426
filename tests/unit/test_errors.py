from onpe_desktop.errors import BugError, OnpeDesktopError, UserError


def test_a_user_error_says_what_happened_and_what_to_do() -> None:
    error = UserError("Le disque est plein.", "Libérez de la place.")

    assert str(error) == "Le disque est plein. Libérez de la place."
    assert (error.message, error.next_step) == ("Le disque est plein.", "Libérez de la place.")


def test_both_families_have_one_root() -> None:
    assert issubclass(UserError, OnpeDesktopError)
    assert issubclass(BugError, OnpeDesktopError)
    assert not issubclass(BugError, UserError)
