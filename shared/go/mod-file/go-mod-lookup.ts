import { bytesToByteString, fromByteString } from '../byte-string.ts';
import { trimGoSpace } from '../white-space.ts';

/**
 * Returns the argument of the first line that starts with `go` or `toolchain`, '' when there is none: how `go` finds the
 * version it needs before it parses the file. Source: cmd/go/internal/gover/gomod.go (GoModLookup).
 */
export function lookUpGoLine(content: Uint8Array, key: 'go' | 'toolchain'): string {
  for (const line of fromByteString(bytesToByteString(content)).split('\n')) {
    const rest = trimGoSpace(line);
    if (!rest.startsWith(key) || !/^[ \t]/.test(rest.slice(key.length))) continue;
    const value = rest.slice(key.length);
    const comment = value.indexOf('//');
    return trimGoSpace(comment < 0 ? value : value.slice(0, comment));
  }
  return '';
}
