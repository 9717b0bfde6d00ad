import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { PlacedEdge, Point } from '../../shared/flow/layout-routes.ts';
import { textWidth } from '../../shared/flow/text-width.ts';
import { useText } from '../text/use-text.ts';

const LABEL_SIZE = 11;
const ARROW = 5;

const useStyles = makeStyles({
  line: { fill: 'none', stroke: tokens.colorNeutralStroke1, strokeWidth: '1.5px' },
  head: { fill: tokens.colorNeutralStroke1, stroke: 'none' },
  walked: { stroke: tokens.colorCompoundBrandStroke, strokeWidth: '2px' },
  walkedHead: { fill: tokens.colorCompoundBrandStroke },
  label: { fill: tokens.colorNeutralForeground3, fontSize: `${LABEL_SIZE}px` },
  paper: { fill: tokens.colorNeutralBackground1 },
});

/** A line through all points: straight where they are above each other, else a curve that leaves and arrives vertically. */
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

/** Where a label stands: past the middle of the first stretch, where sibling edges have parted. */
function labelPoint([from, to]: readonly Point[]): Point {
  return from && to ? { x: from.x + (to.x - from.x) * 0.62, y: from.y + (to.y - from.y) * 0.56 } : { x: 0, y: 0 };
}

export function FlowEdge({ placed, walked }: { placed: PlacedEdge; walked: boolean }): ReactNode {
  const styles = useStyles();
  const { say } = useText();
  const { edge, points, sideways } = placed;
  const end = points.at(-1);
  if (!end) return null;
  // The line stops at the arrow's foot, so that its blunt end does not show beside the point.
  const foot = sideways ? { x: end.x - ARROW, y: end.y } : { x: end.x, y: end.y - ARROW };
  const head = sideways ? `M${end.x} ${end.y}l-${ARROW + 2} -4v8Z` : `M${end.x} ${end.y}l-4 -${ARROW + 2}h8Z`;
  const label = edge.label && say(edge.label);
  const at = labelPoint(points);
  const width = label === undefined ? 0 : textWidth(label, LABEL_SIZE) + 10;
  return (
    <g aria-hidden>
      <path
        className={mergeClasses(styles.line, walked && styles.walked)}
        d={pathThrough([...points.slice(0, -1), foot], sideways)}
      />
      <path className={mergeClasses(styles.head, walked && styles.walkedHead)} d={head} />
      {label !== undefined && (
        <>
          <rect className={styles.paper} x={at.x - width / 2} y={at.y - 8} width={width} height={16} rx={8} />
          <text className={styles.label} x={at.x} y={at.y + 4} textAnchor="middle">
            {label}
          </text>
        </>
      )}
    </g>
  );
}
