import type { ReactNode } from 'react';
import { useCheck, useNavigation, useRepair } from '../doctor-context.tsx';
import { RepairEndNote } from '../repair/RepairEndNote.tsx';
import { RepairFooter } from '../repair/RepairFooter.tsx';
import { BrokenRun } from '../run/BrokenRun.tsx';
import { ReportButtons } from '../ui/ReportButtons.tsx';
import { Screen } from '../ui/Screen.tsx';
import { UnkeptNote } from '../ui/UnkeptNote.tsx';

/** What is wrong, and what can be done about it. */
export function DiagnosisScreen(): ReactNode {
  const session = useCheck((state) => state.session);
  const plan = useRepair((state) => state.plan);
  const show = useNavigation((state) => state.show);
  return (
    <Screen
      kind="page"
      footer={
        <>
          <RepairFooter />
          <ReportButtons />
        </>
      }
    >
      <RepairEndNote />
      <UnkeptNote run={session.id} />
      <BrokenRun session={session} plan={plan} onShowChart={() => show('flowcharts')} />
    </Screen>
  );
}
