import { setMaxListeners } from 'node:events';

/** What the engine uses and Node 18.15 of Electron 25 lacks. Does nothing on every newer runtime. */

/** `AbortSignal.any` (Node 18.17): aborted as soon as one of the signals is, for its reason. */
function anySignal(signals: Iterable<AbortSignal>): AbortSignal {
  const controller = new AbortController();
  for (const signal of signals) {
    // One cancel signal serves every probe; Node would take that many listeners for a leak.
    setMaxListeners(0, signal);
    const abort = (): void => controller.abort(signal.reason);
    if (signal.aborted) abort();
    else signal.addEventListener('abort', abort, { once: true, signal: controller.signal });
  }
  return controller.signal;
}

if (!('any' in AbortSignal)) Object.assign(AbortSignal, { any: anySignal });

/** `URL.parse` (Node 22.1, 20.19): null for what is no address. */
function parseUrl(address: string, base?: string): URL | null {
  try {
    return new URL(address, base);
  } catch {
    return null;
  }
}

if (!('parse' in URL)) Object.assign(URL, { parse: parseUrl });
