// Logs wrap what go says: colours, timestamps, CI prefixes, JSON escapes. None of it is part of the message.

/** Returns the lines of a log without colours; a lone CR (progress display) and escaped newlines start a new line. */
export function splitLog(text: string): string[] {
  let plain = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  if (plain.includes('\u001b') || plain.includes('\u009b')) plain = plain.replace(ESCAPE_SEQUENCE, '');
  if (plain.includes('\0')) plain = plain.replaceAll('\0', '');
  if (plain.includes('\r')) plain = plain.replace(/\r+\n?/g, '\n');
  const lines = plain.split('\n');
  if (!plain.includes('\\"')) return lines;
  return lines.flatMap((line) => (line.includes('\\"') ? unescapeJson(line).split('\n') : [line]));
}

/** Returns a line without timestamps and the marks of CI systems, containers and shells. Indentation stays. */
export function cleanLine(line: string): string {
  let rest = line;
  for (let round = 0; round < 6; round++) {
    const found = PREFIX.exec(rest);
    if (found === null || found[0] === '') return rest;
    rest = rest.slice(found[0].length);
  }
  return rest;
}

// Colours and titles: ESC [ … letter, ESC ] … BEL.
const ESC = String.fromCharCode(0x1b);
const BEL = String.fromCharCode(0x07);
const ESCAPE_SEQUENCE = new RegExp(
  `(?:${ESC}\\[|\u009b)[0-9;?]{0,20}[A-Za-z]|${ESC}\\][^${BEL}${ESC}]{0,200}(?:${BEL}|${ESC}\\\\)?|${ESC}[=>()][A-Z0-9]?`,
  'g',
);

const PREFIX = new RegExp(
  [
    '^\\[?\\d{4}[-/]\\d\\d[-/]\\d\\d[T ]\\d\\d:\\d\\d:\\d\\d(?:[.,]\\d{1,9})?(?: ?Z| ?[+-]\\d\\d:?\\d\\d)?\\]?:? ?',
    '^\\[?\\d\\d:\\d\\d:\\d\\d(?:[.,]\\d{1,9})?\\]? ',
    '^\\[\\d{1,6}(?:\\.\\d{1,6})?m?s?\\] ',
    '^#\\d{1,4} (?:\\d{1,6}\\.\\d{1,6} )?',
    '^\\d{1,5}\\.\\d{1,4} ',
    '^##\\[[a-z]{1,12}\\]',
    '^::(?:error|warning|notice)[^:]{0,200}::',
    '^\\[(?:ERROR|ERR|INFO|WARN|WARNING|FATAL|DEBUG|error|info|warn|warning|debug|stderr|stdout)\\]:? ?',
    '^(?:ERROR|ERR|INFO|WARN|WARNING|FATAL|DEBUG|Error|Warning|stderr|stdout)(?::| \\|| -|\\t| {1,4}) ?(?=\\S)',
    '^[\\w.-]{1,40} {0,20}\\| ',
    '^go(?:\\.exe)? : ',
    '^(?:[$>❯%] )+',
    '^(?:level|time|msg)="?[^" ]{0,60}"? ',
  ].join('|'),
);

function unescapeJson(line: string): string {
  return line.replace(
    /\\(?:u([0-9A-Fa-f]{4})|(["\\/bfnrt]))/g,
    (_, code: string | undefined, char: string | undefined) => {
      if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16));
      return char === 'n' || char === 'r'
        ? '\n'
        : char === 't'
          ? '\t'
          : char === 'b' || char === 'f'
            ? ' '
            : (char ?? '');
    },
  );
}
