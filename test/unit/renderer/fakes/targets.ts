import type { FailureWord } from '../../../../shared/domain/failure.ts';
import type { TargetRole } from '../../../../shared/domain/target.ts';
import { PHASES, type Phase, type PhaseReport, type TargetReport } from '../../../../shared/domain/target-report.ts';

interface Way {
  readonly role?: TargetRole;
  /** Milliseconds of dns, tcp, tls and first byte; what is missing was not reached. */
  readonly ms: readonly number[];
  /** Failure of the last phase given. */
  readonly failure?: FailureWord;
  readonly verdict?: TargetReport['verdict'];
}

/** A target as the waterfall shows it. */
export function target(host: string, { role = 'mirror', ms, failure, verdict }: Way): TargetReport {
  const phases = Object.fromEntries(
    PHASES.map((phase, index): [Phase, PhaseReport] => {
      const last = index === ms.length - 1;
      return [phase, { ms: ms[index] ?? null, ...(last && failure ? { failure } : {}) }];
    }),
  ) as Record<Phase, PhaseReport>;
  const reached = failure ? 'failed' : ms.length >= 4 ? 'ok' : 'not-reached';
  return {
    id: `${role}:https://${host}`,
    url: `https://${host}`,
    role,
    phases,
    verdict: verdict ?? reached,
    startMs: ms.length > 0 ? 420 : null,
  };
}
