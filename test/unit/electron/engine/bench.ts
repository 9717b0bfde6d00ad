import type { Attempted } from '../../../../electron/engine/attempts.ts';
import { Patience } from '../../../../electron/engine/patience.ts';
import {
  type InputsOf,
  isEvidence,
  type Needs,
  type Probe,
  type ProbeContext,
  type Recorded,
} from '../../../../electron/engine/probe.ts';
import type { SettingsData } from '../../../../electron/engine/probes/config/settings.probe.ts';
import type { DownloadData, GoRunFacts } from '../../../../electron/engine/probes/go/download.probe.ts';
import type { ModulesData } from '../../../../electron/engine/probes/project/modules.probe.ts';
import type { Host } from '../../../../electron/host/host.ts';
import type { Evidence } from '../../../../shared/domain/evidence.ts';
import { type Outcome, success } from '../../../../shared/domain/failure.ts';
import type { FindingDraft, JudgementDraft } from '../../../../shared/domain/finding.ts';
import type { DiagnoseRequest } from '../../../../shared/domain/request.ts';
import type { Target, TargetRole } from '../../../../shared/domain/target.ts';

export interface BenchOptions {
  readonly request?: Partial<DiagnoseRequest>;
  readonly signal?: AbortSignal;
  readonly enough?: AbortSignal;
  readonly patience?: Patience;
}

/** What a probe works with, and what it put on record: the runner without running anything else. */
export function openBench(host: Host, options: BenchOptions = {}): { context: ProbeContext; evidence: Evidence[] } {
  const evidence: Evidence[] = [];
  const { signal = new AbortController().signal, enough = new AbortController().signal } = options;
  const { patience = new Patience() } = options;
  const request: DiagnoseRequest = { deadlineMs: 30_000, ...options.request };
  const elapsed = () => host.now();
  const context: ProbeContext = {
    host,
    request,
    signal,
    enough,
    patience,
    elapsed,
    remaining: () => request.deadlineMs - elapsed(),
    tell: () => undefined,
    limits: () => ({ timeoutMs: patience.timeoutMs(), signal }),
    record: async (operation, work) => {
      const id = `e${evidence.length + 1}`;
      const startMs = elapsed();
      const entry = { id, probe: 'test/probe', startMs, endMs: startMs, ...words(operation) };
      evidence.push(entry);
      const outcome = await work();
      const endMs = elapsed();
      const end = outcome.ok
        ? { ...(operation.show ? { result: operation.show(outcome.value) } : {}) }
        : { failure: outcome.failure };
      Object.assign(entry, { endMs, ...end });
      return { evidence: id, startMs, endMs, outcome };
    },
  };
  return { context, evidence };
}

function words({ operation, input, command }: Pick<Evidence, 'operation' | 'input' | 'command'>) {
  return { operation, input, command };
}

export interface Examined<D> {
  readonly data: D;
  readonly findings: readonly (FindingDraft | JudgementDraft)[];
  readonly evidence: readonly Evidence[];
}

/** Runs one probe on a machine and lets it judge what it gathered. Inputs that are not given are null, as after a failure. */
export async function examine<D, S extends 'run' | 'target', N extends Needs>(
  probe: Probe<D, S, N>,
  host: Host,
  inputs: Partial<InputsOf<N, S>> = {},
  options: BenchOptions & { readonly target?: Target } = {},
): Promise<Examined<D>> {
  const { context, evidence } = openBench(host, options);
  const target = options.target ?? targetOf('goproxy.cn');
  const missing = Object.fromEntries(
    Object.entries(probe.needs).map(([name, need]) => [
      name,
      probe.scope === 'run' && need.scope === 'target' ? [] : null,
    ]),
  );
  const all = { ...missing, ...inputs } as InputsOf<N, S>;
  const data = await probe.run(all, context, target);
  return { data, findings: probe.interpret(data, all, target).filter(isEvidence), evidence };
}

/** A target as `selectTargets` makes it. */
export function targetOf(host: string, changes: Partial<Target> = {}): Target {
  const role: TargetRole = changes.role ?? 'mirror';
  const url = changes.url ?? `${changes.tls === false ? 'http' : 'https'}://${host}`;
  const base = { id: `${role}:${url}`, role, url, host, port: changes.tls === false ? 80 : 443, tls: true };
  return { ...base, route: { kind: 'direct' }, ...changes };
}

/** Settings as the probe of that name gathers them. */
export function settingsData(values: Readonly<Record<string, string>>): SettingsData {
  const settings = Object.entries(values).map(
    ([name, value]) => ({ name, value, source: 'goenv', shadows: [] }) as const,
  );
  return { settings, goenvPath: null, file: null, evidence: ['e0'] };
}

/** Modules that somebody asked for, as `path@version`. */
export function modulesData(source: ModulesData['source'], ...modules: readonly string[]): ModulesData {
  const split = modules.map((m) => ({ path: m.slice(0, m.indexOf('@')), version: m.slice(m.indexOf('@') + 1) }));
  return { source, modules: split, project: null, read: null };
}

/** A real download that ended, with what the test says of it. */
export function downloadData(said: Partial<GoRunFacts>): DownloadData & { readonly facts: GoRunFacts } {
  const lists = { results: [], errors: [], declared: [], absent: [], brokenOff: [] };
  const facts = { command: 'go', exitCode: 1, ...lists, bytes: 0, seconds: 1, ...said };
  return { run: recorded(success(facts)), facts };
}

/** An operation on record that is no part of the test. */
export function recorded<T>(outcome: Outcome<T>, evidence = 'e0'): Recorded<T> {
  return { evidence, startMs: 0, endMs: 1, outcome };
}

/** The same, as something that was tried once. */
export function tried<T>(outcome: Outcome<T>, evidence = 'e0'): Attempted<T> {
  const result = recorded(outcome, evidence);
  return { attempts: 1, tries: [result], result };
}
