import type { MirrorCheck, MirrorCheckId, MirrorVerdict } from './mirror-report.ts';

/** Without these `go` cannot fetch, or fetches what it must not. */
const REQUIRED: readonly MirrorCheckId[] = ['list', 'info', 'mod', 'zip', 'upper-case', 'absent', 'hash'];
/** Without these it works, and something is missing: verification needs another road, or `go` cannot fetch itself. */
const USEFUL: readonly MirrorCheckId[] = ['latest', 'pseudo-version', 'sumdb', 'signature', 'toolchain'];
/** Not an error of a server but other content than was asked for. */
const LIES = ['other-version', 'other-hash', 'not-the-protocol', 'not-verified'];

/**
 * What the checks of one mirror come to. A mirror is `right` only if a signed hash was compared; where none could be had it
 * is `limited` at best, since nothing then speaks for its content.
 */
export function judgeMirror(checks: readonly MirrorCheck[], reached: boolean, complete: boolean): MirrorVerdict {
  const of = (check: MirrorCheckId) => checks.find((c) => c.check === check);
  if (checks.some((c) => c.outcome === 'fail' && c.problem !== undefined && LIES.includes(c.problem))) return 'wrong';
  if (!reached) return complete ? 'unreachable' : 'pending';
  const required = REQUIRED.map(of);
  if (required.some((c) => c?.outcome === 'fail')) return 'failing';
  if (!complete || required.some((c) => c === undefined)) return 'pending';
  const lacking = [...required, ...USEFUL.map(of)].some((c) => c !== undefined && c.outcome !== 'ok');
  return lacking ? 'limited' : 'right';
}

/** May this mirror be recommended at all? */
export function isUsable(verdict: MirrorVerdict): boolean {
  return verdict === 'right' || verdict === 'limited';
}
