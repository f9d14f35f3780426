; The portable program in one file that unpacks itself, a quarter smaller than the ZIP archive: for a key or a share.
; Called by packaging/releasing/windows.py with VERSION, PROGRAM (the frozen folder), OUTPUT and ICON defined.
;
; Writes one folder, beside itself unless told otherwise, and nothing else: no registry, no shortcut.
; Silent: portable.exe /S [/D=E:\folder]   (/D last, without quotes)
; Exit codes: 0 unpacked; 1 cancelled by the user; 2 could not be done (rights, disk, a folder that holds something).

Unicode true
Target amd64-unicode
!ifdef QUICK
  SetCompressor zlib
!else
  SetCompressor /SOLID lzma
!endif
ManifestDPIAware true
RequestExecutionLevel user

!include MUI2.nsh
!include LogicLib.nsh

Name "Bibliothèque hors ligne"
OutFile "${OUTPUT}"
InstallDir "$EXEDIR\onpe-desktop"
BrandingText "Bibliothèque hors ligne ${VERSION}"
VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "Bibliothèque hors ligne"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "FileDescription" "Bibliothèque hors ligne, version portable"
VIAddVersionKey "LegalCopyright" "MIT"

!define MUI_ICON "${ICON}"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_LANGUAGE "French"
!insertmacro MUI_LANGUAGE "English"

LangString NOT_EMPTY ${LANG_FRENCH} "Ce dossier contient déjà un programme ou d’autres fichiers. Choisissez un dossier vide ou nouveau."
LangString NOT_EMPTY ${LANG_ENGLISH} "This folder holds a program or other files already. Choose an empty folder or a new one."
LangString NOT_WRITTEN ${LANG_FRENCH} "Les fichiers n’ont pas pu être copiés. Vérifiez la place libre et vos droits, puis recommencez."
LangString NOT_WRITTEN ${LANG_ENGLISH} "The files could not be copied. Check the free space and your rights, then start again."

!macro GIVE_UP MESSAGE
  SetErrorLevel 2
  MessageBox MB_OK|MB_ICONEXCLAMATION "$(${MESSAGE})" /SD IDOK
  Quit
!macroend

Section
  ; Over an older version, files of both would be left: nothing is replaced here.
  ${If} ${FileExists} "$INSTDIR\*.*"
    ClearErrors
    RMDir "$INSTDIR" ; only when it is empty
    ${If} ${Errors}
      !insertmacro GIVE_UP NOT_EMPTY
    ${EndIf}
  ${EndIf}
  ClearErrors
  SetOutPath "$INSTDIR"
  File /r "${PROGRAM}\*"
  ${If} ${Errors}
    SetOutPath "$EXEDIR"
    RMDir /r "$INSTDIR"
    !insertmacro GIVE_UP NOT_WRITTEN
  ${EndIf}
SectionEnd
