import type { ProgramIdentity } from './allow-list.ts';

/**
 * How risky it is to let a program through: `safe` once it is proven who made it, `disruptive`, which is asked for, where nobody can tell, null for
 * one that was changed after it was signed, or that nobody could look at.
 */
export function riskOfLetting(identity: ProgramIdentity | null): 'safe' | 'disruptive' | null {
  if (identity === null || identity.signature === 'invalid') return null;
  return identity.signature === 'valid' ? 'safe' : 'disruptive';
}
