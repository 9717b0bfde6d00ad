import type { Koffi } from './load-koffi.ts';

const HWND_BROADCAST = 0xffff;
const WM_SETTINGCHANGE = 0x1a;
const SMTO_ABORTIFHUNG = 2;
/** Longest wait for one window that does not answer. */
const BROADCAST_MS = 5000;

/**
 * Tells all windows that stored variables have changed: Explorer then gives them to what it starts from now on. Programs
 * that run already keep what they have. Source: learn.microsoft.com, WM_SETTINGCHANGE ("Environment").
 *
 * @returns false if Windows refused to send it.
 */
export function broadcastEnvironment(koffi: Koffi): Promise<boolean> {
  const send = koffi
    .load('user32.dll')
    .func(
      'intptr_t __stdcall SendMessageTimeoutW(intptr_t window, uint32_t message, uintptr_t w, const char16_t *l, uint32_t flags, uint32_t ms, _Out_ uintptr_t *result)',
    );
  return new Promise((resolve) => {
    const told = (error: unknown, sent: unknown) => resolve(!error && Number(sent) !== 0);
    send.async(HWND_BROADCAST, WM_SETTINGCHANGE, 0, 'Environment', SMTO_ABORTIFHUNG, BROADCAST_MS, [0], told);
  });
}

const TOKEN_QUERY = 8;
const TOKEN_ELEVATION = 20;

/** Does this process hold administrator rights? Undefined if Windows does not say. Source: GetTokenInformation, TokenElevation. */
export function isElevated(koffi: Koffi): boolean | undefined {
  const kernel = koffi.load('kernel32.dll');
  const security = koffi.load('advapi32.dll');
  const current = kernel.func('intptr_t __stdcall GetCurrentProcess()')();
  const token: [unknown] = [null];
  const open = security.func(
    'int __stdcall OpenProcessToken(intptr_t process, uint32_t access, _Out_ intptr_t *token)',
  );
  if (open(current, TOKEN_QUERY, token) === 0) return undefined;
  const ask = security.func(
    'int __stdcall GetTokenInformation(intptr_t token, int what, _Out_ uint32_t *data, uint32_t size, _Out_ uint32_t *length)',
  );
  const [elevated, length]: [number[], number[]] = [[0], [0]];
  const known = ask(token[0], TOKEN_ELEVATION, elevated, 4, length) !== 0;
  kernel.func('int __stdcall CloseHandle(intptr_t handle)')(token[0]);
  return known ? elevated[0] !== 0 : undefined;
}
