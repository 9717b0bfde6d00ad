import type { ReactNode } from 'react';
import { useCheck } from '../doctor-context.tsx';
import { IncompleteRun } from '../run/IncompleteRun.tsx';
import { AgainButton } from '../ui/AgainButton.tsx';
import { ReportButtons } from '../ui/ReportButtons.tsx';
import { Screen } from '../ui/Screen.tsx';
import { UnkeptNote } from '../ui/UnkeptNote.tsx';

/** It could not be decided: what stayed open, and what would decide it. */
export function IncompleteScreen(): ReactNode {
  const session = useCheck((state) => state.session);
  return (
    <Screen
      kind="page"
      footer={
        <>
          <AgainButton />
          <ReportButtons />
        </>
      }
    >
      <UnkeptNote run={session.id} />
      <IncompleteRun session={session} />
    </Screen>
  );
}
