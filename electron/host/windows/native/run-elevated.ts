import type { Koffi } from './load-koffi.ts';

/** How asking for administrator rights ended. All four are normal. */
export type ElevationEnd =
  | { readonly end: 'exited'; readonly exitCode: number }
  | { readonly end: 'refused' }
  | { readonly end: 'timed-out' }
  | { readonly end: 'failed'; readonly detail: string };

const SEE_MASK_NOCLOSEPROCESS = 0x40;
const SEE_MASK_NOASYNC = 0x100;
const SEE_MASK_FLAG_NO_UI = 0x400;
const SW_HIDE = 0;
/** winerror.h: the user said no, or the question went away by itself. */
const ERROR_CANCELLED = 1223;
const WAIT_OBJECT_0 = 0;
/** It has ended, and Windows does not say how: none of our codes. */
const NO_CODE = 0xffff_ffff;
const POLL_MS = 100;

let declared: unknown;

/**
 * Starts a program as administrator and waits for its end. The question blocks this process while it stands, as it blocks
 * the whole desktop. A child that takes too long is left alone: it may be writing. Source: ShellExecuteExW, "runas".
 *
 * @param argument one argument without blanks and quotes.
 */
export async function runElevated(
  koffi: Koffi,
  program: string,
  argument: string,
  timeoutMs: number,
): Promise<ElevationEnd> {
  const kernel = koffi.load('kernel32.dll');
  const shell = koffi.load('shell32.dll');
  declared ??= koffi.struct('SHELLEXECUTEINFOW', {
    cbSize: 'uint32_t',
    fMask: 'uint32_t',
    hwnd: 'intptr_t',
    lpVerb: 'const char16_t *',
    lpFile: 'const char16_t *',
    lpParameters: 'const char16_t *',
    lpDirectory: 'const char16_t *',
    nShow: 'int',
    hInstApp: 'intptr_t',
    lpIDList: 'intptr_t',
    lpClass: 'const char16_t *',
    hkeyClass: 'intptr_t',
    dwHotKey: 'uint32_t',
    hIcon: 'intptr_t',
    hProcess: 'intptr_t',
  });
  const execute = shell.func('int __stdcall ShellExecuteExW(_Inout_ SHELLEXECUTEINFOW *info)');
  const lastError = kernel.func('uint32_t __stdcall GetLastError()');
  const info = {
    cbSize: koffi.sizeof(declared),
    fMask: SEE_MASK_NOCLOSEPROCESS | SEE_MASK_NOASYNC | SEE_MASK_FLAG_NO_UI,
    hwnd: 0,
    lpVerb: 'runas',
    lpFile: program,
    lpParameters: argument,
    lpDirectory: null,
    nShow: SW_HIDE,
    hInstApp: 0,
    lpIDList: 0,
    lpClass: null,
    hkeyClass: 0,
    dwHotKey: 0,
    hIcon: 0,
    hProcess: 0,
  };
  if (execute(info) === 0) {
    const code = Number(lastError());
    return code === ERROR_CANCELLED ? { end: 'refused' } : { end: 'failed', detail: `Windows error ${code}` };
  }
  if (!info.hProcess) return { end: 'failed', detail: 'no process' };
  const wait = kernel.func('uint32_t __stdcall WaitForSingleObject(intptr_t handle, uint32_t ms)');
  const exitCode = kernel.func('int __stdcall GetExitCodeProcess(intptr_t handle, _Out_ uint32_t *code)');
  const close = kernel.func('int __stdcall CloseHandle(intptr_t handle)');
  try {
    for (const start = performance.now(); performance.now() - start < timeoutMs; ) {
      if (wait(info.hProcess, 0) === WAIT_OBJECT_0) {
        const code: number[] = [0];
        const known = exitCode(info.hProcess, code) !== 0;
        return { end: 'exited', exitCode: known ? (code[0] ?? NO_CODE) : NO_CODE };
      }
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    }
    return { end: 'timed-out' };
  } finally {
    close(info.hProcess);
  }
}
