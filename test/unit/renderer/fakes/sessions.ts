import type { Cause } from '../../../../shared/domain/cause.ts';
import type { Evidence } from '../../../../shared/domain/evidence.ts';
import type { Finding } from '../../../../shared/domain/finding.ts';
import type { CheckOutcome } from '../../../../shared/domain/outcome.ts';
import type { SessionEvent, SessionResult } from '../../../../shared/domain/session.ts';
import type { TargetReport } from '../../../../shared/domain/target-report.ts';
import type { Verdict } from '../../../../shared/domain/verdict.ts';
import { PROBES, type Probe } from './probes.ts';

/** What a scripted run is about; everything else is the same in all of them. */
export interface Script {
  readonly id: string;
  readonly verdict: Verdict;
  readonly outcomes: Readonly<Partial<Record<Probe, CheckOutcome>>>;
  readonly targets: readonly TargetReport[];
  readonly causes: readonly Cause[];
  readonly evidence: readonly Evidence[];
  readonly findings: readonly Finding[];
  readonly undecided?: readonly string[];
  readonly download?: { readonly modules: number; readonly seconds: number };
  /** Probe after whose end the first verdict is certain. */
  readonly certainAfter?: Probe;
}

const STARTED_AT = '2026-11-22T10:32:05.000+08:00';
const STEP_MS = 260;

export function resultOf(script: Script): SessionResult {
  const { id, verdict, causes, evidence, findings, targets, undecided = [], download } = script;
  return {
    id,
    startedAt: STARTED_AT,
    durationMs: PROBES.length * STEP_MS,
    tool: { version: '0.1.0', platform: 'win32' },
    host: {
      os: 'Windows 11 23H2',
      arch: 'amd64',
      locale: 'zh-CN',
      go: { version: 'go1.26.1', path: 'C:\\Go\\bin\\go.exe' },
    },
    verdict,
    undecided,
    causes,
    findings,
    evidence,
    targets,
    settings: [],
    walk: [],
    ...(download
      ? { goRun: { command: 'go mod download', exitCode: 0, failed: 0, bytes: 9_437_184, errors: [], ...download } }
      : {}),
  };
}

/** All events of a run in order, two batches a probe and the result last. */
export function eventsOf(script: Script): readonly (readonly SessionEvent[])[] {
  const batches: (readonly SessionEvent[])[] = [
    [{ type: 'started', id: script.id, startedAt: STARTED_AT, deadlineMs: 30_000, probes: PROBES }],
  ];
  let atMs = 0;
  for (const probe of PROBES) {
    atMs += STEP_MS;
    batches.push([{ type: 'probe', probe, state: 'running', atMs }]);
    const ended: SessionEvent[] = [
      { type: 'probe', probe, state: 'ended', outcome: script.outcomes[probe] ?? 'ok', atMs },
    ];
    if (probe === 'dns/lookup')
      ended.push(...script.targets.map((target): SessionEvent => ({ type: 'target', target })));
    if (probe === script.certainAfter) {
      ended.push({ type: 'verdict', final: false, verdict: script.verdict, causes: script.causes, atMs });
    }
    batches.push(ended);
  }
  batches.push([
    ...script.findings.map((finding): SessionEvent => ({ type: 'finding', finding })),
    { type: 'verdict', final: true, verdict: script.verdict, causes: script.causes, atMs },
    { type: 'result', result: resultOf(script) },
  ]);
  return batches;
}
