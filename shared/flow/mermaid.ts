import type { ProbeState } from '../domain/session.ts';
import type { Language } from '../domain/text.ts';
import type { Chart } from './chart.ts';
import type { ChartStatus } from './chart-state.ts';

/** Marks beside the title, so that the picture does not depend on colour. */
const MARKS: Readonly<Partial<Record<ProbeState, string>>> = {
  ok: '✓',
  warn: '!',
  fail: '✕',
  'timed-out': '◌',
  crashed: '✕',
  skipped: '–',
};

/** Only the classes that say something; waiting and running have none. */
const CLASSES = [
  'classDef ok fill:#e3f5ea,stroke:#1a7f37,color:#0b3d1c',
  'classDef warn fill:#fff4ce,stroke:#8a6100,color:#4a3300',
  'classDef fail fill:#fde7e9,stroke:#b10e1c,color:#6e0811,stroke-width:2px',
  'classDef skipped fill:#f5f5f5,stroke:#8a8a8a,color:#555,stroke-dasharray:4 3',
];

const CLASS_OF: Readonly<Partial<Record<ProbeState, string>>> = {
  ok: 'ok',
  warn: 'warn',
  fail: 'fail',
  'timed-out': 'fail',
  crashed: 'fail',
  skipped: 'skipped',
};

/** Mermaid ends a quoted text at the next quote and reads entities; both have to be entities themselves. */
function quoted(text: string): string {
  return `"${text.replaceAll('#', '#35;').replaceAll('"', '#quot;').replaceAll('<', '#lt;').replaceAll('>', '#gt;')}"`;
}

/** A chart as Mermaid source; coloured and marked when the status of a run is given. Ends with a line feed. */
export function toMermaid(chart: Chart, language: Language, status?: ChartStatus): string {
  const lines = ['flowchart TD'];
  for (const node of chart.nodes) {
    const state = status?.nodes[node.id]?.state;
    const mark = state === undefined ? undefined : MARKS[state];
    const title = mark === undefined ? node.title[language] : `${mark} ${node.title[language]}`;
    const className = state === undefined ? undefined : CLASS_OF[state];
    lines.push(`  ${node.id}[${quoted(title)}]${className === undefined ? '' : `:::${className}`}`);
  }
  for (const { from, to, label } of chart.edges) {
    lines.push(label ? `  ${from} -->|${quoted(label[language])}| ${to}` : `  ${from} --> ${to}`);
  }
  if (status) lines.push(...CLASSES.map((line) => `  ${line}`));
  return `${lines.join('\n')}\n`;
}
