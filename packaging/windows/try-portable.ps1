# Unpacks a portable archive, forbids writing beside the program, runs its own test. Stops at the first fault.
param([Parameter(Mandatory)][string]$Archive)
$ErrorActionPreference = "Stop"
$folder = Join-Path $env:TEMP "onpe-desktop-key"
Expand-Archive $Archive $folder
$console = (Get-ChildItem $folder -Recurse -Filter onpe-desktop-console.exe).FullName
& icacls $folder /deny "*S-1-1-0:(OI)(CI)(WD,AD,WA,WEA,DC)" | Out-Null # everyone: may not write, add or delete
if ($LASTEXITCODE -ne 0) { throw "icacls ended with $LASTEXITCODE" }
& $console self-test
if ($LASTEXITCODE -ne 0) { throw "The program failed its test." }
