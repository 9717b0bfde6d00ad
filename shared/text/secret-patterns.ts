/** What stands in the place of a secret. */
export const HIDDEN = '***';

interface SecretPattern {
  readonly pattern: RegExp;
  /** The match with its secret hidden. */
  readonly hide: (whole: string, ...groups: string[]) => string;
}

const afterFirst = (_: string, before: string): string => `${before}${HIDDEN}`;
const beforeAt = (_: string, before: string): string => `${before}${HIDDEN}@`;

/** A word that only chance makes: with a digit, a filling `=`, or capitals in the middle. "Basic authentication" has none. */
const BY_CHANCE = /\d|=|[a-z][A-Z]|[A-Z]{2}[a-z]/u;

/**
 * Where secrets stand in texts. All repetitions are bounded: these run over whatever a server or a program says. Sources:
 * RFC 3986 (userinfo), RFC 9110 (credentials), netrc(5), and the token formats that GitHub, GitLab, Slack, npm, AWS, Google,
 * OpenAI and JFrog document for secret scanners.
 */
export const SECRET_PATTERNS: readonly SecretPattern[] = [
  {
    // Up to the last @ of the authority: people forget to encode the @ of a password. A bare ssh user name is no secret.
    pattern: /\b([a-z][a-z0-9+.-]{0,20}:\/\/)([^\s/"<>?#]{1,1024})@/giu,
    hide: (whole, scheme, user) =>
      /^(?:git\+)?ssh:/iu.test(scheme ?? '') && !user?.includes(':') ? whole : `${scheme}${HIDDEN}@`,
  },
  {
    // The same for a password with `/`, `?` or `#` in it: what follows the first colon is no port.
    pattern:
      /\b([a-z][a-z0-9+.-]{0,20}:\/\/)(?=[^\s/@:,|"'<>?#[\]]{1,256}:(?!\d{1,5}(?:[/?#,|\s"']|$)))(?:(?!\/@v|\/@latest)[^\s"'<>]){1,1024}@/giu,
    hide: beforeAt,
  },
  {
    // Without a scheme, which Go takes for http in HTTPS_PROXY and for https in GOPROXY: a word of its own, a host after it.
    pattern: /(?<![^\s,|;="'])[^\s/@:,|;="'<>\\]{1,256}:[^\s/"<>\\]{1,1024}@(?=[\w[])/gu,
    hide: () => `${HIDDEN}@`,
  },
  {
    pattern: /(%3A%2F%2F)(?:(?!%2F)[^\s"'<>&]){1,1024}?%40/giu,
    hide: (_, before) => `${before}${HIDDEN}%40`,
  },
  { pattern: /\b((?:proxy-)?authorization["']?\s{0,3}[:=]\s{0,3}["']?)[^"'\r\n]{1,4096}/giu, hide: afterFirst },
  {
    pattern: /\b((?:basic|bearer|negotiate|ntlm)\s{1,3})([\w+/.~-]{6,4096}={0,2})/giu,
    hide: (whole, before, word) => (BY_CHANCE.test(word ?? '') ? `${before}${HIDDEN}` : whole),
  },
  {
    pattern:
      /((?:password|passwd|passphrase|secret|token|api[-_]?key|access[-_]?key|_auth|cookie)["']?\s{0,3}[:=]\s{0,3}["']?)[^\s"'&,;<>]{1,4096}/giu,
    hide: afterFirst,
  },
  { pattern: /((?:密码|口令|令牌)\s{0,3}[:：=]\s{0,3}["'“]?)[^\s"'”，。；]{1,1024}/gu, hide: afterFirst },
  { pattern: /\b((?:[\w-]{0,40}(?:signature|credential)|sig)=)[^\s"'&,;<>]{1,4096}/giu, hide: afterFirst },
  {
    pattern:
      /\b((?:machine\s{1,9}\S{1,256}|login\s{1,9}\S{1,256}|default)\s{1,9}(?:account\s{1,9}\S{1,256}\s{1,9})?passw(?:or)?d\s{1,9})\S{1,1024}/giu,
    hide: afterFirst,
  },
  { pattern: /^([ \t]{0,40}passw(?:or)?d[ \t]{1,9})\S{1,1024}[ \t]*$/gimu, hide: afterFirst },
  { pattern: /(\s(?:-u|-U|--user|--proxy-user)[ =]["']?[^\s"':]{1,256}:)[^\s"']{1,1024}/gu, hide: afterFirst },
  {
    pattern:
      /\b(?:gh[opusr]_[A-Za-z0-9]{16,255}|github_pat_\w{20,255}|gl[a-z]{2,6}-[\w-]{16,255}|xox[abeprs]-[\w-]{10,255}|A(?:KIA|SIA)[0-9A-Z]{16}|AIza[\w-]{30,64}|npm_[A-Za-z0-9]{30,64}|sk-[\w-]{20,255}|AKCp\w{10,255}|cmVmdGtu\w{16,255}|eyJ[\w-]{8,4096}\.[\w-]{8,4096}\.[\w-]{0,4096})/gu,
    hide: () => HIDDEN,
  },
  {
    pattern: /-----BEGIN ([A-Z ]{0,40}PRIVATE KEY)-----[\s\S]{0,16384}?(?:-----END [A-Z ]{0,40}PRIVATE KEY-----|$)/gu,
    hide: () => HIDDEN,
  },
];

/** Names of fields and variables whose values are secrets. */
export const SECRET_NAME =
  /(?:password|passwd|passphrase|secret|token|authorization|cookie|api[-_]?key|access[-_]?key|_auth)$/iu;
