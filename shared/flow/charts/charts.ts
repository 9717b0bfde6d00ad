import type { Chart } from '../chart.ts';
import { cache } from './cache.chart.ts';
import { checksum } from './checksum.chart.ts';
import { connectivity } from './connectivity.chart.ts';
import { interception } from './interception.chart.ts';
import { moduleDownload } from './module-download.chart.ts';
import { settings } from './settings.chart.ts';

/** Every flowchart there is, the one that the wizard walks first. */
export const CHARTS: readonly Chart[] = [moduleDownload, connectivity, settings, checksum, cache, interception];
