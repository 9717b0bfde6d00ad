import { worstOutcome } from '../domain/outcome.ts';
import { PROBE_IDS } from '../domain/probe-ids.gen.ts';
import { emptySession, type SessionResult, type SessionState } from '../domain/session.ts';

/** What a viewer of a session knows once it has ended, made from its result: flowcharts are drawn over it. */
export function finishedSession(result: SessionResult): SessionState {
  const { id, startedAt, verdict, causes, durationMs, findings, evidence, targets } = result;
  const probes = [...new Set([...PROBE_IDS, ...findings.map(({ probe }) => probe)])];
  const outcomeOf = (probe: string) => worstOutcome(findings.filter((f) => f.probe === probe).map((f) => f.outcome));
  return {
    ...emptySession,
    id,
    startedAt,
    probes: Object.fromEntries(probes.map((probe) => [probe, outcomeOf(probe)])),
    findings,
    evidence,
    targets,
    verdict: { final: true, verdict, causes, atMs: durationMs },
    result,
  };
}
