import type { Part, ServerFault, World } from '../world.ts';

/** A world whose servers do what no server should. */
export interface HostileCase {
  readonly world: Omit<World, 'title' | 'expect'>;
  /** The first cause that has to be reported; null where `go` works all the same. */
  readonly cause: string | null;
}

export type HostileCases = Readonly<Record<string, HostileCase>>;

/** What shows at once if it reaches a terminal, a page or a document as it is. */
export const MARKUP = '<script>alert(7)</script><img src=x onerror=alert(7)>';
export const ESCAPES = '\u001b[2J\u001b]0;owned\u0007\u009b31m\u202e';

/** Sent by whoever never ends. */
export const FOR_EVER = -1;

/** A mirror that answers every request with these bytes, over good TLS. */
export function mirrorSays(...send: readonly Part[]): HostileCase['world'] {
  return mirrorHas({ kind: 'raw', send });
}

/** A mirror with these faults. Nothing stands behind it in the list. */
export function mirrorHas(...faults: readonly ServerFault[]): HostileCase['world'] {
  return { client: { goEnv: { GOPROXY: 'https://goproxy.io' } }, servers: { 'goproxy.io': { faults } } };
}

/** The head of an answer. */
export function head(status: string, ...headers: readonly string[]): Part {
  return { text: `${[`HTTP/1.1 ${status}`, ...headers].join('\r\n')}\r\n\r\n` };
}

export const base64 = (text: string): string => Buffer.from(text, 'latin1').toString('base64');
