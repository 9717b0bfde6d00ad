import type { Evidence } from '../../shared/domain/evidence.ts';
import type { SessionState } from '../../shared/domain/session.ts';
import { evidenceById } from '../session-view.ts';

/** What was measured about one target, in the order in which it was done. */
export function evidenceOfTarget(session: SessionState, target: string): readonly Evidence[] {
  const byId = evidenceById(session);
  const about = (session.result?.findings ?? session.findings).filter(
    ({ params, code }) => code !== 'target.declared' && (params as { target?: unknown }).target === target,
  );
  const ids = new Set(about.flatMap(({ evidence }) => evidence));
  return [...ids].flatMap((id) => byId.get(id) ?? []).sort((a, b) => a.startMs - b.startMs);
}
