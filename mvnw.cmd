@echo off
rem Builds Waymark with the installed Maven, from any folder: see mvnw, which this is the short form of.
rem Without arguments it builds and runs Waymark at http://localhost:8080.
setlocal
where mvn >nul 2>nul
if errorlevel 1 (
    echo mvnw: there is no Maven 3.8.7 or newer on the PATH: install one, and a JDK 25. 1>&2
    exit /b 1
)
if "%~1"=="" (
    call mvn -q -ntp -f "%~dp0pom.xml"
) else (
    call mvn -f "%~dp0pom.xml" %*
)
exit /b %ERRORLEVEL%
