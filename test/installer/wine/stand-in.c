/*
 * What stands in for gomod-doctor.exe under Wine, where Electron does not run: a program with windows, like it, that says
 * how it was started. With the fuses of an Electron in it, electron-builder packs it like one.
 */
#define _WIN32_WINNT 0x0A00
#include <windows.h>
#include <shellapi.h>
#include <stdio.h>
#include <wchar.h>

/* Fuse wire, version 1, of nine fuses. Source: @electron/fuses. */
__attribute__((used)) static const char fuses[] = "dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX\x01\x09" "111011011";

static void say(DWORD stream, const wchar_t *text) {
  char bytes[8192];
  DWORD written;
  int count = WideCharToMultiByte(CP_UTF8, 0, text, -1, bytes, sizeof bytes, NULL, NULL);
  WriteFile(GetStdHandle(stream), bytes, (DWORD)count - 1, &written, NULL);
  WriteFile(GetStdHandle(stream), "\n", 1, &written, NULL);
}

static void copy_input(void) {
  static char bytes[65536];
  DWORD count, written;
  while (ReadFile(GetStdHandle(STD_INPUT_HANDLE), bytes, sizeof bytes, &count, NULL) && count > 0)
    WriteFile(GetStdHandle(STD_OUTPUT_HANDLE), bytes, count, &written, NULL);
}

/* Like the doctor, until the console's end of the pipe is gone. */
static int follow_console(void) {
  wchar_t name[128];
  char byte;
  DWORD count;
  if (!GetEnvironmentVariableW(L"GMD_CONSOLE_PIPE", name, 128)) return 90;
  HANDLE pipe = CreateFileW(name, GENERIC_READ, 0, NULL, OPEN_EXISTING, 0, NULL);
  if (pipe == INVALID_HANDLE_VALUE) return 91;
  say(STD_OUTPUT_HANDLE, L"following");
  ReadFile(pipe, &byte, 1, &count, NULL);
  say(STD_OUTPUT_HANDLE, L"wound down");
  CloseHandle(CreateFileW(L"C:\\wound-down.txt", GENERIC_WRITE, 0, NULL, CREATE_ALWAYS, 0, NULL));
  return 5;
}

static int act(int argc, wchar_t **argv) {
  for (int i = 1; i < argc; i++) say(STD_OUTPUT_HANDLE, argv[i]);
  say(STD_ERROR_HANDLE, L"words for people");
  if (argc > 3 && wcscmp(argv[3], L"copy") == 0) copy_input();
  if (argc > 3 && wcscmp(argv[3], L"follow") == 0) return follow_console();
  return argc > 4 && wcscmp(argv[3], L"exit") == 0 ? _wtoi(argv[4]) : 0;
}

int WINAPI wWinMain(HINSTANCE instance, HINSTANCE before, PWSTR line, int show) {
  int argc;
  wchar_t **argv = CommandLineToArgvW(GetCommandLineW(), &argc);
  (void)instance, (void)before, (void)line, (void)show;
  /* Windows gives a program like this no console; Wine does. */
  FreeConsole();
  return act(argc, argv);
}
