/*
 * Stands in for the NSIS plugins of electron-builder, of which only 32-bit programs exist that Wine here cannot run. Enough
 * for its templates and our installer.nsh to run: every command says "0", some do what they are for. Never shipped.
 */
#include <windows.h>
#include <stdio.h>
#include <wchar.h>

typedef struct stack {
  struct stack *next;
  wchar_t text[1];
} stack;

static void push(int size, stack **top, const wchar_t *text) {
  stack *one = GlobalAlloc(GPTR, sizeof(stack) + (size_t)size * sizeof(wchar_t));
  wcsncpy(one->text, text, (size_t)size - 1);
  one->next = *top;
  *top = one;
}

static void pop(stack **top, wchar_t *text, size_t most) {
  stack *one = *top;
  *text = 0;
  if (!one) return;
  wcsncpy(text, one->text, most - 1);
  text[most - 1] = 0;
  *top = one->next;
  GlobalFree(one);
}

#define COMMAND(name) __declspec(dllexport) void name(HWND window, int size, wchar_t *variables, stack **top, void *extra)
#define NOTHING(name) \
  COMMAND(name) { (void)window, (void)variables, (void)extra; push(size, top, L"0"); }

NOTHING(Show)
NOTHING(Unzip)
NOTHING(get)
NOTHING(ExecShellAsUser)
NOTHING(ExecShellWaitEx)
NOTHING(WaitForProcEx)
NOTHING(GetParameter)
NOTHING(GetAllParameters)
NOTHING(SetLnkAUMI)
NOTHING(UninstAppUserModelId)
NOTHING(UninstShortcut)
NOTHING(FindProcess)
NOTHING(_FindProcess)
NOTHING(KillProcess)
NOTHING(_KillProcess)
NOTHING(CloseProcess)
NOTHING(_CloseProcess)
NOTHING(Unload)
NOTHING(_Unload)

/* UAC: command 2 asks whether we are an administrator, and in Wine everybody is. */
COMMAND(_) {
  wchar_t command[64];
  (void)window, (void)variables, (void)extra;
  pop(top, command, 64);
  push(size, top, *command == L'2' ? L"1" : L"0");
}

/* StdUtils: is `--name` on the command line? What `isUpdated` rests on. */
COMMAND(TestParameter) {
  wchar_t name[256], option[260];
  (void)window, (void)variables, (void)extra;
  pop(top, name, 256);
  swprintf(option, 260, L"--%ls", name);
  push(size, top, wcsstr(GetCommandLineW(), option) ? L"true" : L"false");
}

/* StdUtils: the folder that a path lies in. */
COMMAND(GetParentPath) {
  wchar_t path[MAX_PATH];
  (void)window, (void)variables, (void)extra;
  pop(top, path, MAX_PATH);
  wchar_t *slash = wcsrchr(path, L'\\');
  if (slash) *slash = 0;
  push(size, top, path);
}

/* Nsis7z: unpacks into the current folder, by the 7z that GMD_7Z names. */
COMMAND(Extract) {
  wchar_t archive[MAX_PATH], seven[MAX_PATH], command[3 * MAX_PATH];
  STARTUPINFOW startup = {.cb = sizeof startup};
  PROCESS_INFORMATION started;
  (void)window, (void)variables, (void)extra, (void)size;
  pop(top, archive, MAX_PATH);
  if (!GetEnvironmentVariableW(L"GMD_7Z", seven, MAX_PATH)) return;
  swprintf(command, 3 * MAX_PATH, L"\"%ls\" x -y \"%ls\"", seven, archive);
  if (CreateProcessW(NULL, command, NULL, NULL, FALSE, CREATE_NO_WINDOW, NULL, NULL, &startup, &started))
    WaitForSingleObject(started.hProcess, 120000);
}
