@echo off
rem Runs gongkai. Among the sources it builds target\gongkai.jar first when that is missing or older than
rem they are; in a package it runs the jar in lib, with the Java in java where there is one.
rem Exit code 3 when that is not possible; otherwise the exit code of the program.
rem
rem A double click, or reports dragged onto this file, start "gongkai start", and the window stays open.
rem
rem GONGKAI_JAVA_OPTS  further options for the Java machine, such as -Xmx2g

if defined GK_TRAIN goto train
setlocal EnableExtensions DisableDelayedExpansion
set "GK_SELF=%~f0"
if defined GK_CLICKED goto found
if "%~1"=="" goto clicked
if exist "%~f1" goto clicked
:found
set "GK_HOME=%~dp0"
set "GK_READY=%GK_HOME%target\"
set "GK_JAR=%GK_READY%gongkai.jar"
if not exist "%GK_HOME%lib\" goto unpacked
pushd "%GK_HOME%lib"
for %%J in (gongkai-*.jar) do set "GK_JAR=%GK_HOME%lib\%%J"
popd
set "GK_READY=%GK_HOME%lib\"
:unpacked
set "GK_NEW=%GK_HOME%target\gongkai.jar.new"
set "GK_LOCK=%GK_HOME%target\gongkai.lock"
set "GK_LOG=%GK_HOME%target\gongkai-build.log"

rem The package's own, else JAVA_HOME if it will do, else the java of the PATH.
set "GK_JAVA="
set "GK_SEEN="
set "GK_TRY=%GK_HOME%java\bin\java.exe"
call :try
if not defined JAVA_HOME goto path
set "GK_TRY=%JAVA_HOME:"=%\bin\java.exe"
call :try
:path
set "GK_TRY="
for %%J in (java.exe) do set "GK_TRY=%%~$PATH:J"
if defined GK_TRY call :try
if not defined GK_JAVA goto nojava

if not exist "%GK_HOME%pom.xml" goto run
if not exist "%GK_HOME%src\main\" goto run
call :stale
if errorlevel 1 goto run

rem One launcher builds, the others wait.
if not exist "%GK_HOME%target\" md "%GK_HOME%target" 2>nul
if not exist "%GK_HOME%target\" goto notwritable
set "GK_WAITED=0"
:lock
md "%GK_LOCK%" 2>nul && goto locked
if not exist "%GK_LOCK%\" goto notwritable
if %GK_WAITED% GEQ 900 goto locktaken
set /a GK_WAITED+=1
rem A pause of one second that works without a keyboard, unlike timeout.
ping -n 2 127.0.0.1 >nul
goto lock

:locked
call :stale
if errorlevel 1 goto unlock
set "GK_MAVEN="
for %%M in (mvn.cmd) do if not "%%~$PATH:M"=="" set "GK_MAVEN=mvn.cmd"
if not defined GK_MAVEN if defined MAVEN_HOME if exist "%MAVEN_HOME%\bin\mvn.cmd" set "GK_MAVEN=%MAVEN_HOME%\bin\mvn.cmd"
if defined GK_MAVEN goto build
rd "%GK_LOCK%" 2>nul
>&2 echo gongkai: to build the program Maven 3.8 or newer is needed. Install it, or put mvn on the PATH.
exit /b 3

:build
>&2 echo gongkai: building the program, once; this takes a minute or two
>"%GK_NEW%.start" echo started
pushd "%GK_HOME%"
rem By a path from here, since a call reads signs in a longer one once more.
call "%GK_MAVEN%" -q -B -Dmaven.test.skip=true "-Dgongkai.jar=target\gongkai.jar.new" package >"%GK_LOG%" 2>&1 <nul
set "GK_CODE=%ERRORLEVEL%"
popd
if not "%GK_CODE%"=="0" goto buildfailed
rem What was saved while the build ran must count as newer.
powershell -NoProfile -NonInteractive -Command "(Get-Item -LiteralPath $env:GK_NEW).LastWriteTimeUtc = (Get-Item -LiteralPath ($env:GK_NEW + '.start')).LastWriteTimeUtc"
del "%GK_NEW%.start" 2>nul
move /y "%GK_NEW%" "%GK_JAR%" >nul 2>nul
if exist "%GK_NEW%" goto notreplaced
del "%GK_HOME%target\gongkai-*.jsa" "%GK_HOME%target\gongkai-*.aot" 2>nul
:unlock
rd "%GK_LOCK%" 2>nul

:run
if not exist "%GK_JAR%" goto nojar
rem The program writes UTF-8; the window is told so, and gets its own code page back.
set "GK_CP="
for /f "tokens=2 delims=:." %%C in ('chcp') do set "GK_CP=%%C"
chcp 65001 >nul
rem A short run is over before the optimising compiler pays, and one document needs more memory than
rem the run over many, which leaves the reading to others.
set "GK_TUNING=-XX:TieredStopAtLevel=1 -Xmx640m"
rem What a call gets is read once more, and /? would be help on calls; so this is no subroutine.
set "GK_FIRST=%~1"
:tune
set "GK_ARGUMENT=%~1"
if not defined GK_ARGUMENT goto tuned
if "%GK_ARGUMENT%"=="merge" set "GK_TUNING=-Xmx320m -Xms48m -Xmn32m"
if "%GK_ARGUMENT%"=="fetch" set "GK_TUNING=-Xmx320m -Xms48m -Xmn32m"
if "%GK_ARGUMENT:~0,2%"=="-o" set "GK_TUNING=-Xmx320m -Xms48m -Xmn32m"
if "%GK_ARGUMENT%"=="--out" set "GK_TUNING=-Xmx320m -Xms48m -Xmn32m"
shift
goto tune
:tuned
rem A page that someone waits for is soon drawn, and what stays open all day shall be small.
if "%GK_FIRST%"=="review" set "GK_TUNING=-XX:TieredStopAtLevel=1 -Xmx256m -Xms64m -Xmn24m -XX:MinHeapFreeRatio=15 -XX:MaxHeapFreeRatio=30"

rem The classes of the program made ready, which spares a start half its work. Java itself refuses
rem what another Java or another jar has left; nothing that it says of it may get into the output.
set "GK_SHARED="
set "GK_ARCHIVE=%GK_READY%gongkai-%GK_BUILD%.jsa"
set "GK_USE=-XX:SharedArchiveFile="
set "GK_MAKE=-XX:ArchiveClassesAtExit="
set "GK_NAME=gongkai.cds"
if %GK_MAJOR% LSS 25 goto named
set "GK_ARCHIVE=%GK_READY%gongkai-%GK_BUILD%.aot"
set "GK_USE=-XX:AOTCache="
set "GK_MAKE=-XX:AOTCacheOutput="
set "GK_NAME=gongkai.aot"
:named
if exist "%GK_ARCHIVE%" set GK_SHARED=-Xlog:disable "%GK_USE%%GK_ARCHIVE%" "-D%GK_NAME%=%GK_ARCHIVE%"
if defined GK_SHARED goto start
if not "%GK_FIRST%"=="extract" if not "%GK_FIRST%"=="tables" if not "%GK_FIRST%"=="start" goto start
if not exist "%GK_HOME%samples\" goto start
rem In the background, since this start must not wait for it.
set "GK_TRAIN=yes"
start "" /b /low cmd /d /c call "%%GK_SELF%%" >nul 2>nul <nul
set "GK_TRAIN="

:start
"%GK_JAVA%" -XX:+UseSerialGC %GK_TUNING% -Xss4m -XX:-UsePerfData -Dfile.encoding=UTF-8 -Djava.awt.headless=true %GK_SHARED% %GONGKAI_JAVA_OPTS% -jar "%GK_JAR%" %*
set "GK_CODE=%ERRORLEVEL%"
if defined GK_CP chcp %GK_CP% >nul
exit /b %GK_CODE%

rem Who types has no path of this file on the command line of cmd itself; Explorer has. Another cmd runs
rem the program, since a call would take signs in what was dragged for its own.
:clicked
setlocal EnableDelayedExpansion
set "GK_LINE=!CMDCMDLINE!"
if not defined GK_LINE goto typed
if "!GK_LINE:%GK_SELF%=!"=="!GK_LINE!" goto typed
endlocal
set "GK_CLICKED=yes"
"%ComSpec%" /d /s /c ^""%GK_SELF%" start %*^"
set "GK_CODE=%ERRORLEVEL%"
pause
exit /b %GK_CODE%
:typed
endlocal
goto found

rem Takes GK_TRY for GK_JAVA if that is still wanted and new enough. Variables, not arguments: a call would read
rem signs in those once more.
:try
if defined GK_JAVA exit /b
if not exist "%GK_TRY%" exit /b
set "GK_VERSION="
set "GK_BUILD="
rem Its version from its release file, because to ask it costs as much as to start it.
for %%J in ("%GK_TRY%") do set "GK_RELEASE=%%~dpJ..\release"
if not exist "%GK_RELEASE%" goto ask
for /f "usebackq tokens=1,2 delims==" %%A in ("%GK_RELEASE%") do (
    if "%%A"=="JAVA_VERSION" set "GK_VERSION=%%~B"
    if "%%A"=="JAVA_RUNTIME_VERSION" set "GK_BUILD=%%~B"
)
if defined GK_VERSION goto judge
:ask
set "GK_SAID=%TEMP%\gongkai-java-%RANDOM%.txt"
"%GK_TRY%" -version >"%GK_SAID%" 2>&1
for /f "usebackq tokens=1-3" %%A in ("%GK_SAID%") do if "%%B"=="version" set "GK_VERSION=%%~C"
del "%GK_SAID%" 2>nul
if not defined GK_VERSION set "GK_VERSION=0"
:judge
if not defined GK_BUILD set "GK_BUILD=%GK_VERSION%"
for /f "delims=.+-_" %%M in ("%GK_VERSION%") do set "GK_MAJOR=%%M"
if %GK_MAJOR% LSS 17 goto tooold
set "GK_JAVA=%GK_TRY%"
exit /b
:tooold
set "GK_SEEN=%GK_SEEN%; %GK_TRY% is version %GK_VERSION%"
exit /b

rem Makes the archive by reading the samples. The folder keeps a second one from trying.
:train
md "%GK_ARCHIVE%.lock" 2>nul || exit /b 0
ping -n 2 127.0.0.1 >nul
"%GK_JAVA%" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx640m -Xss4m -XX:-UsePerfData -Xlog:disable -Dfile.encoding=UTF-8 -Djava.awt.headless=true "%GK_MAKE%%GK_ARCHIVE%.new" -cp "%GK_JAR%" org.gongkai.app.cli.ClassListTraining "%GK_HOME%samples\songjian2023.pdf" "%GK_HOME%samples\xingzhu2024.html" "%GK_HOME%samples\yanhui2022.docx"
if exist "%GK_ARCHIVE%.new" move /y "%GK_ARCHIVE%.new" "%GK_ARCHIVE%"
del "%GK_ARCHIVE%.new" "%GK_ARCHIVE%.new.config" 2>nul
rd "%GK_ARCHIVE%.lock" 2>nul
exit /b 0

rem Succeeds when the jar is missing or something it is made of is newer, a folder included, since
rem a file taken away shows there alone.
:stale
if not exist "%GK_JAR%" exit /b 0
powershell -NoProfile -NonInteractive -Command "$t = (Get-Item -LiteralPath $env:GK_JAR).LastWriteTimeUtc; $main = Join-Path $env:GK_HOME 'src\main'; $all = @(Get-Item -LiteralPath (Join-Path $env:GK_HOME 'pom.xml'), $main) + @(Get-ChildItem -LiteralPath $main -Recurse -Force); if (@($all | Where-Object { $_.LastWriteTimeUtc -gt $t }).Count -gt 0) { exit 10 } else { exit 0 }"
if errorlevel 10 exit /b 0
exit /b 1

:buildfailed
rd "%GK_LOCK%" 2>nul
del "%GK_NEW%" "%GK_NEW%.start" 2>nul
>&2 type "%GK_LOG%"
>&2 echo gongkai: the build failed; the messages above are in "%GK_LOG%".
exit /b 3

:nojava
rem Signs in the paths that were seen are no signs of this file.
setlocal EnableDelayedExpansion
>&2 echo gongkai: Java 17 or newer is needed!GK_SEEN!. Install a JDK, or set JAVA_HOME to one.
exit /b 3

:notwritable
>&2 echo gongkai: cannot write to "%GK_HOME%target", where the program is to be built.
exit /b 3

:locktaken
>&2 echo gongkai: another build holds "%GK_LOCK%". Delete that folder if none is running.
exit /b 3

:notreplaced
rd "%GK_LOCK%" 2>nul
>&2 echo gongkai: cannot replace "%GK_JAR%". End the runs that use it and try again.
exit /b 3

:nojar
>&2 echo gongkai: there is neither "%GK_JAR%" nor the sources to build it from.
exit /b 3
