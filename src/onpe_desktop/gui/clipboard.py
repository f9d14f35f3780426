"""The clipboard, as far as this program filled it."""

from PySide6.QtGui import QClipboard, QGuiApplication

_MODES = (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection)


def clear_own_clipboard(clipboard: QClipboard | None = None) -> bool:
    """Empty clipboard and, under X11, selection where their content came from this program; tell whether any did.

    What another program put there stays. Neither a history kept by the system nor one by another program is reached.
    """
    clipboard = clipboard or QGuiApplication.clipboard()
    owned = [mode for mode in _MODES if _owns(clipboard, mode)]
    for mode in owned:
        clipboard.clear(mode)
    return bool(owned)


def _owns(clipboard: QClipboard, mode: QClipboard.Mode) -> bool:
    return clipboard.ownsSelection() if mode is QClipboard.Mode.Selection else clipboard.ownsClipboard()
