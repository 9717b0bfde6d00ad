import { makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import { type Chart, edgeKey } from '../../shared/flow/chart.ts';
import type { ChartStatus } from '../../shared/flow/chart-state.ts';
import { layoutChart } from '../../shared/flow/layout.ts';
import { useText } from '../text/use-text.ts';
import { FlowEdge } from './FlowEdge.tsx';
import { FlowNode } from './FlowNode.tsx';
import { nodeSize } from './node-size.ts';

/** Room for the pulse and the selection ring of nodes at the border. */
const MARGIN = 10;

const useStyles = makeStyles({
  // Windows' own contrast themes leave drawings alone: they bring their ground along.
  svg: {
    forcedColorAdjust: 'none',
    backgroundColor: tokens.colorNeutralBackground1,
    display: 'block',
    margin: '0 auto',
    fontFamily: tokens.fontFamilyBase,
    userSelect: 'none',
  },
});

interface FlowChartProps {
  readonly chart: Chart;
  readonly status: ChartStatus;
  /** 1 is actual size. Without it the chart shrinks to the room it is given, but stays readable. */
  readonly zoom?: number | null;
  readonly selected?: string | null;
  readonly onSelect?: (id: string) => void;
}

/** Below this, titles are too small to read: the chart scrolls. Its width gives way further, for nobody likes to scroll both ways. */
const LEAST_ZOOM = 0.76;
const LEAST_ZOOM_ACROSS = 0.64;

/** A step that is at work for so long is scrolled to. */
const SETTLE_MS = 100;

/** A flowchart drawn from its data, coloured by what a session knows. Scrolls to the step at work. */
export function FlowChart({ chart, status, zoom = null, selected = null, onSelect }: FlowChartProps): ReactNode {
  const styles = useStyles();
  const { language, say } = useText();
  const layout = useMemo(() => layoutChart(chart, (node) => nodeSize(node, language)), [chart, language]);
  const active = useRef<SVGGElement>(null);
  useEffect(() => {
    if (status.current === null) return;
    // Where steps change from frame to frame the chart stays where it is: each scrolling lays the whole page out.
    const settled = setTimeout(() => {
      // Where the page scrolls instead of the chart's own frame, it stays where the reader is.
      const frame = active.current?.ownerSVGElement?.parentElement;
      const rolls = frame && (frame.scrollHeight > frame.clientHeight || frame.scrollWidth > frame.clientWidth);
      if (rolls) active.current?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });
    }, SETTLE_MS);
    return () => clearTimeout(settled);
  }, [status.current]);

  const width = layout.width + 2 * MARGIN;
  const height = layout.height + 2 * MARGIN;
  const size =
    zoom === null
      ? {
          width: '100%',
          height: '100%',
          maxWidth: width,
          maxHeight: height,
          minWidth: Math.round(width * LEAST_ZOOM_ACROSS),
          minHeight: Math.round(height * LEAST_ZOOM),
        }
      : { width: width * zoom, height: height * zoom };
  return (
    <svg
      className={styles.svg}
      style={size}
      viewBox={`${-MARGIN} ${-MARGIN} ${width} ${height}`}
      preserveAspectRatio="xMidYMin meet"
      role={onSelect ? 'group' : 'list'}
      aria-label={say(chart.title)}
    >
      {layout.edges.map((placed) => (
        <FlowEdge key={edgeKey(placed.edge)} placed={placed} walked={status.walked.has(edgeKey(placed.edge))} />
      ))}
      {layout.nodes.map((placed) => {
        const { id } = placed.node;
        const nodeStatus = status.nodes[id];
        if (!nodeStatus) return null;
        const current = status.current === id;
        return (
          <FlowNode
            key={id}
            ref={current ? active : undefined}
            placed={placed}
            status={nodeStatus}
            current={current}
            selected={selected === id}
            onSelect={onSelect}
          />
        );
      })}
    </svg>
  );
}
