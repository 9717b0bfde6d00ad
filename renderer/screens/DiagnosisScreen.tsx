import type { ReactNode } from 'react';
import { useCheck, useNavigation } from '../doctor-context.tsx';
import { BrokenRun } from '../run/BrokenRun.tsx';
import { AgainButton } from '../ui/AgainButton.tsx';
import { ReportButtons } from '../ui/ReportButtons.tsx';
import { Screen } from '../ui/Screen.tsx';
import { UnkeptNote } from '../ui/UnkeptNote.tsx';

/** What is wrong, and what can be done about it. */
export function DiagnosisScreen(): ReactNode {
  const session = useCheck((state) => state.session);
  const show = useNavigation((state) => state.show);
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
      <BrokenRun session={session} onShowChart={() => show('flowcharts')} />
    </Screen>
  );
}
