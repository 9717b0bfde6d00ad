import { hideSecrets } from '../text/hide-secrets.ts';

/** One line is enough to look for the rest in a log. */
const MAX_LENGTH = 300;

/** What error texts give away besides the credentials of addresses, each with what may be kept of it. */
const SECRETS: readonly (readonly [RegExp, string])[] = [
  // Authorization: Basic …, Proxy-Authorization: Bearer …
  [/\b(basic|bearer|digest|negotiate|ntlm)\s+[^\s,;]+/giu, '$1 ***'],
  // password=…, access_token: …, API-KEY "…"
  [
    /\b([\w-]*(?:password|passwd|secret|token|api[-_]?key|credential)[\w-]*)(\s*["']?\s*[=:]\s*["']?)[^\s"'&;,]+/giu,
    '$1$2***',
  ],
  // ghp_…, glpat-…, github_pat_…
  [/\b(?:gh[a-z]_|github_pat_|glpat-|xox[a-z]-)[\w-]{8,}/gu, '***'],
];

/** An error as one short line without secrets, fit to cross a boundary and to be shown. */
export function failureDetail(error: unknown): string {
  const text = error instanceof Error ? error.message : typeof error === 'string' ? error : 'unknown error';
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this takes out.
  const line = text.slice(0, 4 * MAX_LENGTH).replace(/[\s\u0000-\u001f\u007f-\u009f\u2028\u2029]+/gu, ' ');
  const clean = SECRETS.reduce((kept, [secret, instead]) => kept.replace(secret, instead), hideSecrets(line)).trim();
  return clean.length > MAX_LENGTH ? `${clean.slice(0, MAX_LENGTH)}…` : clean;
}
