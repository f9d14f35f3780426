@echo off
rem Programme, regles et packs sur un poste Windows, sans question : script de demarrage (GPO), SCCM, Intune ou GLPI.
rem A cote de ce fichier : onpe-desktop-setup.exe, policy.toml, et chaque pack avec sa signature (.epub et .epub.minisig).
rem Rend 0, ou le code de ce qui a echoue (docs/fr/administrateur.md). Peut etre relance : ce qui est deja la reste.
setlocal
set "CONSOLE=%ProgramFiles%\onpe-desktop\onpe-desktop-console.exe"
set "REGLES=%ProgramData%\onpe-desktop"

"%~dp0onpe-desktop-setup.exe" /S /AllUsers
if errorlevel 1 exit /b %errorlevel%
"%CONSOLE%" policy check "%~dp0policy.toml"
if errorlevel 1 exit /b %errorlevel%
if not exist "%REGLES%" mkdir "%REGLES%"
icacls "%REGLES%" /inheritance:r /grant *S-1-5-18:(OI)(CI)F *S-1-5-32-544:(OI)(CI)F *S-1-5-32-545:(OI)(CI)RX >nul
if errorlevel 1 exit /b %errorlevel%
copy /y "%~dp0policy.toml" "%REGLES%\policy.toml" >nul
if errorlevel 1 exit /b %errorlevel%
pushd "%~dp0"
for %%p in (*.epub) do (
  "%CONSOLE%" pack install --system "%%p"
  if errorlevel 77 exit /b 77
  if errorlevel 65 exit /b 65
  if errorlevel 1 exit /b 1
)
popd
exit /b 0
