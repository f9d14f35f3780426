"""The user's settings: one table says what there is; the file, the dialog and the documentation follow it."""

import contextlib
import os
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple, TypeAlias

from onpe_desktop.errors import UserError

Value: TypeAlias = str | int  # a truth value is an int


class Setting(NamedTuple):
    """One setting: its key in the file, default, French label, and the values or the range that it may take."""

    key: str
    default: Value  # true or false for a setting that is on or off
    label: str
    choices: tuple[str, ...] = ()
    smallest: int = 0
    largest: int = 0

    def accepts(self, value: object) -> bool:
        """Tell whether `value` may be stored under this key."""
        if self.choices:
            return value in self.choices
        if isinstance(self.default, bool):
            return isinstance(value, bool)
        return isinstance(value, int) and not isinstance(value, bool) and self.smallest <= value <= self.largest


THEMES = ("system", "light", "dark", "sepia", "contrast-light", "contrast-dark")
THEME = Setting("theme", "system", "Thème", choices=THEMES)
ZOOM = Setting("zoom", 100, "Taille du texte (%)", smallest=60, largest=300)
DISCREET_AFTER = Setting("discreet_after", 0, "Écran discret automatique (minutes, 0 : jamais)", largest=60)
BOOKMARKS = Setting("bookmarks", default=False, label="Marque-pages gardés sur ce poste")
READING = Setting("reading", default=False, label="Repères de lecture gardés sur ce poste")
FONT = Setting("font", "sans", "Police du texte", choices=("sans", "serif", "legible"))
LINE_HEIGHT = Setting("line_height", 165, "Interligne (centièmes de la taille des lettres)", smallest=130, largest=300)
LETTER_SPACING = Setting("letter_spacing", 0, "Espace entre les lettres (centièmes de leur taille)", largest=30)
WORD_SPACING = Setting("word_spacing", 0, "Espace entre les mots (centièmes de la taille des lettres)", largest=60)
PARAGRAPH_SPACING = Setting(
    "paragraph_spacing", 70, "Espace entre les paragraphes (centièmes de la taille des lettres)", largest=400
)
LINE_WIDTH = Setting("line_width", 82, "Longueur des lignes (caractères)", smallest=40, largest=160)
BUTTON_NAMES = Setting("button_names", default=True, label="Noms sous les boutons")
WELCOMED = Setting("welcomed", default=False, label="Page du premier démarrage lue")
RULER = Setting("ruler", default=False, label="Règle de lecture")
LANGUAGE = Setting("language", "system", "Langue de l’interface", choices=("system", "fr", "en"))
INTERFACE_SIZE = Setting(
    "interface_size", 100, "Taille de tout ce qui est affiché, menus compris (%)", smallest=100, largest=250
)
PAGE_STRUCTURE = Setting("page_structure", default=True, label="Structure des pages donnée aux lecteurs d’écran")
SETTINGS = (
    THEME, LANGUAGE, ZOOM, FONT, LINE_HEIGHT, LETTER_SPACING, WORD_SPACING, PARAGRAPH_SPACING, LINE_WIDTH,
    DISCREET_AFTER, BOOKMARKS, READING, RULER, BUTTON_NAMES, WELCOMED, INTERFACE_SIZE, PAGE_STRUCTURE,
)  # fmt: skip


class SettingsError(UserError):
    """The settings cannot be stored. The program goes on with those in memory."""


class Settings:
    """Values in memory, backed by a TOML file when there is a folder to write to.

    A missing, damaged or partly wrong file never raises: what can be understood is kept, the rest takes its default,
    and `set_aside` says what the damaged file is called now. Keys of a later version are no damage, and stay in the
    file. The file is written whole, beside, then switched; of what another instance has stored since, only what was
    changed here is replaced.
    """

    def __init__(self, file: Path | None, values: dict[str, Value] | None = None) -> None:
        self.file = file
        self.values = values or {}
        self.set_aside: Path | None = None
        self._changed: set[str] = set(self.values)
        self._allowed: dict[str, tuple[Value, ...]] = {}

    @classmethod
    def load(cls, folder: Path | None) -> "Settings":
        """Read `settings.toml` in `folder`; without a folder nothing is ever stored."""
        settings = cls(folder / "settings.toml" if folder else None)
        if settings.file is None:
            return settings
        try:
            stored = _read(settings.file)
        except FileNotFoundError:
            return settings
        except (OSError, ValueError):  # not UTF-8, not TOML
            settings._put_aside({})
            return settings
        if understood := _understood(stored):
            settings.values.update({key: value for key, value in understood.items() if key in _BY_KEY})
        if len(understood) < len(stored):
            settings._put_aside(understood)
        return settings

    def __getitem__(self, setting: Setting) -> Value:
        value = self.values.get(setting.key, setting.default)
        if self.allows(setting, value):
            return value
        allowed = self._allowed[setting.key]
        return setting.default if setting.default in allowed else allowed[0]

    def restrict(self, setting: Setting, *allowed: Value) -> None:
        """Leave only these values to the user; what is stored stays, and counts again when it is allowed again."""
        self._allowed[setting.key] = allowed

    def allows(self, setting: Setting, value: Value) -> bool:
        """Tell whether the user may choose this value of the table."""
        return setting.key not in self._allowed or value in self._allowed[setting.key]

    def is_locked(self, setting: Setting) -> bool:
        """Tell whether nothing is left to choose."""
        return len(self._allowed.get(setting.key, ())) == 1

    def try_out(self, setting: Setting, value: Value) -> None:
        """Set in memory only. Raises `ValueError` for a value outside the table, or one that is not allowed."""
        if not setting.accepts(value) or not self.allows(setting, value):
            raise ValueError(f"{setting.key} does not take {value!r}")
        self.values[setting.key] = value
        self._changed.add(setting.key)

    def store(self, setting: Setting, value: Value) -> None:
        """Set and write. Raises `ValueError` for a value outside the table, `SettingsError` when the disk refuses."""
        self.try_out(setting, value)
        self.save()

    def save(self) -> None:
        """Write what was changed here; `SettingsError` when the disk refuses."""
        if self.file is not None:
            changed = {key: self.values[key] for key in self._changed if key in self.values}
            _write(self.file, {**_stored(self.file), **changed})

    def erase(self) -> None:
        """Take every default again and delete the file; `SettingsError` when the disk refuses that."""
        self.values.clear()
        if self.file is not None:
            try:
                for file in (self.file, _beside(self.file), *self.file.parent.glob(_aside_name(self.file, "*").name)):
                    file.unlink(missing_ok=True)
            except OSError as error:
                raise SettingsError(
                    "Le fichier des réglages n’a pas pu être supprimé.",
                    "Vérifiez les droits du dossier personnel\u202f;"
                    " les réglages d’origine valent jusqu’à la fermeture.",
                ) from error

    def _put_aside(self, understood: Mapping[str, Value]) -> None:
        """Give the damaged file another name, and write what was understood. A disk that refuses changes nothing."""
        assert self.file is not None  # noqa: S101 - it has just been read
        names = (_aside_name(self.file, str(number)) for number in range(1, 10_000))
        target = next(name for name in names if not name.exists())
        with contextlib.suppress(OSError, SettingsError):
            self.file.replace(target)
            self.set_aside = target
            if understood:
                _write(self.file, understood)


_BY_KEY = {setting.key: setting for setting in SETTINGS}


def _aside_name(file: Path, number: str) -> Path:
    return file.with_name(f"{file.stem}-damaged-{number}{file.suffix}")


def _beside(file: Path) -> Path:
    return file.with_suffix(".toml.new")


def _understood(stored: Mapping[str, object]) -> dict[str, Value]:
    """Return the values that the table accepts, and those of keys that it does not know."""
    return {
        key: value
        for key, value in stored.items()
        if isinstance(value, str | int) and (key not in _BY_KEY or _BY_KEY[key].accepts(value))
    }


def _stored(file: Path) -> dict[str, Value]:
    """Return what the file says now; nothing when it is missing or damaged."""
    try:
        return _understood(_read(file))
    except (OSError, ValueError):
        return {}


def _read(file: Path) -> Mapping[str, object]:
    text = file.read_text(encoding="utf-8")
    import tomllib  # not before there is something to read: most starts are without a file

    return tomllib.loads(text)


def _write(file: Path, values: Mapping[str, Value]) -> None:
    import tomli_w

    beside = _beside(file)
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with beside.open("wb") as new:
            new.write(tomli_w.dumps(dict(sorted(values.items()))).encode())
            new.flush()
            os.fsync(new.fileno())  # on the disk before the old file goes, even when the power fails
        beside.replace(file)
    except OSError as error:
        with contextlib.suppress(OSError):
            beside.unlink(missing_ok=True)
        raise SettingsError(
            "Les réglages n’ont pas pu être enregistrés.",
            "Ils valent jusqu’à la fermeture\u202f; vérifiez la place libre et les droits du dossier personnel.",
        ) from error
