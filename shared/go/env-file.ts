import { decodeUtf8 } from './byte-string.ts';
import { decodeFile, detectEncoding, type FileEncoding } from './file-encoding.ts';

/** One `KEY=value` line. */
export interface EnvFileEntry {
  key: string;
  value: string;
  /** Line number, counted from 1. */
  line: number;
}

/**
 * - `bom`, `utf-16`: the file's encoding hides line 1, or every line, from `go`
 * - `crlf`: the value ends in CR, which `go` keeps
 * - `not-an-assignment`: the line has no `=`, or its key does not start with A–Z: silently ignored
 * - `duplicate`: a later line with the same key wins
 * - `quoted`: quotation marks are part of the value
 * - `blank`: blanks around key or value are part of them
 * - `invalid-utf8`, `nul`: damaged text
 */
export type EnvFileWarningKind =
  | 'bom'
  | 'utf-16'
  | 'crlf'
  | 'not-an-assignment'
  | 'duplicate'
  | 'quoted'
  | 'blank'
  | 'invalid-utf8'
  | 'nul';

/** Something in an env file that does not mean what it looks like. */
export interface EnvFileWarning {
  kind: EnvFileWarningKind;
  line: number;
  key?: string;
}

/** An env file as `go` reads it, and as its author meant it. */
export interface EnvFile {
  encoding: FileEncoding;
  /** What `go` sees, in order of the file. */
  entries: EnvFileEntry[];
  /** What the author meant: decoded properly, line ends, blanks and surrounding quotes taken off. */
  intended: EnvFileEntry[];
  warnings: EnvFileWarning[];
}

/**
 * Returns the settings of a go/env or go.env file. Source: cmd/go/internal/cfg/cfg.go (readEnvFile): lines end at LF, the
 * key must start with A–Z, everything after the first `=` is the value, nothing is trimmed.
 */
export function parseEnvFile(bytes: Uint8Array): EnvFile {
  const encoding = detectEncoding(bytes);
  const seen = decodeUtf8(bytes);
  const warnings: EnvFileWarning[] = [];
  if (encoding === 'utf-8-bom') warnings.push({ kind: 'bom', line: 1 });
  if (encoding.startsWith('utf-16')) warnings.push({ kind: 'utf-16', line: 1 });
  const entries = assignments(seen);
  const text = decodeFile(bytes, encoding);
  const all = encoding.startsWith('utf-16') ? warnings : warnings.concat(lineWarnings(text));
  return { encoding, entries, intended: assignments(text).map(tidy), warnings: all };
}

/** Returns key → value as `go` sees them: of a key named twice the last counts in the user's file, the first in GOROOT/go.env. */
export function envFileValues(file: EnvFile, role: 'user' | 'goroot' = 'user'): Map<string, string> {
  const entries = role === 'user' ? file.entries : [...file.entries].reverse();
  return new Map(entries.map(({ key, value }) => [key, value]));
}

function assignments(text: string): EnvFileEntry[] {
  const entries: EnvFileEntry[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    const equals = line.indexOf('=');
    if (equals < 0 || !/^[A-Z]/.test(line)) continue;
    entries.push({ key: line.slice(0, equals), value: line.slice(equals + 1), line: index + 1 });
  }
  return entries;
}

function tidy(entry: EnvFileEntry): EnvFileEntry {
  const value = entry.value.trim();
  const quote = value.charAt(0);
  const quoted = value.length > 1 && (quote === '"' || quote === "'") && value.endsWith(quote);
  return { ...entry, key: entry.key.trim(), value: quoted ? value.slice(1, -1) : value };
}

function lineWarnings(text: string): EnvFileWarning[] {
  const warnings: EnvFileWarning[] = [];
  const seen = new Set<string>();
  for (const [index, raw] of text.split('\n').entries()) {
    const line = index + 1;
    const content = raw.endsWith('\r') ? raw.slice(0, -1) : raw;
    const equals = content.indexOf('=');
    if (content.includes('\ufffd')) warnings.push({ kind: 'invalid-utf8', line });
    if (content.includes('\0')) warnings.push({ kind: 'nul', line });
    if (equals < 0 || !/^[A-Z]/.test(content)) {
      if (content.trim() !== '' && !content.startsWith('#')) warnings.push({ kind: 'not-an-assignment', line });
      continue;
    }
    const key = content.slice(0, equals);
    const value = content.slice(equals + 1);
    if (content !== raw) warnings.push({ kind: 'crlf', line, key });
    if (seen.has(key)) warnings.push({ kind: 'duplicate', line, key });
    if (key.trim() !== key || value.trim() !== value) warnings.push({ kind: 'blank', line, key });
    if (/^\s*["']/.test(value)) warnings.push({ kind: 'quoted', line, key });
    seen.add(key);
  }
  return warnings;
}
