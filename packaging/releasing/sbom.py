"""The bill of materials of a frozen program: CycloneDX 1.6 as JSON (ECMA-424), one component for each work inside."""

import hashlib
import importlib.metadata
import platform
import subprocess
import uuid
from collections.abc import Collection, Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path

from cyclonedx.factory.license import LicenseFactory
from cyclonedx.model import HashAlgorithm, HashType
from cyclonedx.model.bom import Bom, BomMetaData
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.output.json import JsonV1Dot6
from freezing.licences import PROJECT, debian_package, dependencies, licence_name, qt_version, system_files
from packageurl import PackageURL


def write_sbom(
    program: Path, contents: Path, target: Path, *, version: str, date: int, extras: Collection[str]
) -> None:
    """Write what the folder `program` holds; `contents` is the table that PyInstaller's COLLECT step wrote.

    The same folder and date (seconds since 1970) give the same bytes: the serial number is made of the content.
    """
    components = sorted({*_python(extras), *_qt(), *_of_the_system(contents), *_packs(program)}, key=_order)
    whole = _component(PROJECT, version, ComponentType.APPLICATION, "MIT")
    bom = Bom(components=components, metadata=BomMetaData(component=whole, timestamp=datetime.fromtimestamp(date, UTC)))
    content = "\n".join((version, *(f"{part.name} {part.version} {part.hashes}" for part in components)))
    bom.serial_number = uuid.uuid5(uuid.NAMESPACE_URL, content)
    bom.register_dependency(whole, components)
    target.write_text(JsonV1Dot6(bom).output_as_string(indent=1) + "\n", encoding="utf-8")


def _python(extras: Collection[str]) -> Iterator[Component]:
    yield _component("python", platform.python_version(), ComponentType.PLATFORM, "Python-2.0.1")
    for work in (*dependencies(PROJECT, extras), importlib.metadata.distribution("pyinstaller")):
        name = work.metadata["Name"]
        yield _component(
            name, work.version, licence=licence_name(work), purl=PackageURL("pypi", None, name.lower(), work.version)
        )


def _qt() -> Iterator[Component]:
    """Qt, which is inside PySide6's wheels."""
    yield _component("qt", qt_version(), ComponentType.FRAMEWORK, "LGPL-3.0-only")


def _of_the_system(contents: Path) -> Iterator[Component]:
    for package in sorted({debian_package(file) for file in system_files(contents)}):
        asked = ["dpkg-query", "--show", "--showformat=${Version}", package]
        version = subprocess.run(asked, check=True, capture_output=True, text=True).stdout
        yield _component(package, version, purl=PackageURL("deb", "debian", package, version))


def _packs(program: Path) -> Iterator[Component]:
    for pack in sorted(program.rglob("resources/packs/*.epub")):
        digest = hashlib.sha256(pack.read_bytes()).hexdigest()
        yield _component(
            pack.stem, "", ComponentType.DATA, hashes=[HashType(alg=HashAlgorithm.SHA_256, content=digest)]
        )


def _component(
    name: str,
    version: str,
    type_: ComponentType = ComponentType.LIBRARY,
    licence: str = "",
    *,
    purl: PackageURL | None = None,
    hashes: Iterable[HashType] = (),
) -> Component:
    licences = [LicenseFactory().make_from_string(licence)] if licence else []
    reference = str(purl or f"{type_.value}:{name}@{version}")
    return Component(
        name=name, version=version or None, type=type_, licenses=licences, purl=purl, hashes=hashes, bom_ref=reference
    )


def _order(component: Component) -> tuple[str, str]:
    return component.type.value, component.name
