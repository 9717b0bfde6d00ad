import type { ProbeState } from '../../shared/domain/session.ts';
import type { Verdict } from '../../shared/domain/verdict.ts';
import type { RunSummary } from '../../shared/ipc/history-shape.ts';
import { healthy, incomplete } from '../../shared/text/ui/endings.ts';
import { useCauseTexts } from '../text/cause-texts.tsx';
import { useText } from '../text/use-text.ts';

/** The shape that stands for a verdict. */
export const VERDICT_STATES: Readonly<Record<Verdict, ProbeState>> = {
  broken: 'fail',
  degraded: 'warn',
  healthy: 'ok',
  incomplete: 'skipped',
};

/** A run's result in one line: its first cause, or that all is well. */
export function useVerdictLine(): (run: Pick<RunSummary, 'verdict' | 'causes'>) => string {
  const { say } = useText();
  const { cause } = useCauseTexts();
  return ({ verdict, causes: [first] }) => {
    if (first && (verdict === 'broken' || verdict === 'degraded')) return cause(first).headline;
    return say(verdict === 'healthy' ? healthy.title : incomplete.title);
  };
}
