import { type Segment, segmentsOf } from '../diagnosis/settings-view/segments.ts';
import type { Report, ReportCause } from '../domain/report.ts';
import type { SessionResult } from '../domain/session.ts';
import { type ChartStatus, chartStatus } from '../flow/chart-state.ts';
import { moduleDownload } from '../flow/charts/module-download.chart.ts';
import { finishedSession } from './finished-session.ts';

/** Causes that are said aloud, and remarks that have nothing to do with whether `go` works. */
export function splitCauses({ causes }: Report): { main: readonly ReportCause[]; remarks: readonly ReportCause[] } {
  return { main: causes.filter(({ advisory }) => !advisory), remarks: causes.filter(({ advisory }) => advisory) };
}

/** The flowchart of the wizard over a finished run. */
export function downloadChart(result: SessionResult): ChartStatus {
  return chartStatus(moduleDownload, finishedSession(result));
}

/** Is it known that `go` works, so that no failure kept it from anything? */
export function goWorks({ verdict }: Pick<Report, 'verdict'>): boolean {
  return verdict === 'healthy' || verdict === 'degraded';
}

/** Settings worth a row: what somebody set, or what Go has a value for. The names of the others are in `unset`. */
export function splitSettings({ settings }: Report): { set: Report['settings']; unset: readonly string[] } {
  const isSet = ({ value, shadows }: Report['settings'][number]) => value !== '' || shadows.length > 0;
  return { set: settings.filter(isSet), unset: settings.filter((s) => !isSet(s)).map(({ name }) => name) };
}

/** The value of a setting cut at everything that is wrong with it. */
export function segmentsOfSetting({ value, problems = [] }: Report['settings'][number]): readonly Segment[] {
  return segmentsOf(
    value,
    problems.flatMap(({ marks }) => marks),
  );
}
