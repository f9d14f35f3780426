# Installs a setup program silently, runs the program's own test, installs over it, removes it. Stops at the first fault.
param([Parameter(Mandatory)][string]$Setup)
$ErrorActionPreference = "Stop"
$folder = Join-Path $env:LOCALAPPDATA "Programs\onpe-desktop-trial"
$console = Join-Path $folder "onpe-desktop-console.exe"
$kept = Join-Path $env:LOCALAPPDATA "onpe-desktop\kept.txt"
New-Item -ItemType Directory -Force (Split-Path $kept) | Out-Null
Set-Content $kept "the user's"

function Invoke-Silently([string]$File, [string[]]$Words, [int]$Code = 0) {
    $process = Start-Process $File -ArgumentList $Words -Wait -PassThru
    if ($process.ExitCode -ne $Code) { throw "$File ended with $($process.ExitCode) instead of $Code" }
}

foreach ($time in "first", "again") {
    Invoke-Silently $Setup @("/S", "/CurrentUser", "/D=$folder")
    & $console self-test
    if ($LASTEXITCODE -ne 0) { throw "The $time installed program failed its test." }
}
$opened = Start-Process (Join-Path $folder "onpe-desktop.exe") -PassThru
Start-Sleep 5
Invoke-Silently $Setup @("/S", "/CurrentUser", "/D=$folder") 2 # the program is open: refused
Stop-Process $opened
$opened.WaitForExit()
& $console self-test
if ($LASTEXITCODE -ne 0) { throw "The program does not work any more after the refusal." }
Invoke-Silently (Join-Path $folder "uninstall.exe") @("/CurrentUser", "/S", "_?=$folder")
if (Test-Path (Join-Path $folder "onpe-desktop.exe")) { throw "The program is still there." }
if (-not (Test-Path $kept)) { throw "The user's data went." }
