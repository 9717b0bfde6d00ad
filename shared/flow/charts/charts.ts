import type { Chart } from '../chart.ts';
import { connectivity } from './connectivity.chart.ts';
import { moduleDownload } from './module-download.chart.ts';

/** Every flowchart there is, the one that the wizard walks first. */
export const CHARTS: readonly Chart[] = [moduleDownload, connectivity];
