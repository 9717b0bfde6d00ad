const ESCAPE = String.fromCharCode(0x1b);
const BELL = String.fromCharCode(0x07);
/** Commands to a terminal: colours, cursor, titles, links. Source: ECMA-48 (CSI, OSC). */
const TERMINAL_COMMAND = new RegExp(
  `${ESCAPE}(?:\\[[0-?]{0,64}[ -/]{0,8}[@-~]|\\][^${BELL}${ESCAPE}]{0,1024}(?:${BELL}|${ESCAPE}\\\\)|[ -/]{0,4}[0-~])`,
  'gu',
);
/** Line feed and tab apart; also characters that turn the direction of a text, or have no width. */
const INVISIBLE = /[^\P{Cc}\n\t]|[\p{Cf}\u2028\u2029]|\p{Cs}/gu;

/** A text of a server or a program as it may be shown: without terminal commands and invisible characters, lines ended by `\n`. */
export function printable(text: string): string {
  return text.replace(/\r\n?/gu, '\n').replace(TERMINAL_COMMAND, '').replace(INVISIBLE, '');
}
