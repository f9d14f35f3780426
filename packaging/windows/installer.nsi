; The Windows setup program: for one user without administrator's rights, or for all users of the machine.
; Called by packaging/releasing/windows.py with VERSION, PROGRAM (the frozen folder), OUTPUT and ICON defined.
;
; Silent: setup.exe /S [/CurrentUser | /AllUsers] [/D=C:\folder]   (/D last, without quotes)
; Exit codes: 0 installed; 1 cancelled by the user; 2 could not be done (rights, disk, program open): nothing is changed then.
; With QUICK defined the file is large and soon made: for trials.

Unicode true
Target amd64-unicode
!ifdef QUICK
  SetCompressor zlib
!else
  SetCompressor /SOLID lzma
!endif
ManifestDPIAware true
RequestExecutionLevel highest

!define NAME "onpe-desktop"
!define TITLE "Bibliothèque hors ligne"
!define KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\${NAME}"

!define MULTIUSER_EXECUTIONLEVEL Highest
!define MULTIUSER_MUI
!define MULTIUSER_INSTALLMODE_COMMANDLINE
!define MULTIUSER_INSTALLMODE_DEFAULT_CURRENTUSER
!define MULTIUSER_USE_PROGRAMFILES64
!define MULTIUSER_INSTALLMODE_INSTDIR "${NAME}"
!define MULTIUSER_INSTALLMODE_DEFAULT_REGISTRY_KEY "${KEY}"
!define MULTIUSER_INSTALLMODE_DEFAULT_REGISTRY_VALUENAME "UninstallString"
!define MULTIUSER_INSTALLMODE_INSTDIR_REGISTRY_KEY "${KEY}"
!define MULTIUSER_INSTALLMODE_INSTDIR_REGISTRY_VALUENAME "InstallLocation"
!include MultiUser.nsh
!include MUI2.nsh
!include FileFunc.nsh

Name "${TITLE}"
OutFile "${OUTPUT}"
BrandingText "${TITLE} ${VERSION}"
VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "${TITLE}"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "FileDescription" "${TITLE}, programme d’installation"
VIAddVersionKey "LegalCopyright" "MIT"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!insertmacro MULTIUSER_PAGE_INSTALLMODE
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "French"
!insertmacro MUI_LANGUAGE "English"

Function .onInit
  Push $INSTDIR ; what /D said, which MultiUser forgets
  !insertmacro MULTIUSER_INIT
  Pop $0
  ${If} $0 != ""
    StrCpy $INSTDIR $0
  ${EndIf}
FunctionEnd

Function un.onInit
  !insertmacro MULTIUSER_UNINIT
FunctionEnd

!macro GIVE_UP MESSAGE
  SetErrorLevel 2
  MessageBox MB_OK|MB_ICONEXCLAMATION "$(${MESSAGE})" /SD IDOK
  Quit
!macroend

; An open program holds its file: an upgrade that went on would leave half of each version.
!macro REFUSE_WHILE_OPEN PROGRAM
  ClearErrors
  ${If} ${FileExists} "$INSTDIR\${PROGRAM}"
    FileOpen $0 "$INSTDIR\${PROGRAM}" a
    ${If} ${Errors}
      !insertmacro GIVE_UP STILL_OPEN
    ${EndIf}
    FileClose $0
  ${EndIf}
!macroend

LangString STILL_OPEN ${LANG_FRENCH} "Le programme est ouvert, ou vous n’avez pas le droit de le remplacer. Fermez-le, puis recommencez."
LangString STILL_OPEN ${LANG_ENGLISH} "The program is open, or you may not replace it. Close it, then start again."
LangString NOT_WRITTEN ${LANG_FRENCH} "Les fichiers n’ont pas pu être copiés. Vérifiez la place libre et vos droits, puis recommencez."
LangString NOT_WRITTEN ${LANG_ENGLISH} "The files could not be copied. Check the free space and your rights, then start again."

Section
  !insertmacro REFUSE_WHILE_OPEN "${NAME}.exe"
  !insertmacro REFUSE_WHILE_OPEN "${NAME}-console.exe"
  ClearErrors
  SetOutPath "$INSTDIR"
  ; The new version is unpacked aside, and takes the old one's place when all of it is there.
  RMDir /r "$INSTDIR\new"
  SetOutPath "$INSTDIR\new"
  ClearErrors
  File /r "${PROGRAM}\*"
  ${If} ${Errors}
    SetOutPath "$INSTDIR"
    RMDir /r "$INSTDIR\new"
    RMDir "$INSTDIR" ; when there was nothing in it
    !insertmacro GIVE_UP NOT_WRITTEN
  ${EndIf}
  SetOutPath "$INSTDIR"
  RMDir /r "$INSTDIR\old"
  ClearErrors
  ${If} ${FileExists} "$INSTDIR\_internal\*"
    Rename "$INSTDIR\_internal" "$INSTDIR\old"
    ${If} ${Errors} ; a program that has been started in the meantime holds a library
      RMDir /r "$INSTDIR\new"
      !insertmacro GIVE_UP STILL_OPEN
    ${EndIf}
  ${EndIf}
  Delete "$INSTDIR\${NAME}.exe"
  Delete "$INSTDIR\${NAME}-console.exe"
  RMDir /r "$INSTDIR\licences"
  Rename "$INSTDIR\new\_internal" "$INSTDIR\_internal"
  Rename "$INSTDIR\new\licences" "$INSTDIR\licences"
  Rename "$INSTDIR\new\${NAME}-console.exe" "$INSTDIR\${NAME}-console.exe"
  Rename "$INSTDIR\new\${NAME}.exe" "$INSTDIR\${NAME}.exe"
  RMDir /r "$INSTDIR\new"
  RMDir /r "$INSTDIR\old"

  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\${TITLE}.lnk" "$INSTDIR\${NAME}.exe"
  WriteRegStr SHCTX "${KEY}" "DisplayName" "${TITLE}"
  WriteRegStr SHCTX "${KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr SHCTX "${KEY}" "DisplayIcon" "$INSTDIR\${NAME}.exe"
  WriteRegStr SHCTX "${KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr SHCTX "${KEY}" "UninstallString" '"$INSTDIR\uninstall.exe" /$MultiUser.InstallMode'
  WriteRegStr SHCTX "${KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /$MultiUser.InstallMode /S'
  WriteRegDWORD SHCTX "${KEY}" "NoModify" 1
  WriteRegDWORD SHCTX "${KEY}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  IntFmt $0 "0x%08X" $0
  WriteRegDWORD SHCTX "${KEY}" "EstimatedSize" "$0"
  ; Packs are EPUB files: the program is offered for them beside the reader that the user has chosen, never instead.
  WriteRegStr SHCTX "Software\Classes\${NAME}.pack" "" "Pack de dossiers"
  WriteRegStr SHCTX "Software\Classes\${NAME}.pack\DefaultIcon" "" "$INSTDIR\${NAME}.exe,0"
  WriteRegStr SHCTX "Software\Classes\${NAME}.pack\shell\open\command" "" '"$INSTDIR\${NAME}.exe" open "%1"'
  WriteRegStr SHCTX "Software\Classes\.epub\OpenWithProgids" "${NAME}.pack" ""
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd

; The user's settings, bookmarks and installed packs stay: they lie elsewhere.
Section "Uninstall"
  !insertmacro REFUSE_WHILE_OPEN "${NAME}.exe"
  !insertmacro REFUSE_WHILE_OPEN "${NAME}-console.exe"
  RMDir /r "$INSTDIR\_internal"
  RMDir /r "$INSTDIR\licences"
  RMDir /r "$INSTDIR\new"
  RMDir /r "$INSTDIR\old"
  Delete "$INSTDIR\${NAME}.exe"
  Delete "$INSTDIR\${NAME}-console.exe"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\${TITLE}.lnk"
  DeleteRegValue SHCTX "Software\Classes\.epub\OpenWithProgids" "${NAME}.pack"
  DeleteRegKey SHCTX "Software\Classes\${NAME}.pack"
  DeleteRegKey SHCTX "${KEY}"
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd
