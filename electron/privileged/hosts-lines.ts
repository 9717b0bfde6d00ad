import { HOSTS_MARK } from '../../shared/windows/hosts-mark.ts';

/**
 * The hosts file with these lines (from 1) commented out, or with our mark taken off again. Bytes, not text: the file may
 * be in any code page, and whatever is not touched has to stay. Undefined where a line is not there, or is no entry (or no
 * comment of ours).
 */
export function changeHosts(content: Buffer, lines: readonly number[], comment: boolean): Buffer | undefined {
  // UTF-16 has a zero in every second byte; Windows does not read such a file, and neither is it ours to mend.
  if (content.includes(0)) return undefined;
  const parts = split(content);
  const mark = Buffer.from(HOSTS_MARK, 'latin1');
  for (const line of new Set(lines)) {
    const part = parts[line - 1];
    if (!part) return undefined;
    const text = part.toString('latin1');
    if (comment) {
      if (!/^\s*[0-9A-Fa-f:.]+\s+\S/u.test(text)) return undefined;
      parts[line - 1] = Buffer.concat([mark, part]);
    } else {
      if (!text.startsWith(HOSTS_MARK)) return undefined;
      parts[line - 1] = part.subarray(mark.length);
    }
  }
  return Buffer.concat(parts);
}

/** Lines with their ends. */
function split(content: Buffer): Buffer[] {
  const lines: Buffer[] = [];
  for (let start = 0; start < content.length; ) {
    const end = content.indexOf(0x0a, start);
    const next = end === -1 ? content.length : end + 1;
    lines.push(content.subarray(start, next));
    start = next;
  }
  return lines;
}
