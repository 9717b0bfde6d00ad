import type { ProbeState } from '../domain/session.ts';
import { PHASES, type Phase, type TargetReport } from '../domain/target-report.ts';

/** State of one phase of the way to a target; `skipped` for what was not needed or not reached. */
export function phaseState(target: TargetReport, phase: Phase, ended: boolean): ProbeState {
  const report = target.phases[phase];
  if (report.failure) return report.failure === 'timed-out' ? 'timed-out' : 'fail';
  if (report.ms !== null) return 'ok';
  const index = PHASES.indexOf(phase);
  const earlierFailed = PHASES.slice(0, index).some((name) => target.phases[name].failure);
  const laterDone = PHASES.slice(index + 1).some((name) => target.phases[name].ms !== null);
  if (ended || earlierFailed || laterDone || target.verdict !== 'not-reached') return 'skipped';
  const next = PHASES.find((name) => target.phases[name].ms === null);
  return target.startMs !== null && next === phase ? 'running' : 'waiting';
}
