import type { Language } from '../../domain/text.ts';
import { type Chart, type ChartNode, edgeKey } from '../../flow/chart.ts';
import type { ChartStatus } from '../../flow/chart-state.ts';
import { layoutChart } from '../../flow/layout.ts';
import type { PlacedEdge, PlacedNode, Point, Size } from '../../flow/layout-routes.ts';
import { textWidth } from '../../flow/text-width.ts';
import { CONSEQUENCE_WORD, STATE_WORDS } from '../../text/ui/outcome-words.ts';
import { html, type Markup } from './markup.ts';
import { stateMark, TONE } from './state-mark.ts';

const HEIGHT = 46;
const TITLE = 13;
const LEFT = 34;
const LABEL = 11;
const ARROW = 5;
const MARGIN = 6;

function sizeOf(node: ChartNode, language: Language): Size {
  return { width: Math.max(106, LEFT + textWidth(node.title[language], TITLE) + 12), height: HEIGHT };
}

/** A flowchart as an inline picture, every step coloured and marked by what a run found. */
export function flowchartPicture(chart: Chart, status: ChartStatus, language: Language): Markup {
  const { nodes, edges, width, height } = layoutChart(chart, (node) => sizeOf(node, language));
  const box = [-MARGIN, -MARGIN, width + 2 * MARGIN, height + 2 * MARGIN];
  return html`<svg class="chart" viewBox="${box.join(' ')}" style="max-width:${box[2]}px" role="img" aria-label="${chart.question[language]}">
${edges.map((placed) => edgePicture(placed, status.walked.has(edgeKey(placed.edge)), language))}
${nodes.map((placed) => nodePicture(placed, status, language))}</svg>`;
}

function nodePicture({ node, x, y, width, height }: PlacedNode, status: ChartStatus, language: Language): Markup {
  const { state, consequence } = status.nodes[node.id] ?? { state: 'skipped' as const, consequence: false };
  const word = (consequence ? CONSEQUENCE_WORD : STATE_WORDS[state])[language];
  const look = `${TONE[state]}${consequence ? ' follows' : ''}`;
  return html`<g class="node ${look}" transform="translate(${x} ${y})"><title>${node.question[language]}</title>
<rect width="${width}" height="${height}" rx="9"/><g transform="translate(12 ${height / 2 - 8})">${stateMark(state)}</g>
<text class="title" x="${LEFT}" y="20">${node.title[language]}</text><text class="word" x="${LEFT}" y="36">${word}</text></g>`;
}

function edgePicture({ edge, points, sideways }: PlacedEdge, walked: boolean, language: Language): Markup {
  const end = points.at(-1) ?? { x: 0, y: 0 };
  // The line stops at the arrow's foot, so that its blunt end does not show beside the point.
  const foot = sideways ? { x: end.x - ARROW, y: end.y } : { x: end.x, y: end.y - ARROW };
  const head = sideways ? `M${end.x} ${end.y}l-${ARROW + 2} -4v8Z` : `M${end.x} ${end.y}l-4 -${ARROW + 2}h8Z`;
  const line = pathThrough([...points.slice(0, -1), foot], sideways);
  const label = edge.label?.[language];
  return html`<g class="edge${walked ? ' walked' : ''}"><path class="way" d="${line}"/><path class="head" d="${head}"/>${
    label === undefined ? null : labelPicture(label, points)
  }</g>`;
}

function labelPicture(label: string, [from, to]: readonly Point[]): Markup {
  if (!from || !to) return html``;
  // Past the middle of the first stretch, where sibling edges have parted.
  const [x, y] = [from.x + (to.x - from.x) * 0.62, from.y + (to.y - from.y) * 0.56];
  const width = textWidth(label, LABEL) + 10;
  return html`<rect class="paper" x="${x - width / 2}" y="${y - 8}" width="${width}" height="16" rx="8"/><text class="label" x="${x}" y="${y + 4}" text-anchor="middle">${label}</text>`;
}

/** Straight where points are above each other, else a curve that leaves and arrives vertically. */
function pathThrough(points: readonly Point[], sideways: boolean): string {
  return points
    .map(({ x, y }, index) => {
      const before = points[index - 1];
      if (!before) return `M${x} ${y}`;
      if (sideways || before.x === x) return `L${x} ${y}`;
      const bend = (y - before.y) / 2;
      return `C${before.x} ${before.y + bend} ${x} ${y - bend} ${x} ${y}`;
    })
    .join('');
}
