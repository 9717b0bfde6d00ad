import type { SessionResult } from '../../domain/session.ts';
import type { Setting, SettingSource, SettingValue } from '../../domain/setting.ts';
import type { FileEncoding } from '../../go/file-encoding.ts';
import { judgeValue, type ValueContext } from './judge-value.ts';
import type { AnyProblem } from './problem.ts';
import { type Segment, segmentsOf } from './segments.ts';
import { groupOf, type SettingGroup } from './setting-groups.ts';

/** What a settings table needs of a run, finished or from history. */
export type SettingsFacts = Pick<SessionResult, 'settings' | 'findings' | 'causes' | 'host'>;

/** `unset`: nobody set it, and Go has no value of its own to show. */
export type SettingState = 'ok' | 'note' | 'warning' | 'error' | 'unset';

/** One line of a settings table. All of it is code and params; words are made by `shared/text/settings/`. */
export interface SettingRow {
  readonly name: string;
  readonly group: SettingGroup;
  /** The value in force; credentials are `***`. */
  readonly value: string;
  readonly source: SettingSource;
  /** File and line, or registry key. */
  readonly where?: string;
  readonly shadows: readonly SettingValue[];
  /** The value cut at its marks, what cannot be seen made visible. */
  readonly segments: readonly Segment[];
  readonly problems: readonly AnyProblem[];
  readonly state: SettingState;
}

const FROM_SYSTEM: readonly SettingSource[] = ['process', 'user', 'machine'];
const GRADES = ['error', 'warning', 'note'] as const;

/**
 * Every setting with its value, source, what it hides and what is wrong with it, by Go's rules. Judged on the values as they
 * are shown: credentials hidden and, in a redacted run, names replaced, so that offsets fit what is on the screen.
 */
export function settingsView(facts: SettingsFacts): readonly SettingRow[] {
  const { settings, host } = facts;
  const context = { windows: host.os === 'windows', goVersion: host.go?.version ?? '' };
  return settings.map((setting) => rowOf(setting, facts, context));
}

function rowOf(setting: Setting, facts: SettingsFacts, context: ValueContext): SettingRow {
  const { name, value, source, where, shadows } = setting;
  // What a pattern list takes over from GOPRIVATE is judged there.
  const own = source === 'default' ? [] : judgeValue(name, value, context);
  const problems = [...own, ...placement(setting), ...amongOthers(setting, facts.settings), ...unread(name, facts)];
  const all = [...problems, ...foundCauses(name, problems, facts)];
  const grade = GRADES.find((severity) => all.some((problem) => problem.severity === severity));
  return {
    name,
    group: groupOf(name),
    value,
    source,
    ...(where === undefined ? {} : { where }),
    shadows,
    segments: segmentsOf(
      value,
      all.flatMap(({ marks }) => marks),
    ),
    problems: all,
    state: grade ?? (value === '' && shadows.length === 0 ? 'unset' : 'ok'),
  };
}

/** What the place of a value means: a file that is hidden, a stored value that this process does not have. */
function placement({ value, source, shadows }: Setting): readonly AnyProblem[] {
  const file = FROM_SYSTEM.includes(source)
    ? shadows.find((s) => s.source === 'goenv' && s.value !== value)
    : undefined;
  const stored = shadows.find((s) => (s.source === 'user' || s.source === 'machine') && s.value !== value);
  // A user's variable over one of the machine is how Windows is meant to be used.
  const isOld = stored !== undefined && (source === 'process' || !FROM_SYSTEM.includes(source));
  return [
    ...(file
      ? [
          {
            code: 'hides-file',
            severity: 'warning',
            params: { value: file.value, where: file.where ?? '' },
            marks: [],
            cause: 'config.env-shadowed',
          } as const,
        ]
      : []),
    ...(isOld
      ? [
          {
            code: 'other-stored',
            severity: 'note',
            params: { value: stored.value, scope: stored.source as 'user' | 'machine' },
            marks: [],
            cause: 'config.env-stale',
          } as const,
        ]
      : []),
  ];
}

/** What follows from other variables beside it. Source: golang.org/x/net/http/httpproxy. */
function amongOthers({ name, value }: Setting, settings: readonly Setting[]): readonly AnyProblem[] {
  const valueOf = (other: string) => settings.find((s) => s.name === other)?.value ?? '';
  if (value === '') return [];
  const capitals = name.toUpperCase();
  if (name !== capitals && valueOf(capitals) !== '' && valueOf(capitals) !== value)
    return [{ code: 'capitals-win', severity: 'note', params: { winner: capitals }, marks: [] }];
  const forHttps = valueOf('HTTPS_PROXY') || valueOf('https_proxy');
  if (capitals === 'HTTP_PROXY' && forHttps === '')
    return [{ code: 'http-only', severity: 'warning', params: {}, marks: [] }];
  return [];
}

/** A line of the env file that `go` does not see, because of the file's encoding or line ends. */
function unread(name: string, { findings }: SettingsFacts): readonly AnyProblem[] {
  return findings
    .filter((f) => f.code === 'config.env-file-encoding')
    .flatMap(({ params }) => {
      const { path, encoding, lost } = params as unknown as EncodingParams;
      return lost
        .filter(({ key }) => key === name)
        .map(({ value }) => {
          const about = { value, path, encoding };
          const cause = 'config.env-file-encoding';
          return { code: 'not-read', severity: 'error', params: about, marks: [], cause } as const;
        });
    });
}

interface EncodingParams {
  readonly path: string;
  readonly encoding: FileEncoding;
  readonly lost: readonly { readonly key: string; readonly value: string }[];
}

/** Causes about this setting that its value alone does not show, such as a proxy where nobody listens. */
function foundCauses(name: string, known: readonly AnyProblem[], { causes }: SettingsFacts): readonly AnyProblem[] {
  return causes
    .filter(({ subject, code }) => subject === name && !known.some(({ cause }) => cause === code))
    .map(({ code, subject, params, severity }) => {
      return { code: 'cause', severity, params: { code, subject, params }, marks: [], cause: code } as const;
    });
}
