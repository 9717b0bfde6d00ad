import { vi } from 'vitest';
import { Patience } from '../../../../electron/engine/patience.ts';
import {
  type AnyProbe,
  defineProbe,
  defineTargetProbe,
  type Needs,
  type Probe,
  type ProbeContext,
} from '../../../../electron/engine/probe.ts';
import { type RunOptions, type RunOutput, startProbes } from '../../../../electron/engine/run-probes.ts';
import type { Finding } from '../../../../shared/domain/finding.ts';
import type { SessionEvent } from '../../../../shared/domain/session.ts';
import type { Target } from '../../../../shared/domain/target.ts';
import { FakeHost } from '../../../fakes/fake-host.ts';
import { targetOf } from './bench.ts';

const title = { 'zh-CN': '试', en: 'try' };
export type Run<D> = (inputs: Record<string, unknown>, context: ProbeContext, target: Target) => Promise<D>;

/** A probe that runs once, and says in one finding what it got. */
export function once<D>(run: Run<D>, needs: Needs = {}, budgetMs = 1000): Probe<D, 'run', Needs> {
  const interpret = (data: D) => [
    { code: 'test.data', outcome: 'ok' as const, subject: '', params: { data } as never, evidence: [] },
  ];
  return defineProbe<D, Needs>({ layer: 'go', title, needs, budgetMs, run: run as never, interpret });
}

/** The same for each target. */
export function each<D>(run: Run<D>, needs: Needs = {}, appliesTo = (_: Target) => true): Probe<D, 'target', Needs> {
  const interpret = (data: D, _: unknown, target: Target) => [
    { code: 'test.data', outcome: 'ok' as const, subject: target.id, params: { data } as never, evidence: [] },
  ];
  return defineTargetProbe<D, Needs>({
    layer: 'dns',
    title,
    needs,
    budgetMs: 1000,
    appliesTo,
    run: run as never,
    interpret,
  });
}

export const targets = [targetOf('a.example'), targetOf('b.example')];
/** Says which targets there are. */
export const source = once(async () => ({ targets }));
/** What a probe that is silent for ever does. */
export const never = () => new Promise<never>(() => {});

export interface Started {
  readonly host: FakeHost;
  readonly events: SessionEvent[];
  readonly output: RunOutput;
  readonly done: Promise<void>;
  readonly settled: string[];
  /** Lets time pass, on the host's clock and on that of the timers. */
  pass(ms: number): Promise<void>;
}

/** Starts a run on a fake host and fake timers. */
export function start(probes: Readonly<Record<string, AnyProbe>>, options: Partial<RunOptions> = {}): Started {
  const host = new FakeHost();
  const events: SessionEvent[] = [];
  const settled: string[] = [];
  const { output, done } = startProbes({
    probes: { 'test/source': source, ...probes },
    targetSource: source,
    host,
    request: { deadlineMs: 30_000 },
    patience: new Patience(),
    startedAt: 0,
    signal: new AbortController().signal,
    cancelled: new AbortController().signal,
    enough: new AbortController().signal,
    emit: (event) => events.push(event),
    settled: (probe, target) => settled.push(target ? `${probe} ${target.id}` : probe),
    ...options,
  });
  const pass = async (ms: number) => {
    await vi.advanceTimersByTimeAsync(0);
    host.advance(ms);
    await vi.advanceTimersByTimeAsync(ms);
  };
  return { host, events, output, done, settled, pass };
}

/** Findings of one probe. */
export const by = (output: RunOutput, probe: string): readonly Finding[] =>
  output.findings.filter((f) => f.probe === probe);
