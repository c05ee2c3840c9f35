@echo off
rem Starts Saccade on Windows. SACCADE_OPTS adds options for the JVM. The script beside this one explains the options.
setlocal
set "HOME_DIR=%~dp0.."
if not defined OPENCV_LOG_LEVEL set "OPENCV_LOG_LEVEL=SILENT"
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
where "%JAVA%" >nul 2>nul || if not exist "%JAVA%.exe" (
  echo saccade: no Java was found. Install a JDK 17 or newer, or point JAVA_HOME at one. 1>&2
  exit /b 2
)
"%JAVA%" -XX:+UseSerialGC -Xshare:auto -Dguice_bytecode_gen_option=DISABLED -Dfile.encoding=UTF-8 -Dsaccade.home="%HOME_DIR%" --enable-native-access=io.saccade.core --add-modules java.se,jdk.unsupported %SACCADE_OPTS% --module-path "%HOME_DIR%\lib" --module io.saccade.cli/io.saccade.cli.Main %*
exit /b %ERRORLEVEL%
