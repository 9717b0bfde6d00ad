import { failed } from '../../shared/domain/failure.ts';
import type { Host } from './host.ts';
import { openLinuxHost } from './linux/linux-host.ts';
import { openRecordedHost, type RecordedHost } from './recorded/recorded-host.ts';
import { openWindowsHost } from './windows/windows-host.ts';

/** True in packaged release builds, set by the bundler; absent when the sources run as they are. */
declare const __GMD_RELEASE__: boolean | undefined;

const RECORDED = 'recorded:';
/** What is changed on a recorded machine stays so for as long as this process lives. */
const recorded = new Map<string, Promise<RecordedHost>>();

/**
 * The machine to be looked at: this one, or with `GMD_HOST=recorded:DIR` a recorded one.
 *
 * @param resolveProxy who asks the platform for the proxy of an address: in the wizard Chromium, which knows PAC.
 * @param environment what this program was started with; nothing else of the process's environment is used.
 * @throws Error for a platform without a host, a `GMD_HOST` that names none, any `GMD_HOST` in a release build, and a
 *   recording that does not decode.
 */
export async function openHost(
  environment: Readonly<Record<string, string>>,
  resolveProxy: Host['resolveProxy'] = async () => failed('unsupported', 'only the wizard can evaluate PAC scripts'),
): Promise<Host> {
  const wanted = environment['GMD_HOST'];
  if (wanted) {
    // A release that could be made to see another machine could be made to "repair" this one for it.
    if (typeof __GMD_RELEASE__ !== 'undefined' && __GMD_RELEASE__)
      throw new Error('GMD_HOST is not honoured in release builds');
    if (!wanted.startsWith(RECORDED)) throw new Error(`GMD_HOST names no machine, expected ${RECORDED}DIR: ${wanted}`);
    const folder = wanted.slice(RECORDED.length);
    const known = recorded.get(folder) ?? openRecordedHost(folder);
    recorded.set(folder, known);
    known.catch(() => recorded.delete(folder));
    // What a run remembers of the machine, or has broken off there, is its own.
    const machine = await known;
    return machine.withEnvironment(machine.environment());
  }
  if (process.platform === 'win32') return openWindowsHost(environment, resolveProxy);
  if (process.platform === 'linux') return openLinuxHost(environment, resolveProxy);
  throw new Error(`No host for this platform: ${process.platform}`);
}
