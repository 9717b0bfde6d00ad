import { Spinner } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { SessionState } from '../../shared/domain/session.ts';
import { guide } from '../../shared/text/ui/guide.ts';
import { useRepair } from '../doctor-context.tsx';
import { RepairEndNote } from '../repair/RepairEndNote.tsx';
import { RunCauses } from '../run/RunCauses.tsx';
import { useText } from '../text/use-text.ts';
import { Say } from './Say.tsx';

/** What came of it, and what to say before anything is changed. */
export function ResultStep({ session }: { session: SessionState }): ReactNode {
  const { say } = useText();
  const plan = useRepair((state) => state.plan);
  const { verdict } = session;
  if (!verdict?.final) return <Spinner label={say(guide.waiting)} />;
  const fine = verdict.verdict === 'healthy';
  const open = verdict.verdict === 'incomplete';
  return (
    <>
      <RepairEndNote />
      <Say text={say(fine ? guide.resultSay.fine : open ? guide.resultSay.open : guide.resultSay.broken)} />
      <RunCauses session={session} plan={plan} />
    </>
  );
}
