import type { Chart } from './chart.ts';

/** Id of the node of a chart to which a cause belongs, or null. A node naming the full code goes before one naming the layer. */
export function causeOwner(chart: Chart, code: string): string | null {
  const layer = `${code.slice(0, code.indexOf('.'))}.*`;
  const exact = chart.nodes.find((node) => node.causes.includes(code));
  return (exact ?? chart.nodes.find((node) => node.causes.includes(layer)))?.id ?? null;
}
