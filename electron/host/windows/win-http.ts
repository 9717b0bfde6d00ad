import { failed, type Outcome, success } from '../../../shared/domain/failure.ts';
import type { CommandResult, WinHttpProxy } from '../host.ts';
import type { RunDecoded } from './reg-tool.ts';
import { systemTool, windowsFolder } from './system-folder.ts';

const TIMEOUT_MS = 15_000;
/** "None" as two languages say it: nothing in it is the same in all. */
const DIRECT = /^[ \t]*(?:Direct access \(no proxy server\)|直接访问\(没有代理服务器\))[.。][ \t]*\r?$/mu;
/** A label, a colon and one word: a proxy, or proxies by scheme; then its list of exceptions. */
const LINE = /^[ \t]{2,}\S[^:\r\n]*?[ \t]*:[ \t]+(\S+)[ \t]*\r?$/gmu;
const SERVER = /^(?:(?:https?|ftp|socks)=)?(?:[\w.-]+|\[[0-9a-f:]+\]):\d{1,5}(?:;(?:https?|ftp|socks)=[\w.[\]:-]+)*$/iu;

/** The proxy of Windows' own services, as `netsh winhttp show proxy` prints it. `go` uses neither this one nor that of browsers. */
export async function readWinHttp(
  run: RunDecoded,
  environment: Readonly<Record<string, string>>,
  encoding: string,
): Promise<Outcome<WinHttpProxy>> {
  const command = {
    program: systemTool(environment, 'netsh.exe'),
    args: ['winhttp', 'show', 'proxy'],
    environment,
    cwd: `${windowsFolder(environment)}\\System32`,
    timeoutMs: TIMEOUT_MS,
  };
  return winHttpOf(await run(command, encoding));
}

/** Failures: `unknown` for whatever shows neither a proxy nor, in a language that is known, that there is none; those of the run. */
export function winHttpOf({ stdout, exitCode, notStarted, stopped }: CommandResult): Outcome<WinHttpProxy> {
  if (notStarted) return { ok: false, failure: notStarted };
  if (stopped) return failed(stopped);
  if (exitCode !== 0) return failed('unknown', `exit code ${String(exitCode)}`);
  if (DIRECT.test(stdout)) return success({ server: null, bypass: [] });
  const [server, bypass = ''] = [...stdout.matchAll(LINE)].map(([, word = '']) => word);
  if (server === undefined || !SERVER.test(server)) return failed('unknown', 'not understood');
  return success({ server, bypass: /^\(.*\)$/u.test(bypass) ? [] : bypass.split(';').filter((part) => part !== '') });
}
