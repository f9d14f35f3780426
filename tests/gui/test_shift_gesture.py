from onpe_desktop.gui.shift_gesture import WITHIN, ShiftGesture


def shifts(gesture: ShiftGesture, *moments: float) -> list[bool]:
    done = []
    for moment in moments:
        gesture.press(moment)
        done.append(gesture.release())
    return done


def test_three_times_within_a_second() -> None:
    gesture = ShiftGesture()
    assert shifts(gesture, 5.0, 5.4, 5.0 + WITHIN) == [False, False, True]
    assert shifts(gesture, 6.1, 6.2) == [False, False]  # it begins anew


def test_slow_ones_count_from_the_last_three() -> None:
    assert shifts(ShiftGesture(), 0.0, 0.9, 1.5, 1.7, 9.0) == [False, False, False, True, False]


def test_capitals_are_no_gesture() -> None:
    gesture = ShiftGesture()
    for moment in (0.0, 0.1, 0.2, 0.3):
        gesture.press(moment)
        gesture.interrupt()  # the letter
        assert not gesture.release()


def test_something_between_starts_anew() -> None:
    gesture = ShiftGesture()
    assert shifts(gesture, 0.0, 0.1) == [False, False]
    gesture.interrupt()
    assert shifts(gesture, 0.2, 0.3, 0.4) == [False, False, True]


def test_letting_go_of_what_was_not_pressed_here() -> None:
    assert not ShiftGesture().release()
