"""How a print looks: a preset to begin with, then each option by itself."""

from dataclasses import replace
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QLabel, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from onpe_desktop.gui.languages import in_words, said
from onpe_desktop.printing import (
    ALL_PAGES,
    PRESET_NAMES,
    Lettering,
    Paper,
    Preset,
    PrintingError,
    PrintOptions,
    Sheets,
    preset_options,
    read_pages,
)

_Value = TypeVar("_Value", bound=StrEnum)
_COUNTED = ("cover", "contents")  # follow the number of sections until the user touches them


class PrintOptionsBox(QScrollArea):
    """A preset fills in the options; the user may change each. Says nothing while the pages typed make no sense."""

    optionsChanged = Signal()  # noqa: N815 - a Qt signal

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._presets = QComboBox(self)
        self._choices = {"lettering": QComboBox(self), "paper": QComboBox(self), "sheets": QComboBox(self)}
        self._pages = QLineEdit(self)
        self._unclear = QLabel(self)
        self._boxes: dict[str, QCheckBox] = {}
        self._touched: set[str] = set()
        self._several = False
        self._range = ALL_PAGES  # the last one that could be understood
        self._base = preset_options(Preset.WHOLE, _today())
        self._build()
        self._show_preset()
        self._connect()

    @property
    def presets(self) -> QComboBox:
        """The list of presets, for whoever lays the dialog out: it stands above the options."""
        return self._presets

    @property
    def preset(self) -> Preset:
        """The preset that was chosen; its options may have been changed since."""
        return Preset(self._presets.currentData())

    def lighten(self) -> None:
        """Leave out the notes and the glossary."""
        for name in ("notes", "glossary"):
            self._boxes[name].setChecked(False)
            self._touched.add(name)
        self.optionsChanged.emit()

    def follow_number_of_sections(self, count: int) -> None:
        """Tick cover and contents when several sections are printed, clear them for one, unless a preset says more."""
        self._several = count > 1
        for name in _COUNTED:
            if name not in self._touched and getattr(self._base, name) is None:
                self._boxes[name].setChecked(self._several)

    def options(self) -> PrintOptions:
        """Return what is chosen, with the day that the print will carry."""
        ticked = {name: box.isChecked() for name, box in self._boxes.items()}
        return replace(
            self._base,
            printed_on=_today(),
            lettering=self._chosen("lettering", Lettering),
            paper=self._chosen("paper", Paper),
            sheets=self._chosen("sheets", Sheets),
            pages=self._range,
            **ticked,
        )

    def _build(self) -> None:
        for preset in Preset:
            self._presets.addItem(said(PRESET_NAMES[preset]), preset.value)
        self._presets.setAccessibleName(self.tr("Présentation"))
        for name, values in self._values().items():
            for value, text in values.items():
                self._choices[name].addItem(text, value.value)
        for name, (text, tip) in self._texts().items():
            self._boxes[name] = QCheckBox(text, self)
            self._boxes[name].setToolTip(tip)
        self._pages.setPlaceholderText(self.tr("toutes, ou par exemple 1-3, 7"))
        self._unclear.setTextFormat(Qt.TextFormat.PlainText)
        self._unclear.setWordWrap(True)
        self._unclear.hide()
        inside = QWidget(self)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 6, 6, 0)
        form = QFormLayout()
        for name, label in (
            ("lettering", self.tr("&Lettres")),
            ("paper", self.tr("Papier")),
            ("sheets", self.tr("Feuilles")),
        ):
            form.addRow(label, self._choices[name])
        form.addRow(self.tr("Pages"), self._pages)
        form.addRow(self._unclear)
        column.addLayout(form)
        for box in self._boxes.values():
            column.addWidget(box)
        column.addStretch()
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # what is in it takes the keyboard, and scrolls

    def _texts(self) -> dict[str, tuple[str, str]]:
        return {
            "cover": (self.tr("Page de &couverture"), self.tr("Titre, source, date et droits sur une première page")),
            "contents": (self.tr("&Table des matières"), ""),
            "notes": (self.tr("Notes de bas de page"), self.tr("Avec elles, les adresses des liens")),
            "glossary": (self.tr("Liste des sigles"), ""),
            "sources": (self.tr("Sources et dates"), ""),
            "emergency": (self.tr("Encadré du 119"), self.tr("Les numéros d’urgence et d’écoute")),
            "paragraph_numbers": (self.tr("&Numéros des paragraphes"), self.tr("Pour citer un passage précisément")),
            "fills": (self.tr("Fonds gris des encadrés"), ""),
            "black": (self.tr("Noir et blanc"), self.tr("Aucun gris dans les lettres, images en gris à l’imprimante")),
            "handout": (
                self.tr("Seulement pour les familles et les jeunes"),
                self.tr("Sans ce qui est écrit pour les professionnels, en-tête neutre"),
            ),
        }

    def _values(self) -> dict[str, dict[StrEnum, str]]:
        return {
            "lettering": {
                Lettering.NORMAL: self.tr("Normales"),
                Lettering.SMALL: self.tr("Petites"),
                Lettering.LARGE: self.tr("Grandes (16 points)"),
            },
            "paper": {Paper.A4: "A4", Paper.A5: "A5"},
            "sheets": {
                Sheets.SINGLE: self.tr("Une page par feuille"),
                Sheets.TWO: self.tr("Deux pages par feuille A4"),
                Sheets.BOOKLET: self.tr("Livret A5 à plier"),
            },
        }

    def _connect(self) -> None:
        self._presets.currentIndexChanged.connect(self._take_preset)
        for name, box in self._boxes.items():
            box.clicked.connect(lambda _checked, name=name: self._touch(name))
        for choice in self._choices.values():
            choice.activated.connect(lambda _row: self.optionsChanged.emit())
        self._pages.textEdited.connect(self._take_pages)

    def _take_preset(self) -> None:
        self._base = preset_options(self.preset, _today())
        self._touched.clear()
        self._show_preset()
        self.optionsChanged.emit()

    def _show_preset(self) -> None:
        for name, box in self._boxes.items():
            value = getattr(self._base, name)
            box.setChecked(self._several if value is None else value)
        for name, choice in self._choices.items():
            choice.setCurrentIndex(choice.findData(getattr(self._base, name).value))

    def _take_pages(self, text: str) -> None:
        try:
            self._range = read_pages(text)
        except PrintingError as error:
            self._unclear.setText(in_words(error))
            self._unclear.show()
            return
        self._unclear.hide()
        self.optionsChanged.emit()

    def _touch(self, name: str) -> None:
        self._touched.add(name)
        self.optionsChanged.emit()

    def _chosen(self, name: str, kind: type[_Value]) -> _Value:
        return kind(self._choices[name].currentData())


def _today() -> date:
    return datetime.now(tz=UTC).astimezone().date()
