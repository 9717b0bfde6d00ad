import type { Chart, ChartNode } from './chart.ts';

/**
 * Id of the node of a chart to which a cause belongs, or null. A node naming the full code goes before one naming the layer,
 * and one about the very subject before one about all.
 */
export function causeOwner(chart: Chart, code: string, subject = ''): string | null {
  const layer = `${code.slice(0, code.indexOf('.'))}.*`;
  const about = (node: ChartNode) => node.subjects?.includes(subject) === true;
  const exact = chart.nodes.filter((node) => node.causes.includes(code));
  const whole = chart.nodes.filter(
    (node) => node.causes.includes(layer) && (node.subjects === undefined || about(node)),
  );
  const owner = exact.find(about) ?? exact[0] ?? whole.find(about) ?? whole[0];
  return owner?.id ?? null;
}
