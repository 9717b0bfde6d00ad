import { hideSecrets } from '../text/hide-secrets.ts';

/** One line is enough to look for the rest in a log. */
const MAX_LENGTH = 300;

/** An error as one short line without secrets, fit to cross a boundary and to be shown. */
export function failureDetail(error: unknown): string {
  const text = error instanceof Error ? error.message : typeof error === 'string' ? error : 'unknown error';
  // Line by line: some secrets are known by the line they stand on. Before cutting: half a token is none to a pattern.
  const clean = hideSecrets(text.slice(0, 100 * MAX_LENGTH));
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this takes out.
  const line = clean.replace(/[\s\u0000-\u001f\u007f-\u009f\u2028\u2029]+/gu, ' ').trim();
  return line.length > MAX_LENGTH ? `${line.slice(0, MAX_LENGTH)}…` : line;
}
