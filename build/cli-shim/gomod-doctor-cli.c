/*
 * gomod-doctor-cli: the command line of the installed program.
 *
 * gomod-doctor.exe is a program with windows: a terminal does not wait for it and gives it no streams. This one is a
 * console program that starts it behind `--doctor-cli --`, carries the three streams, passes Ctrl-C on and ends with its
 * exit code. It decides nothing else.
 *
 * Ctrl-C cannot reach a process without a console, so the doctor holds on to a named pipe of ours: when our end is gone,
 * because of Ctrl-C or because we are, it winds down (electron/host/console-link.ts).
 */
#define _WIN32_WINNT 0x0A00
#include <windows.h>
#include <ntsecapi.h>
#include <stdio.h>
#include <wchar.h>

/* What the doctor itself ends with when something in it is broken (electron/cli/exit-codes.ts). */
#define EXIT_INTERNAL 3
/* As a shell has it for Ctrl-C. */
#define EXIT_INTERRUPTED 130
#define BUFFER 65536
/* Longest command line of Windows. */
#define COMMAND 32768
/* After the doctor has ended, for what is still in its pipes: something it started may hold them open. */
#define DRAIN_MS 3000

static HANDLE lifeline = INVALID_HANDLE_VALUE;
static HANDLE doctor = NULL;
static volatile LONG interrupts = 0;

struct relay {
  HANDLE from;
  HANDLE to;
};

static int fail(const wchar_t *what, const wchar_t *about) {
  fwprintf(stderr, L"gomod-doctor-cli: %ls: %ls (Windows error %lu). Please install gomod-doctor again.\n", what, about,
           GetLastError());
  return EXIT_INTERNAL;
}

static BOOL is_console(HANDLE handle) {
  DWORD mode;
  return GetConsoleMode(handle, &mode);
}

static BOOL write_all(HANDLE to, const char *bytes, DWORD count) {
  while (count > 0) {
    DWORD written;
    if (!WriteFile(to, bytes, count, &written, NULL)) return FALSE;
    bytes += written;
    count -= written;
  }
  return TRUE;
}

/* Bytes at the end of a piece of UTF-8 that begin a character which is not whole yet. */
static DWORD incomplete(const char *bytes, DWORD count) {
  for (DWORD back = 1; back <= 3 && back <= count; back++) {
    unsigned char lead = (unsigned char)bytes[count - back];
    if ((lead & 0xC0) == 0x80) continue;
    DWORD needs = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1;
    return needs > back ? back : 0;
  }
  return 0;
}

/* From the doctor to whoever started us: bytes as they are, or characters where it is a console. */
static DWORD WINAPI relay_output(void *argument) {
  struct relay *relay = argument;
  static __thread char bytes[BUFFER];
  static __thread wchar_t wide[BUFFER];
  BOOL console = is_console(relay->to);
  DWORD kept = 0, count;
  while (ReadFile(relay->from, bytes + kept, BUFFER - kept, &count, NULL) && count > 0) {
    count += kept;
    if (!console) {
      /* Nobody reads any more: closing our end tells the doctor. */
      if (!write_all(relay->to, bytes, count)) break;
      continue;
    }
    kept = incomplete(bytes, count);
    int length = MultiByteToWideChar(CP_UTF8, 0, bytes, (int)(count - kept), wide, BUFFER);
    DWORD written;
    if (length > 0) WriteConsoleW(relay->to, wide, (DWORD)length, &written, NULL);
    MoveMemory(bytes, bytes + count - kept, kept);
  }
  CloseHandle(relay->from);
  return 0;
}

/* From whoever started us to the doctor, as UTF-8 where it is typed. */
static DWORD WINAPI relay_input(void *argument) {
  struct relay *relay = argument;
  static char bytes[BUFFER];
  static wchar_t wide[BUFFER / 4];
  BOOL console = is_console(relay->from);
  for (;;) {
    DWORD count = 0;
    if (console) {
      if (!ReadConsoleW(relay->from, wide, BUFFER / 4, &count, NULL) || count == 0 || wide[0] == 26) break;
      count = (DWORD)WideCharToMultiByte(CP_UTF8, 0, wide, (int)count, bytes, BUFFER, NULL, NULL);
    } else if (!ReadFile(relay->from, bytes, BUFFER, &count, NULL) || count == 0) {
      break;
    }
    if (!write_all(relay->to, bytes, count)) break;
  }
  CloseHandle(relay->to);
  return 0;
}

static BOOL WINAPI on_interrupt(DWORD event) {
  (void)event;
  if (InterlockedIncrement(&interrupts) > 1) {
    TerminateProcess(doctor, EXIT_INTERRUPTED);
    return TRUE;
  }
  CloseHandle(lifeline);
  /* A closing console ends us as soon as this returns: the doctor gets its time first. */
  if (event == CTRL_CLOSE_EVENT || event == CTRL_LOGOFF_EVENT || event == CTRL_SHUTDOWN_EVENT)
    WaitForSingleObject(doctor, 4000);
  return TRUE;
}

/* The pipe whose end stands for ours, and the variable that names it. Its name cannot be guessed, nor taken before us. */
static BOOL open_lifeline(void) {
  unsigned char random[8];
  wchar_t name[80];
  if (!RtlGenRandom(random, sizeof random)) return FALSE;
  int at = swprintf(name, 80, L"\\\\.\\pipe\\gomod-doctor-cli-%lu-", GetCurrentProcessId());
  for (size_t i = 0; i < sizeof random; i++) at += swprintf(name + at, 80 - (size_t)at, L"%02x", random[i]);
  lifeline = CreateNamedPipeW(name, PIPE_ACCESS_DUPLEX | FILE_FLAG_FIRST_PIPE_INSTANCE,
                              PIPE_TYPE_BYTE | PIPE_REJECT_REMOTE_CLIENTS, 1, 0, 0, 0, NULL);
  return lifeline != INVALID_HANDLE_VALUE && SetEnvironmentVariableW(L"GMD_CONSOLE_PIPE", name);
}

/* Where people see the doctor's words: lets it draw, and says how wide it may. */
static void describe_console(void) {
  HANDLE console = GetStdHandle(STD_ERROR_HANDLE);
  CONSOLE_SCREEN_BUFFER_INFO info;
  DWORD mode;
  wchar_t columns[16];
  SetEnvironmentVariableW(L"GMD_CONSOLE_COLUMNS", NULL);
  if (!GetConsoleMode(console, &mode) || !GetConsoleScreenBufferInfo(console, &info)) return;
  if (!SetConsoleMode(console, mode | ENABLE_VIRTUAL_TERMINAL_PROCESSING)) return;
  swprintf(columns, 16, L"%d", info.srWindow.Right - info.srWindow.Left + 1);
  SetEnvironmentVariableW(L"GMD_CONSOLE_COLUMNS", columns);
}

/* What follows our own name on the command line, as it was typed: quoting it anew could only change it. */
static const wchar_t *arguments(void) {
  const wchar_t *rest = GetCommandLineW();
  BOOL quoted = FALSE;
  for (; *rest && (quoted || (*rest != L' ' && *rest != L'\t')); rest++)
    if (*rest == L'"') quoted = !quoted;
  while (*rest == L' ' || *rest == L'\t') rest++;
  return rest;
}

/* We are in the program's own `bin`; the program lies above it. */
static BOOL find_program(wchar_t *path) {
  DWORD length = GetModuleFileNameW(NULL, path, MAX_PATH);
  if (length == 0 || length >= MAX_PATH) return FALSE;
  for (int level = 0; level < 2; level++) {
    wchar_t *slash = wcsrchr(path, L'\\');
    if (!slash) return FALSE;
    *slash = 0;
  }
  return wcslen(path) + 18 < MAX_PATH && wcscat(path, L"\\gomod-doctor.exe");
}

/* A pipe of which the doctor inherits one end. */
static BOOL make_pipe(HANDLE *ours, HANDLE *theirs, BOOL they_read) {
  HANDLE reads, writes;
  if (!CreatePipe(&reads, &writes, NULL, 0)) return FALSE;
  *ours = they_read ? writes : reads;
  *theirs = they_read ? reads : writes;
  return SetHandleInformation(*theirs, HANDLE_FLAG_INHERIT, HANDLE_FLAG_INHERIT);
}

int wmain(void) {
  static wchar_t program[MAX_PATH], command[COMMAND];
  STARTUPINFOW startup = {.cb = sizeof startup, .dwFlags = STARTF_USESTDHANDLES};
  PROCESS_INFORMATION started;
  struct relay in = {.from = GetStdHandle(STD_INPUT_HANDLE)}, out = {.to = GetStdHandle(STD_OUTPUT_HANDLE)},
               err = {.to = GetStdHandle(STD_ERROR_HANDLE)};

  if (!find_program(program)) return fail(L"cannot find the program above", program);
  if (wcslen(program) + wcslen(arguments()) + 32 > COMMAND) return fail(L"the command line is too long", program);
  swprintf(command, COMMAND, L"\"%ls\" --doctor-cli -- %ls", program, arguments());

  if (!open_lifeline()) return fail(L"cannot make a pipe for", program);
  describe_console();
  if (!make_pipe(&in.to, &startup.hStdInput, TRUE) || !make_pipe(&out.from, &startup.hStdOutput, FALSE) ||
      !make_pipe(&err.from, &startup.hStdError, FALSE))
    return fail(L"cannot make pipes for", program);

  /* Until it runs, Ctrl-C ends us as usual. */
  if (!CreateProcessW(program, command, NULL, NULL, TRUE, 0, NULL, NULL, &startup, &started))
    return fail(L"cannot start", program);
  doctor = started.hProcess;
  SetConsoleCtrlHandler(on_interrupt, TRUE);
  CloseHandle(startup.hStdInput);
  CloseHandle(startup.hStdOutput);
  CloseHandle(startup.hStdError);

  /* Waits for a key for as long as the terminal likes: never waited for. */
  CreateThread(NULL, 0, relay_input, &in, 0, NULL);
  HANDLE relays[] = {CreateThread(NULL, 0, relay_output, &out, 0, NULL),
                     CreateThread(NULL, 0, relay_output, &err, 0, NULL)};
  WaitForSingleObject(doctor, INFINITE);
  WaitForMultipleObjects(2, relays, TRUE, DRAIN_MS);

  DWORD code = EXIT_INTERNAL;
  GetExitCodeProcess(doctor, &code);
  /* Not by returning: the thread that reads the terminal would be waited for. */
  ExitProcess(code);
}
