import { isGoSpace } from './white-space.ts';

/** One char of a setting that looks right and is wrong, or that nobody can see. */
export interface Suspect {
  /** UTF-16 offset in the value. */
  index: number;
  char: string;
  /** `U+FF0C` and the like, for showing what cannot be seen. */
  codePoint: string;
  kind: SuspectKind;
  /** What was probably meant; '' when the char should just go. */
  meant: string;
}

/**
 * - `wrong-separator`: `;`, or a full-width or ideographic comma or semicolon where `,` was meant
 * - `full-width`: a full-width form of an ASCII char
 * - `quote`: quotation marks that became part of the value
 * - `blank-inside`: white space inside an entry (around an entry GOPROXY ignores it)
 * - `invisible`: zero-width, bidirectional and other formatting chars, byte order mark
 * - `control`: control chars, CR of a Windows line end included
 * - `backslash`: `\` where a URL has `/`
 */
export type SuspectKind =
  | 'wrong-separator'
  | 'full-width'
  | 'quote'
  | 'blank-inside'
  | 'invisible'
  | 'control'
  | 'backslash';

const COMMAS = '；;，、﹐﹑､⸲﹔';
const QUOTES = '"\'`“”‘’„«»＂＇「」『』';
const INVISIBLE = /^[\p{Cf}\p{Default_Ignorable_Code_Point}]$/u;

/** Returns the chars of a GOPROXY value that a user cannot see or takes for something else, in order. */
export function suspects(value: string): Suspect[] {
  const found: Suspect[] = [];
  const inside = blanksInside(value, ',|');
  let index = 0;
  for (const char of value) {
    const kind = isGoSpace(char) && !isControl(char) ? (inside.has(index) ? 'blank-inside' : undefined) : kindOf(char);
    if (kind !== undefined) {
      found.push({ index, char, codePoint: codePointName(char), kind, meant: meantBy(char, kind) });
    }
    index += char.length;
  }
  return found;
}

function kindOf(char: string): SuspectKind | undefined {
  if (COMMAS.includes(char)) return 'wrong-separator';
  if (QUOTES.includes(char)) return 'quote';
  if (char === '\\') return 'backslash';
  if (isControl(char)) return 'control';
  if (INVISIBLE.test(char)) return 'invisible';
  const code = char.codePointAt(0) ?? 0;
  return code >= 0xff01 && code <= 0xff5e ? 'full-width' : undefined;
}

function isControl(char: string): boolean {
  const code = char.codePointAt(0) ?? 0;
  return (code < 0x20 && char !== '\t') || (code >= 0x7f && code < 0xa0 && code !== 0x85);
}

/** Offsets of white space that has something else than a separator on both sides of it: go trims any other. */
export function blanksInside(value: string, separators: string): ReadonlySet<number> {
  const inside = new Set<number>();
  let run: number[] = [];
  let before = '';
  for (let i = 0; i < value.length; i++) {
    const char = value.charAt(i);
    if (isGoSpace(char)) {
      run.push(i);
      continue;
    }
    if (before !== '' && !separators.includes(before) && !separators.includes(char))
      for (const at of run) inside.add(at);
    run = [];
    before = char;
  }
  return inside;
}

function meantBy(char: string, kind: SuspectKind): string {
  if (kind === 'wrong-separator') return ',';
  if (kind === 'backslash') return '/';
  if (kind !== 'full-width') return '';
  return String.fromCharCode((char.codePointAt(0) ?? 0xfee0) - 0xfee0);
}

function codePointName(char: string): string {
  return `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
