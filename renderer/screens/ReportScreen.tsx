import type { ReactNode } from 'react';
import { useNavigation } from '../doctor-context.tsx';
import { ReportOfRun } from '../report/ReportOfRun.tsx';

/** The report of the run that was asked for. */
export function ReportScreen(): ReactNode {
  const run = useNavigation((state) => state.report);
  return run === null ? null : <ReportOfRun run={run} />;
}
