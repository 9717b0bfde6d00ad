import { parseAddress } from './parse-address.ts';

/** What the environment asks of this start. Everything that opens a door is ignored in a packaged program. */
export interface Switches {
  /** Folder for settings instead of the user's own; for tests. */
  readonly userData?: string;
  /** Origin of the development server that serves the page, e.g. `http://127.0.0.1:5173`. */
  readonly devServer?: string;
  /** End with exit code 0 soon after a final verdict was shown, so that a script can start the wizard. */
  readonly exitAfterVerdict: boolean;
  /** Check at once, without waiting for the button. */
  readonly startCheck: boolean;
}

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** The origin of a development server on this computer, or undefined for every other address. */
function loopbackOrigin(address: string | undefined): string | undefined {
  const url = parseAddress(address ?? '');
  return url?.protocol === 'http:' && LOOPBACK.has(url.hostname) ? url.origin : undefined;
}

/** Reads the switches; `packaged` is Electron's `app.isPackaged`. */
export function readSwitches(environment: Readonly<Record<string, string | undefined>>, packaged: boolean): Switches {
  const userData = packaged ? undefined : environment.GMD_USER_DATA || undefined;
  const devServer = packaged ? undefined : loopbackOrigin(environment.GMD_DEV_SERVER);
  return {
    ...(userData === undefined ? {} : { userData }),
    ...(devServer === undefined ? {} : { devServer }),
    exitAfterVerdict: environment.GMD_EXIT_AFTER_VERDICT === '1',
    startCheck: environment.GMD_START_CHECK === '1',
  };
}
