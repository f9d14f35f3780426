@echo off
rem Programme, règles et packs sur un poste Windows, sans question : pour un script de démarrage (GPO), SCCM, Intune ou GLPI.
rem À côté de ce fichier : onpe-desktop-setup.exe, policy.toml, et chaque pack avec sa signature (.epub et .epub.minisig).
rem Rend 0, ou le code de ce qui a échoué (docs/fr/administrateur.md). Peut être relancé : ce qui est déjà là reste.
setlocal
set "CONSOLE=%ProgramFiles%\onpe-desktop\onpe-desktop-console.exe"
set "REGLES=%ProgramData%\onpe-desktop"

start /wait "" "%~dp0onpe-desktop-setup.exe" /S /AllUsers || exit /b
"%CONSOLE%" policy check "%~dp0policy.toml" || exit /b
if not exist "%REGLES%" mkdir "%REGLES%" || exit /b
icacls "%REGLES%" /inheritance:r /grant *S-1-5-18:(OI)(CI)F *S-1-5-32-544:(OI)(CI)F *S-1-5-32-545:(OI)(CI)RX >nul || exit /b
copy /y "%~dp0policy.toml" "%REGLES%\policy.toml" >nul || exit /b
for %%p in ("%~dp0*.epub") do "%CONSOLE%" pack install --system "%%~p" || exit /b
