/*
 * What the installer cannot do itself: NSIS cuts strings at 8192 characters or less, and PATH must not be cut.
 *
 *   install-helper path-add | path-remove   puts our own `bin` into the PATH of the computer, or takes it out
 *   install-helper firewall-remove          removes the firewall rules that gomod-doctor made, by the start of their names
 *
 * Ends with 0, or with the error of Windows. It lies in the program's `resources`; `bin` is beside them.
 */
#define _WIN32_WINNT 0x0A00
#include <windows.h>
#include <stdio.h>
#include <stdlib.h>
#include <wchar.h>

#define ENVIRONMENT L"SYSTEM\\CurrentControlSet\\Control\\Session Manager\\Environment"
#define RULES L"SYSTEM\\CurrentControlSet\\Services\\SharedAccess\\Parameters\\FirewallPolicy\\FirewallRules"
/* All rules that gomod-doctor makes are named so: OWN_RULE in shared/windows/firewall-command.ts. */
#define PREFIX L"GoModDoctor "
/* Longest value of a variable. */
#define MOST 32767
#ifndef NETSH
#define NETSH L"netsh.exe"
#endif

/* `bin` of the program whose `resources` we lie in. */
static BOOL own_bin(wchar_t *path) {
  DWORD length = GetModuleFileNameW(NULL, path, MAX_PATH);
  if (length == 0 || length >= MAX_PATH - 4) return FALSE;
  for (int level = 0; level < 2; level++) {
    wchar_t *slash = wcsrchr(path, L'\\');
    if (!slash) return FALSE;
    *slash = 0;
  }
  wcscat(path, L"\\bin");
  return TRUE;
}

/* PATH without our folder: every other entry stays as it is, also an empty or a quoted one. */
static void without(wchar_t *to, const wchar_t *path, const wchar_t *folder) {
  size_t own = wcslen(folder);
  *to = 0;
  for (const wchar_t *entry = path;; entry++) {
    size_t length = wcscspn(entry, L";");
    size_t bare = length > 0 && entry[length - 1] == L'\\' ? length - 1 : length;
    if (bare != own || _wcsnicmp(entry, folder, own) != 0) {
      if (entry != path && *to) wcscat(to, L";");
      wcsncat(to, entry, length);
    }
    entry += length;
    if (!*entry) break;
  }
}

static LSTATUS change_path(BOOL add) {
  static wchar_t before[MOST + 1], after[MOST + MAX_PATH + 2];
  wchar_t folder[MAX_PATH];
  DWORD bytes = sizeof before - sizeof *before, type = REG_EXPAND_SZ;
  HKEY key;
  if (!own_bin(folder)) return ERROR_BAD_PATHNAME;
  LSTATUS failed = RegOpenKeyExW(HKEY_LOCAL_MACHINE, ENVIRONMENT, 0, KEY_QUERY_VALUE | KEY_SET_VALUE | KEY_WOW64_64KEY, &key);
  if (failed) return failed;
  failed = RegQueryValueExW(key, L"Path", NULL, &type, (BYTE *)before, &bytes);
  /* A computer without PATH gets one; anything else that cannot be read is not ours to replace. */
  if (failed == ERROR_FILE_NOT_FOUND) failed = ERROR_SUCCESS, bytes = 0, type = REG_EXPAND_SZ;
  if (!failed && type != REG_SZ && type != REG_EXPAND_SZ) failed = ERROR_INVALID_DATA;
  if (!failed) {
    before[bytes / sizeof *before] = 0;
    without(after, before, folder);
    if (add) {
      if (*after && after[wcslen(after) - 1] != L';') wcscat(after, L";");
      wcscat(after, folder);
    }
    if (wcslen(after) > MOST) failed = ERROR_BUFFER_OVERFLOW;
    else if (wcscmp(before, after) != 0)
      failed = RegSetValueExW(key, L"Path", 0, type, (BYTE *)after, (DWORD)((wcslen(after) + 1) * sizeof *after));
  }
  RegCloseKey(key);
  /* Terminals opened from now on know it. */
  if (!failed) SendMessageTimeoutW(HWND_BROADCAST, WM_SETTINGCHANGE, 0, (LPARAM)L"Environment", SMTO_ABORTIFHUNG, 2000, NULL);
  return failed;
}

static DWORD delete_rule(const wchar_t *name) {
  wchar_t system[MAX_PATH], command[1024];
  STARTUPINFOW startup = {.cb = sizeof startup};
  PROCESS_INFORMATION started;
  DWORD code = ERROR_GEN_FAILURE;
  /* A quote would end the argument; no rule of ours has one. */
  if (wcschr(name, L'"') || wcslen(name) > 500 || !GetSystemDirectoryW(system, MAX_PATH)) return ERROR_INVALID_NAME;
  swprintf(command, 1024, L"\"%ls\\%ls\" advfirewall firewall delete rule name=\"%ls\"", system, NETSH, name);
  if (!CreateProcessW(NULL, command, NULL, NULL, FALSE, CREATE_NO_WINDOW, NULL, system, &startup, &started)) return GetLastError();
  WaitForSingleObject(started.hProcess, 15000);
  GetExitCodeProcess(started.hProcess, &code);
  return code;
}

/* The value of a field of a rule, `|Name=…|`; source: [MS-GPFAS] 2.2.2. */
static BOOL rule_name(const wchar_t *rule, wchar_t *name, size_t most) {
  const wchar_t *field = wcsstr(rule, L"|Name=");
  if (!field) return FALSE;
  field += 6;
  size_t length = wcscspn(field, L"|");
  if (length >= most) return FALSE;
  wcsncpy(name, field, length);
  name[length] = 0;
  return TRUE;
}

static LSTATUS remove_rules(void) {
  static wchar_t rule[MOST + 1];
  wchar_t value[512], name[512];
  wchar_t *found = calloc(1, sizeof *found);
  size_t held = 1;
  HKEY key;
  LSTATUS failed = RegOpenKeyExW(HKEY_LOCAL_MACHINE, RULES, 0, KEY_QUERY_VALUE | KEY_WOW64_64KEY, &key);
  if (failed) return failed == ERROR_FILE_NOT_FOUND ? ERROR_SUCCESS : failed;
  /* All names first: netsh changes what is being counted. */
  for (DWORD at = 0;; at++) {
    DWORD characters = 512, bytes = sizeof rule - sizeof *rule, type;
    LSTATUS read = RegEnumValueW(key, at, value, &characters, NULL, &type, (BYTE *)rule, &bytes);
    if (read == ERROR_NO_MORE_ITEMS) break;
    if (read || type != REG_SZ) continue;
    rule[bytes / sizeof *rule] = 0;
    if (!rule_name(rule, name, 512) || _wcsnicmp(name, PREFIX, wcslen(PREFIX)) != 0) continue;
    size_t length = wcslen(name) + 1;
    wchar_t *more = realloc(found, (held + length) * sizeof *found);
    if (!more) break;
    found = more;
    wcscpy(found + held - 1, name);
    held += length;
    found[held - 1] = 0;
  }
  RegCloseKey(key);
  for (const wchar_t *one = found; *one; one += wcslen(one) + 1) {
    DWORD code = delete_rule(one);
    if (code && !failed) failed = (LSTATUS)code;
  }
  free(found);
  return failed;
}

int wmain(int argc, wchar_t **argv) {
  if (argc != 2) return ERROR_INVALID_PARAMETER;
  if (wcscmp(argv[1], L"path-add") == 0) return (int)change_path(TRUE);
  if (wcscmp(argv[1], L"path-remove") == 0) return (int)change_path(FALSE);
  if (wcscmp(argv[1], L"firewall-remove") == 0) return (int)remove_rules();
  return ERROR_INVALID_PARAMETER;
}
