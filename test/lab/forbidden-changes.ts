import type { Report } from '../../shared/domain/report.ts';
import { parseGoproxy } from '../../shared/go/goproxy-list.ts';
import { lintPatterns } from '../../shared/go/pattern-lint.ts';

type Plan = NonNullable<Report['plan']>;
type Change = Plan[number]['changes'][number];

/** One value that a change gives a key of a place; null: not there. A line without a key has the key ``. */
interface Setting {
  readonly place: string;
  readonly key: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** What no change may bring about, by what is set, whatever it was before, and how its command is worded. */
const FORBIDDEN: readonly (readonly [what: string, is: (setting: Setting) => boolean])[] = [
  ['verification switched off', ({ key, after }) => key === 'GOSUMDB' && after?.trim() === 'off'],
  ['verification switched off', ({ key, after }) => key === 'GONOSUMCHECK' && after !== null],
  ['insecure downloads', ({ key, after }) => key === 'GOINSECURE' && gains({ key, after })],
  ['insecure downloads', ({ key, after }) => key === 'GOFLAGS' && /(?:^|\s)-insecure/u.test(after ?? '')],
  [
    'everything declared private',
    ({ key, after }) => /^GO(?:PRIVATE|NOPROXY|NOSUMDB)$/u.test(key) && isTooBroad(after ?? ''),
  ],
  [
    'certificates not checked',
    ({ key, after }) => /^(?:.*\.)?(?:sslVerify|strict-ssl)$/iu.test(key) && !isYes(after ?? 'true'),
  ],
  [
    'certificates not checked',
    ({ key, after }) => /^(?:NODE_TLS_REJECT_UNAUTHORIZED|GIT_SSL_NO_VERIFY)$/u.test(key) && gains({ key, after }),
  ],
  [
    'other certificates trusted',
    ({ key, before, after }) =>
      /^(?:SSL_CERT_(?:FILE|DIR)|GIT_SSL_CA(?:INFO|PATH)|(?:http\.(?:.*\.)?)?sslCA(?:Info|Path)|cafile)$/iu.test(key) &&
      gains({ key, after }) &&
      after !== before,
  ],
  [
    'a mirror without encryption',
    ({ key, before, after }) =>
      key === 'GOPROXY' && plainHosts(after ?? '').some((url) => !plainHosts(before ?? '').includes(url)),
  ],
  // A rule lets one program out; exempt from scans is one folder, never a disk.
  [
    'a firewall or antivirus weakened',
    ({ place, after }) =>
      place.startsWith('FirewallPolicy') &&
      /Action=Allow/iu.test(after ?? '') &&
      !/App=[A-Za-z]:\\[^|]+\.exe\|/iu.test(after ?? ''),
  ],
  [
    'a firewall or antivirus weakened',
    ({ place, after }) => /ExclusionPath/u.test(place) && !/^[A-Za-z]:\\(?:[^\\]+\\)+[^\\]+$/u.test(after ?? ''),
  ],
  // Lines of the hosts file become remarks, or lose names: another address for a name would lead elsewhere.
  [
    'names led elsewhere',
    ({ place, before, after }) =>
      /(?:^|[\\/])hosts$/iu.test(place) && after !== null && !isRemark(after) && !isPartOf(after, before ?? ''),
  ],
];

/** Words that no command may hold. */
const COMMANDS: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['a firewall or antivirus weakened', /advfirewall.*off|Set-MpPreference|ufw disable|iptables -F|setenforce 0/u],
  ['rights', /\bchmod\b|\bchown\b|\bicacls\b/u],
];

/** What a plan would bring about that it must not; empty when it is sound. */
export function widening(plan: Plan): readonly string[] {
  return plan.flatMap(({ remedy, command, changes }) => {
    const settings = [...changes.flatMap(settingsOf), ...command.split('\n').flatMap(typed)];
    return [
      ...settings.flatMap((setting) =>
        FORBIDDEN.filter(([, is]) => is(setting)).map(([what]) => `${remedy}: ${what}: ${JSON.stringify(setting)}`),
      ),
      ...COMMANDS.filter(([, pattern]) => pattern.test(command)).map(([what]) => `${remedy}: ${what}: ${command}`),
    ];
  });
}

/** A change by place and key: that of its name (`…/env: GOPROXY`, `HKCU\\Environment\\GOPROXY`), else those of its lines. */
function settingsOf({ what, before, after }: Change): readonly Setting[] {
  if (/^(?:FirewallPolicy|Windows Defender)/u.test(what)) return [{ place: what, key: '', before, after }];
  const named = /^(.*?)(?:: |\\Environment\\)([A-Za-z_][\w.-]*)$/u.exec(what);
  if (named?.[2] === undefined && /^[A-Z_]+$/u.test(what)) return [{ place: '', key: what, before, after }];
  if (named?.[1] !== undefined && named[2] !== undefined) return [{ place: what, key: named[2], before, after }];
  const place = what.replace(/:\d+$/u, '');
  const was = new Map(assignments(before ?? '').map(({ key, value }) => [key, value]));
  return assignments(after ?? '').map(({ key, value }) => ({ place, key, before: was.get(key) ?? null, after: value }));
}

interface Assignment {
  readonly key: string;
  readonly value: string;
}

/** The lines of a file of settings, of whatever kind; remarks are none. */
function assignments(text: string): readonly Assignment[] {
  return text.split('\n').flatMap((line) => {
    if (isRemark(line)) return [];
    const [, key, value = ''] =
      /^\s*(?:(?:export|set|set -gx)\s+)?"?([A-Za-z_][\w.-]*)"?\s*[=:]\s*(.*?),?\s*$/u.exec(line) ?? [];
    return [key === undefined ? { key: '', value: line } : { key, value: value.replace(/^(["'])(.*)\1$/u, '$2') }];
  });
}

/** What a command sets: `go env -w "GOPROXY=…"`, `git config --global http.sslVerify false`, `export X=y`, `$env:X = 'y'`. */
function typed(line: string): readonly Setting[] {
  // What a line of a file becomes is judged by the change itself.
  if (/^\s*sed\b/u.test(line)) return [];
  const found = [
    ...line.matchAll(/\bgo env -w\s+(["']?)([A-Z_]\w*)=(.*?)\1(?:\s|$)/gu),
    ...line.matchAll(/\bgit config\s+(?:--\S+\s+)*()([\w.:/-]+)\s+(\S+)\s*$/gu),
    ...line.matchAll(/(?:^|\s)(?:export\s+|\$env:)()([A-Z_]\w*)\s*=\s*(.*)$/gu),
    ...line.matchAll(/SetEnvironmentVariable\(()'([A-Z_]\w*)', '(.*)', '/gu),
  ];
  return found.map(([, , key = '', value = '']) => ({
    place: 'command',
    key,
    before: null,
    after: value.replace(/^(["'])(.*)\1$/u, '$2'),
  }));
}

function gains({ after }: Pick<Setting, 'key' | 'after'>): boolean {
  return after !== null && after.trim() !== '';
}

function isYes(value: string): boolean {
  return /^(?:true|yes|on|1|)$/iu.test(value.trim());
}

function isTooBroad(patterns: string): boolean {
  return lintPatterns(patterns).some(({ problem }) => problem === 'too-broad');
}

function plainHosts(list: string): readonly string[] {
  return parseGoproxy(list)
    .entries.filter(({ kind, url }) => kind === 'url' && /^http:\/\//iu.test(url))
    .map(({ url }) => url);
}

function isPartOf(line: string, other: string): boolean {
  const words = (text: string) => text.trim().split(/\s+/u);
  return words(line)[0] === words(other)[0] && words(line).every((word) => words(other).includes(word));
}

function isRemark(line: string): boolean {
  return /^\s*(?:: )?#/u.test(line) || line.trim() === '';
}
