import type { Text } from '../domain/text.ts';
import { connectivity } from './charts/connectivity.chart.ts';
import { moduleDownload } from './charts/module-download.chart.ts';

/** What a probe looks at, in the words of the flowcharts; the finer chart goes first. Null for a probe on no chart. */
export function probeTitle(probe: string): Text | null {
  for (const chart of [connectivity, moduleDownload]) {
    const node = chart.nodes.find((candidate) => candidate.probes.includes(probe));
    if (node) return node.title;
  }
  return null;
}
