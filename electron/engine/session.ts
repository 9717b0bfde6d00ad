import { causes as causeRegistry } from '../../shared/diagnosis/causes.gen.ts';
import { type Diagnosis, explain } from '../../shared/diagnosis/explain.ts';
import { targetReports } from '../../shared/diagnosis/target-reports.ts';
import { PROBE_IDS } from '../../shared/domain/probe-ids.gen.ts';
import type { GoRun } from '../../shared/domain/report.ts';
import type { DiagnoseRequest } from '../../shared/domain/request.ts';
import type { SessionEvent, SessionResult } from '../../shared/domain/session.ts';
import type { Target } from '../../shared/domain/target.ts';
import type { TargetReport } from '../../shared/domain/target-report.ts';
import { secretHider } from '../../shared/text/hide-secrets.ts';
import type { Host } from '../host/host.ts';
import { EarlyJudge } from './early-judge.ts';
import type { EvidenceShelf } from './evidence-shelf.ts';
import { Patience } from './patience.ts';
import selection from './probes/proxy/selection.probe.ts';
import { probes as probeRegistry } from './probes.gen.ts';
import { probesFor } from './probes-for.ts';
import { runId } from './run-id.ts';
import { type ProbeRegistry, type RunOutput, startProbes } from './run-probes.ts';
import { TOOL } from './tool.ts';

export interface SessionDeps {
  readonly host: Host;
  emit(event: SessionEvent): void;
  /** Aborted when the user cancels. */
  readonly signal: AbortSignal;
  /** Takes the evidence about addresses of a list. The result then has only what its causes rest on of it. */
  readonly shelf?: EvidenceShelf;
}

/**
 * Runs one diagnosis: all probes, the explaining, an early verdict as soon as it is certain, the result. Changes nothing on
 * the machine. Never throws for what the machine or the net does; after a cancel the result holds what was known by then.
 */
export async function runSession(
  request: DiagnoseRequest,
  { host, emit: tell, signal, shelf }: SessionDeps,
): Promise<SessionResult> {
  const withoutSecrets = secretHider();
  const emit = (event: SessionEvent) => tell(withoutSecrets(event));
  const startedAt = host.now();
  const started = new Date(host.wallClock());
  const id = runId(started.getTime());
  emit({ type: 'started', id, startedAt: started.toISOString(), deadlineMs: request.deadlineMs, probes: PROBE_IDS });

  const enough = new AbortController();
  const deadline = AbortSignal.timeout(request.deadlineMs);
  const stop = AbortSignal.any([signal, deadline]);
  const judge = new EarlyJudge(enough, () => Math.round(host.now() - startedAt), emit);

  /** The last row of each target: what it was made of may be on the shelf by the end. */
  const rows = new Map<string, TargetReport>();

  const { output, done } = startProbes({
    probes: chosenProbes(request),
    targetSource: selection,
    host,
    request,
    patience: new Patience(request.timeoutMs),
    startedAt,
    signal: stop,
    cancelled: signal,
    enough: enough.signal,
    emit,
    shelf,
    settled: (_probe, target) => {
      if (target) emitTarget(output, target, rows, emit);
      judge.look(output);
    },
  });
  await done;
  judge.end();
  host.network.close();
  const diagnosis = explain(output.findings, causeRegistry);
  const durationMs = Math.round(host.now() - startedAt);
  emit({ type: 'verdict', final: true, verdict: diagnosis.verdict, causes: diagnosis.causes, atMs: durationMs });
  const result = withoutSecrets(
    resultOf({ id, startedAt: started.toISOString(), durationMs, host, output, diagnosis, rows, shelf }),
  );
  emit({ type: 'result', result });
  return result;
}

/** With `only`, probes of other layers are left out unless a chosen one needs them. */
function chosenProbes(request: DiagnoseRequest): ProbeRegistry {
  const all: ProbeRegistry = probeRegistry;
  const { only } = request;
  if (!only) return all;
  return probesFor([selection, ...Object.values(all).filter((p) => only.includes(p.layer))]);
}

function emitTarget(
  output: RunOutput,
  target: Target,
  rows: Map<string, TargetReport>,
  emit: (event: SessionEvent) => void,
): void {
  const { findings, evidence } = output.about(target.id);
  const [report] = targetReports([target], findings, evidence);
  if (!report) return;
  rows.set(target.id, report);
  emit({ type: 'target', target: report });
}

interface ResultInputs {
  readonly id: string;
  readonly startedAt: string;
  readonly durationMs: number;
  readonly host: Host;
  readonly output: RunOutput;
  readonly diagnosis: Diagnosis;
  readonly rows: ReadonlyMap<string, TargetReport>;
  readonly shelf: EvidenceShelf | undefined;
}

function resultOf({ id, startedAt, durationMs, host, output, diagnosis, rows, shelf }: ResultInputs): SessionResult {
  const { situation } = diagnosis;
  const go = situation.findings.of('go.installed')[0]?.params;
  const goRun = goRunOf(output, diagnosis);
  const cited = shelf?.find(new Set(diagnosis.causes.flatMap(({ evidence }) => evidence))) ?? [];
  const reports = targetReports(situation.targets, output.findings, output.evidence);
  return {
    id,
    startedAt,
    durationMs,
    tool: { version: TOOL.version, platform: `${host.platform}-${host.arch}` },
    host: {
      os: host.platform,
      arch: host.arch,
      locale: host.locale,
      go: go ? { version: go.version, path: go.path } : null,
    },
    verdict: diagnosis.verdict,
    undecided: diagnosis.undecided,
    causes: diagnosis.causes,
    findings: output.findings,
    evidence: [...output.evidence, ...cited].sort((a, b) => a.startMs - b.startMs),
    targets: shelf ? reports.map((report) => rows.get(report.id) ?? report) : reports,
    settings: situation.findings.of('setting.value').map((f) => f.params.setting),
    walk: situation.walk.steps,
    ...(goRun ? { goRun } : {}),
  };
}

function goRunOf(output: RunOutput, { situation }: Diagnosis): GoRun | undefined {
  const { download, downloadErrors } = situation;
  if (!download) return undefined;
  const evidence = output.evidence.find((e) => download.evidence.includes(e.id));
  const { exitCode, stoppedAfterMs, hangingUrl, modules, failed, bytes, seconds } = download.params;
  return {
    command: evidence?.command ?? 'go mod download',
    exitCode,
    ...(stoppedAfterMs === undefined ? {} : { stoppedAfterMs }),
    ...(hangingUrl === undefined ? {} : { hangingUrl }),
    modules,
    failed,
    bytes,
    seconds,
    errors: downloadErrors.map((f) => f.params.text),
  };
}
