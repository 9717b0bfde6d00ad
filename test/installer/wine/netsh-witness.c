/* Stands in for netsh.exe, which is an empty stub in Wine: writes down how it was called. */
#include <windows.h>
#include <stdio.h>

int wmain(void) {
  FILE *log = _wfopen(L"C:\\netsh.txt", L"ab");
  char line[2048];
  if (!log) return 1;
  WideCharToMultiByte(CP_UTF8, 0, GetCommandLineW(), -1, line, sizeof line, NULL, NULL);
  fprintf(log, "%s\n", line);
  fclose(log);
  return 0;
}
