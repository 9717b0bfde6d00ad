import { decodeUtf8 } from './byte-string.ts';
import { goFields } from './white-space.ts';

/** One hash of go.sum. `version` may end in `/go.mod`. */
export interface GoSumLine {
  path: string;
  version: string;
  hash: string;
  line: number;
}

/** A line `go` refuses; `go mod tidy` alone skips it. */
export interface GoSumError {
  line: number;
  fields: number;
  /** The text `go` prints after `malformed go.sum:` and the file's position. */
  reason: string;
  /** Whether the line is a leftover of a merge (`<<<<<<<`, `=======`, `>>>>>>>`). */
  mergeMarker: boolean;
}

// The hash of an empty go.mod: written by an old bug, dropped since.
const EMPTY_GO_MOD = 'h1:G7mAYYxgmS0lVkHyy2hEOLQCFB0DlQFTMLWggykrydY=';

/** Returns the hashes of a go.sum file and its malformed lines. Source: cmd/go/internal/modfetch/fetch.go (readGoSum). */
export function parseGoSum(content: Uint8Array): { lines: GoSumLine[]; errors: GoSumError[] } {
  const lines: GoSumLine[] = [];
  const errors: GoSumError[] = [];
  for (const [index, text] of decodeUtf8(content).split('\n').entries()) {
    const fields = goFields(text);
    const [path = '', version = '', hash = ''] = fields;
    const line = index + 1;
    if (fields.length === 0) continue;
    if (fields.length !== 3) {
      const mergeMarker = /^(?:<{7}|={7}|>{7})/.test(path);
      errors.push({ line, fields: fields.length, reason: `wrong number of fields ${fields.length}`, mergeMarker });
    } else if (hash !== EMPTY_GO_MOD) {
      lines.push({ path, version, hash, line });
    }
  }
  return { lines, errors };
}

/** Returns the `h1:` hashes recorded for a module (`version`, or `version/go.mod`). */
export function recordedHashes(lines: readonly GoSumLine[], path: string, version: string): string[] {
  return lines
    .filter((line) => line.path === path && line.version === version && line.hash.startsWith('h1:'))
    .map(({ hash }) => hash);
}
