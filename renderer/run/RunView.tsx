import type { ReactNode } from 'react';
import type { SessionState } from '../../shared/domain/session.ts';
import { BrokenRun } from './BrokenRun.tsx';
import { HealthyRun } from './HealthyRun.tsx';
import { IncompleteRun } from './IncompleteRun.tsx';

/** A finished run as its verdict wants to be shown. */
export function RunView({ session }: { session: SessionState }): ReactNode {
  switch (session.verdict?.verdict) {
    case 'broken':
    case 'degraded':
      return <BrokenRun session={session} />;
    case 'healthy':
      return <HealthyRun session={session} />;
    default:
      return <IncompleteRun session={session} />;
  }
}
