; Wine's powershell, tasklist and findstr end with 0 whatever they are asked, which would mean "the program is running".
!macro customCheckAppRunning
!macroend
!include "${PROJECT_DIR}\build\installer\installer.nsh"
