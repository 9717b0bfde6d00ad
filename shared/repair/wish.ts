import { z } from 'zod';
import { lintPatterns } from '../go/pattern-lint.ts';

/**
 * Settings that a person may give a value through the wizard. Closed: none of them makes `go` start a program (as GOFLAGS,
 * GOAUTH and GOVCS can) or give up its encryption, whatever the page asks for.
 */
export const EDITABLE_SETTINGS = [
  'GOPROXY',
  'GOSUMDB',
  'GOPRIVATE',
  'GONOPROXY',
  'GONOSUMDB',
  'GO111MODULE',
  'GOTOOLCHAIN',
] as const;

export type EditableSetting = (typeof EDITABLE_SETTINGS)[number];

/** Most characters of a value that is typed. */
export const WISH_LIMIT = 4096;

/**
 * Why a value is not written: it is no line of text, holds a password that is shown as `***`, switches the checksum database
 * off, or (with the modules of everybody) does the same by a pattern.
 */
export type WishRefusal = 'no-line' | 'secret' | 'sumdb-off' | 'too-broad';

/** Settings whose patterns say which modules nobody verifies. Source: go.dev/ref/mod#private-modules. */
const UNVERIFIED: readonly string[] = ['GOPRIVATE', 'GONOSUMDB'];

/** Null where the value may be written. */
export function wishRefusal(name: EditableSetting, value: string): WishRefusal | null {
  if (value.includes('***')) return 'secret';
  if (value.length === 0 || value.length > WISH_LIMIT || /\p{Cc}/u.test(value)) return 'no-line';
  if (name === 'GOSUMDB' && value.trim() === 'off') return 'sumdb-off';
  const broad = UNVERIFIED.includes(name) && lintPatterns(value).some(({ problem }) => problem === 'too-broad');
  return broad ? 'too-broad' : null;
}

/** One setting with the value that a person typed; null takes it away. */
export const wishSchema = z
  .strictObject({ name: z.enum(EDITABLE_SETTINGS), value: z.string().nullable() })
  .refine(({ name, value }) => value === null || wishRefusal(name, value) === null);

/** Whether this name is in the list. */
export function isEditable(name: string): name is EditableSetting {
  return EDITABLE_SETTINGS.some((one) => one === name);
}
