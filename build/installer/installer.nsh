; What electron-builder's installer does not do by itself. In two passes: the installer, and with BUILD_UNINSTALLER defined
; the uninstaller that goes into it.
; Texts by the numbers of their languages, Chinese 2052 and English 1033: their names are not known yet where this is read.
!include LogicLib.nsh
!include nsDialogs.nsh

; Where this program's own data lies besides Electron's: history and undo.
!define STATE_FOLDER "$LOCALAPPDATA\gomod-doctor"

!ifndef BUILD_UNINSTALLER
  Var pathEntry
  Var pathBox

  LangString pathTitle 2052 "命令行"
  LangString pathTitle 1033 "Command line"
  LangString pathSubtitle 2052 "可选"
  LangString pathSubtitle 1033 "Optional"
  LangString pathLabel 2052 "把 gomod-doctor-cli 加入这台电脑的 PATH，在终端里可以直接使用"
  LangString pathLabel 1033 "Put gomod-doctor-cli into this computer's PATH, for use in terminals"

  ; After the folder, before the copying: one check box.
  !macro customPageAfterChangeDir
    Page custom pathPage pathPageLeave
    Function pathPage
      ${If} ${isUpdated}
        Abort
      ${EndIf}
      !insertmacro MUI_HEADER_TEXT "$(pathTitle)" "$(pathSubtitle)"
      nsDialogs::Create 1018
      Pop $0
      ${NSD_CreateCheckbox} 0 0 100% 24u "$(pathLabel)"
      Pop $pathBox
      ${If} $pathEntry == "1"
        ${NSD_Check} $pathBox
      ${EndIf}
      nsDialogs::Show
    FunctionEnd
    Function pathPageLeave
      ${NSD_GetState} $pathBox $pathEntry
    FunctionEnd
  !macroend

  ; What was chosen last, `/PATH=0` or `/PATH=1` over it, and without either yes.
  !macro customInit
    StrCpy $pathEntry "1"
    ReadRegStr $0 SHELL_CONTEXT "${INSTALL_REGISTRY_KEY}" "PathEntry"
    ${If} $0 != ""
      StrCpy $pathEntry $0
    ${EndIf}
    ${GetParameters} $R0
    ClearErrors
    ${GetOptions} $R0 "/PATH=" $R1
    ${IfNot} ${Errors}
      StrCpy $pathEntry $R1
    ${EndIf}
    ClearErrors
  !macroend

  !macro customInstall
    ${If} $pathEntry == "1"
      nsExec::ExecToLog '"$INSTDIR\resources\install-helper.exe" path-add'
      Pop $0
    ${Else}
      StrCpy $pathEntry "0"
      nsExec::ExecToLog '"$INSTDIR\resources\install-helper.exe" path-remove'
      Pop $0
    ${EndIf}
    WriteRegStr SHELL_CONTEXT "${INSTALL_REGISTRY_KEY}" "PathEntry" $pathEntry
  !macroend
!endif

LangString dataQuestion 2052 "是否同时删除检查记录、撤销记录和偏好设置？$\r$\n删除后将无法再撤销以前做过的修复。"
LangString dataQuestion 1033 "Delete the history of checks, the record for undoing and the preferences as well?$\r$\nRepairs made earlier can then no longer be undone."

!macro customUnInstall
  ; An update uninstalls the old version first: rules, PATH and data are for the new one.
  ${IfNot} ${isUpdated}
    nsExec::ExecToLog '"$INSTDIR\resources\install-helper.exe" firewall-remove'
    Pop $0
    nsExec::ExecToLog '"$INSTDIR\resources\install-helper.exe" path-remove'
    Pop $0
    ; The copy of the installer that electron-builder keeps for updates by difference; it would outlive us.
    SetShellVarContext current
    RMDir /r "$LOCALAPPDATA\gomod-doctor-updater"
    SetShellVarContext all
    StrCpy $R9 "0"
    ${If} ${Silent}
      ; `--delete-app-data` is electron-builder's own switch; it means all of our data.
      ${GetParameters} $R0
      ClearErrors
      ${GetOptions} $R0 "--delete-app-data" $R1
      ${IfNot} ${Errors}
        StrCpy $R9 "1"
      ${EndIf}
      ClearErrors
    ${Else}
      MessageBox MB_YESNO|MB_ICONQUESTION|MB_DEFBUTTON2 "$(dataQuestion)" IDNO +2
      StrCpy $R9 "1"
    ${EndIf}
    ${If} $R9 == "1"
      SetShellVarContext current
      RMDir /r "${STATE_FOLDER}"
      RMDir /r "$APPDATA\gomod-doctor"
      SetShellVarContext all
    ${EndIf}
  ${EndIf}
!macroend
