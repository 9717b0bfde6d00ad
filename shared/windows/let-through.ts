import type { ProgramIdentity } from './allow-list.ts';

/** Is it certain that this is the genuine program: by whoever signed it, or by the checksum database? */
export function isProven({ signature, checksum }: ProgramIdentity): boolean {
  return signature === 'valid' || checksum === 'proven';
}

/** False for one that was changed after it was signed, or is not what the checksum database has signed. */
export function mayBeOpened({ signature, checksum }: ProgramIdentity): boolean {
  return signature !== 'invalid' && checksum !== 'differs';
}

/**
 * How risky it is to let a program through: `safe` once it is proven who made it, `disruptive`, which is asked for, where nobody can tell, null for
 * one that was changed after it was signed, or that nobody could look at.
 */
export function riskOfLetting(identity: ProgramIdentity | null): 'safe' | 'disruptive' | null {
  if (identity === null || !mayBeOpened(identity)) return null;
  return isProven(identity) ? 'safe' : 'disruptive';
}
