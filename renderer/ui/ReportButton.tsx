import { Button } from '@fluentui/react-components';
import { DocumentTextRegular } from '@fluentui/react-icons/svg/document-text';
import type { ReactNode } from 'react';
import { report } from '../../shared/text/ui/report.ts';
import { useNavigation } from '../doctor-context.tsx';
import { useText } from '../text/use-text.ts';

/** Leads to the report of a run: look at it, save it, copy it. */
export function ReportButton({ run }: { run: string }): ReactNode {
  const { say } = useText();
  const openReport = useNavigation((state) => state.openReport);
  return (
    <Button size="large" icon={<DocumentTextRegular />} onClick={() => openReport(run)}>
      {say(report.open)}
    </Button>
  );
}
