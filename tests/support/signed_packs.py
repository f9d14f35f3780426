"""Small signed editions of a dossier, and a machine to install them on."""

from datetime import date
from pathlib import Path

from onpe_desktop.dossiers import Dossier, Metadata, Paragraph, Section, SectionKind, Text
from onpe_desktop.installing.installer import Installer
from onpe_desktop.packs import Library, Pack, write_pack
from onpe_desktop.packs.installed import PackStore
from onpe_desktop.policy import TrustedKey
from onpe_desktop.signatures import SUFFIX, Digest, Keyring
from onpe_desktop.signatures.minisign import write_signature
from onpe_desktop.signatures.secret_key import SecretKey

KEY = SecretKey.make()
EDITOR = TrustedKey("Une éditrice", KEY.public_line())
FIRST, SECOND, THIRD = date(2026, 11, 23), date(2027, 1, 5), date(2027, 6, 1)


def sign(file: Path, key: SecretKey = KEY) -> Path:
    """Write the signature beside a file and return the file."""
    with file.open("rb") as stream:
        signature = key.sign(Digest.of(stream), f"onpe-desktop pack {file.stem}")
    file.with_name(file.name + SUFFIX).write_bytes(write_signature(signature))
    return file


def edition(day: date, *texts: str, identifier: str = "essai") -> Dossier:
    """Return an edition with one section for each text: `a` to `z`."""
    sections = tuple(
        Section(chr(97 + number), f"Section {chr(97 + number)}", SectionKind.SECTION, (Paragraph((Text(text),), 1),))
        for number, text in enumerate(texts)
    )
    metadata = Metadata(identifier, "Un essai", "Un éditeur", "2022", day, day, "Droits", "Une source")
    return Dossier(metadata, sections)


def signed_edition(folder: Path, day: date, *texts: str, key: SecretKey = KEY, identifier: str = "essai") -> Path:
    """Write an edition with its signature and return the pack."""
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / f"{identifier}-{day.isoformat()}.epub"
    write_pack(edition(day, *(texts or ("Un texte.",)), identifier=identifier), {}, file)
    return sign(file, key)


def no_index(_pack: Pack, folder: Path) -> None:
    """Stand for the search index: one small file."""
    folder.mkdir()
    (folder / "index").write_bytes(b"index")


class Machine:
    """A folder of bundled packs, a store, and whom to trust."""

    def __init__(self, root: Path) -> None:
        self.bundled = root / "bundled"
        self.bundled.mkdir(parents=True, exist_ok=True)
        self.store = PackStore(root / "store")
        self.keyring = Keyring((EDITOR,))

    def library(self) -> Library:
        """Open what counts now, as a new start would."""
        return Library.open([self.bundled], [self.store], self.keyring.revoked)

    def read_day(self, dossier: str = "essai") -> date | None:
        """Return the day of the edition that a new start reads."""
        pack = self.library().pack(dossier)
        return pack.metadata.modified if pack else None

    def installer(self, *, unsigned: bool = False) -> Installer:
        """Return an installer, as a new start would."""
        return Installer(self.store, self.library(), self.keyring, no_index, unsigned=unsigned)

    def install(self, file: Path, *, older: bool = False, unsigned: bool = False) -> None:
        """Install a pack without asking."""
        installer = self.installer(unsigned=unsigned)
        installer.switch_on(installer.receive(file), older=older)

    def revoke(self) -> None:
        """Withdraw the key."""
        self.keyring = replace_keyring(self.keyring, KEY.shown_number)


def replace_keyring(keyring: Keyring, *revoked: str) -> Keyring:
    """Return the keyring with these keys withdrawn."""
    return keyring._replace(revoked=keyring.revoked | set(revoked))


__all__ = [
    "EDITOR", "FIRST", "KEY", "SECOND", "THIRD", "Machine", "edition", "no_index", "sign", "signed_edition",
]  # fmt: skip
