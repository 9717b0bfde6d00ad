import { byteStringToBytes, bytesToByteString, toByteString } from '../go/byte-string.ts';
import type { ContentEdit, LineEdit } from './edit.ts';

/**
 * The content of a file after an edit. Bytes that the edit does not name stay as they are, whatever their encoding.
 *
 * @param before null where there is no file.
 * @returns null when a line is not there any more: somebody changed the file since.
 */
export function editContent(before: Uint8Array | null, edit: ContentEdit): Uint8Array | null {
  const edited = editText(bytesToByteString(before ?? new Uint8Array()), edit);
  return edited === null ? null : byteStringToBytes(edited);
}

function editText(text: string, edit: ContentEdit): string | null {
  switch (edit.op) {
    case 'set-key':
      return setKey(text, edit.key, edit.value === null ? null : toByteString(edit.value));
    case 'lines':
      return edit.lines.reduce<string | null>((now, line) => (now === null ? null : editLine(now, line)), text);
    case 'append':
      return `${withLineEnd(text)}${toByteString(edit.text)}`;
    case 'prepend':
      return `${toByteString(edit.text)}${text}`;
    case 'whole':
      return toByteString(edit.text);
  }
}

/**
 * As `go env -w` and `go env -u` do: of lines with the same key only the last one counts, and it is the one that stays.
 * Source: cmd/go/internal/envcmd (updateEnvFile).
 */
function setKey(text: string, key: string, value: string | null): string {
  const lines = text.split('\n');
  const own = lines.flatMap((line, index) => (line.startsWith(`${key}=`) ? [index] : []));
  const last = own.at(-1);
  if (value === null) return lines.filter((_, index) => !own.includes(index)).join('\n');
  if (last === undefined) return `${withLineEnd(text)}${key}=${value}\n`;
  const kept = lines.map((line, index) => (index === last ? `${key}=${value}` : line));
  return kept.filter((_, index) => index === last || !own.includes(index)).join('\n');
}

/** The line stands where it stood, or, when lines before it came or went, in exactly one other place. */
function editLine(text: string, { line, was, becomes }: LineEdit): string | null {
  const lines = text.split('\n');
  const wanted = toByteString(was);
  const same = (candidate: string | undefined) => candidate !== undefined && candidate.replace(/\r$/u, '') === wanted;
  const places = lines.flatMap((candidate, index) => (same(candidate) ? [index] : []));
  const at = same(lines[line - 1]) ? line - 1 : places.length === 1 ? places[0] : undefined;
  if (at === undefined) return null;
  const end = lines[at]?.endsWith('\r') ? '\r' : '';
  lines[at] = `${toByteString(becomes)}${end}`;
  return lines.join('\n');
}

function withLineEnd(text: string): string {
  return text === '' || text.endsWith('\n') ? text : `${text}\n`;
}
