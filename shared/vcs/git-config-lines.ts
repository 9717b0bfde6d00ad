/** One assignment in the text of a git configuration file, and the lines it takes. */
export interface GitAssignment {
  /** Section and variable in lower case; a subsection in between as it is written. */
  readonly key: string;
  readonly value: string;
  /** Counted from 1; `to` is the last line, greater than `from` where the value goes on. */
  readonly from: number;
  readonly to: number;
  /** A section header that stands on the same line before it; '' if none. */
  readonly header: string;
}

const HEADER = /^\s*\[\s*([A-Za-z0-9.-]+)(?:\s+"((?:[^"\\]|\\.)*)")?\s*\]/u;

/** The assignments of a git configuration file, in order. Lines that git would refuse are passed over. Source: git-config(1), SYNTAX. */
export function gitAssignments(text: string): readonly GitAssignment[] {
  const lines = text.split('\n');
  const found: GitAssignment[] = [];
  let section = '';
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    const [header = '', name, subsection] = HEADER.exec(line) ?? [];
    if (name !== undefined)
      section = `${name.toLowerCase()}${subsection === undefined ? '' : `.${subsection.replace(/\\(.)/gu, '$1')}`}`;
    const [, variable, equals, rest = ''] =
      /^\s*([A-Za-z][A-Za-z0-9-]*)[ \t]*(?:(=)(.*))?\r?$/u.exec(line.slice(header.length)) ?? [];
    if (variable === undefined || section === '') continue;
    const { value, to } = equals === undefined ? { value: 'true', to: at } : readValue(lines, at, rest);
    found.push({ key: `${section}.${variable.toLowerCase()}`, value, from: at + 1, to: to + 1, header });
    at = to;
  }
  return found;
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', b: '\b', '"': '"', '\\': '\\' };

/** Source: git config.c (parse_value): quotes, escapes, remarks, and a backslash at the end of a line that goes on. */
function readValue(lines: readonly string[], first: number, rest: string): { value: string; to: number } {
  let to = first;
  let text = rest.replace(/\r$/u, '');
  let value = '';
  /** Spaces count only where something follows them. */
  let spaces = '';
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charAt(at);
    if (letter === '\\' && at === text.length - 1) {
      to += 1;
      text = (lines[to] ?? '').replace(/\r$/u, '');
      at = -1;
    } else if (!quoted && (letter === '#' || letter === ';')) break;
    else if (!quoted && /\s/u.test(letter)) spaces += value === '' ? '' : letter;
    else if (letter === '"') quoted = !quoted;
    else {
      if (letter === '\\') at += 1;
      value += spaces + (letter === '\\' ? (ESCAPES[text.charAt(at)] ?? '') : letter);
      spaces = '';
    }
  }
  return { value, to: Math.min(to, lines.length - 1) };
}
