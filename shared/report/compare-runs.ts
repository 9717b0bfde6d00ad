import type { Cause } from '../domain/cause.ts';
import type { SessionResult } from '../domain/session.ts';
import type { Setting } from '../domain/setting.ts';
import { PHASES, type TargetReport } from '../domain/target-report.ts';

/** What is on one side, on the other, or on both but not alike. Null: not there. */
export interface Difference<T> {
  readonly key: string;
  readonly before: T | null;
  readonly after: T | null;
}

/** What became of a computer between two runs. */
export interface RunComparison {
  readonly appeared: readonly Cause[];
  readonly gone: readonly Cause[];
  /** As the later run found them. */
  readonly stayed: readonly Cause[];
  /** Settings whose value in force or whose source is another one. */
  readonly settings: readonly Difference<Setting>[];
  /** Services that are reached otherwise: they work now, fail now, or fail at another step. Times alone are no difference. */
  readonly targets: readonly Difference<TargetReport>[];
  /** Version and path of `go`. */
  readonly go: Difference<string> | null;
}

/** Compares two finished runs. Pure; the order of the later run is kept. */
export function compareRuns(before: SessionResult, after: SessionResult): RunComparison {
  const known = new Set(before.causes.map(causeKey));
  const found = new Set(after.causes.map(causeKey));
  const [go] = differences(
    [goOf(before)],
    [goOf(after)],
    () => 'go',
    (text) => text ?? '',
  );
  return {
    appeared: after.causes.filter((cause) => !known.has(causeKey(cause))),
    gone: before.causes.filter((cause) => !found.has(causeKey(cause))),
    stayed: after.causes.filter((cause) => known.has(causeKey(cause))),
    settings: differences(
      before.settings,
      after.settings,
      ({ name }) => name,
      ({ value, source }) => `${source} ${value}`,
    ),
    targets: differences(before.targets, after.targets, ({ id }) => id, wayOf),
    go: go ?? null,
  };
}

function causeKey({ code, subject }: Cause): string {
  return `${code} ${subject}`;
}

function goOf({ host }: SessionResult): string {
  return host.go ? `${host.go.version} ${host.go.path}` : '';
}

/** How the way to a service ended, times left out. */
function wayOf({ verdict, phases }: TargetReport): string {
  const reached = verdict === 'slow' ? 'ok' : verdict;
  return [reached, ...PHASES.map((phase) => phases[phase]?.failure ?? '')].join(' ');
}

function differences<T>(
  before: readonly T[],
  after: readonly T[],
  keyOf: (item: T) => string,
  contentOf: (item: T) => string,
): readonly Difference<T>[] {
  const old = new Map(before.map((item) => [keyOf(item), item]));
  const now = new Map(after.map((item) => [keyOf(item), item]));
  return [...new Set([...now.keys(), ...old.keys()])].flatMap((key): readonly Difference<T>[] => {
    const [was, is] = [old.get(key) ?? null, now.get(key) ?? null];
    const same = was !== null && is !== null && contentOf(was) === contentOf(is);
    return same ? [] : [{ key, before: was, after: is }];
  });
}
