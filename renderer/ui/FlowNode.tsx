import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { KeyboardEvent, ReactNode, Ref } from 'react';
import type { NodeStatus } from '../../shared/flow/chart-state.ts';
import type { PlacedNode } from '../../shared/flow/layout-routes.ts';
import { CONSEQUENCE_WORD, STATE_WORDS } from '../../shared/text/ui/outcome-words.ts';
import { useText } from '../text/use-text.ts';
import { TEXT_LEFT, TITLE_SIZE } from './node-size.ts';
import { StateShape } from './StateShape.tsx';
import { STATE_COLOURS } from './state-colours.ts';

const useStyles = makeStyles({
  node: { outline: 'none' },
  selectable: {
    cursor: 'pointer',
    ':focus-visible > [data-part="ring"]': { stroke: tokens.colorStrokeFocus2, strokeWidth: '2px' },
    ':hover > [data-part="ring"]': { stroke: tokens.colorNeutralStroke1, strokeWidth: '2px' },
  },
  ring: { fill: 'none', stroke: 'none' },
  // On the group, so that it goes before the hover rule above.
  selected: { '& > [data-part="ring"]': { stroke: tokens.colorCompoundBrandStroke, strokeWidth: '2px' } },
  box: { strokeWidth: '1px' },
  strong: { strokeWidth: '2px' },
  dashed: { strokeDasharray: '4 3' },
  title: { fontSize: `${TITLE_SIZE}px`, fontWeight: 600, fill: tokens.colorNeutralForeground1 },
  quiet: { fill: tokens.colorNeutralForeground3 },
  word: { fontSize: '11px' },
  pulse: {
    fill: 'none',
    stroke: tokens.colorCompoundBrandStroke,
    animationName: { '0%': { opacity: 0.7, strokeWidth: '2px' }, '100%': { opacity: 0, strokeWidth: '11px' } },
    animationDuration: '1.4s',
    animationTimingFunction: 'ease-out',
    animationIterationCount: 'infinite',
    '@media (prefers-reduced-motion: reduce)': { animationName: 'none', opacity: 0.45, strokeWidth: '5px' },
  },
});

interface FlowNodeProps {
  readonly placed: PlacedNode;
  readonly status: NodeStatus;
  readonly current: boolean;
  readonly selected: boolean;
  readonly onSelect?: ((id: string) => void) | undefined;
  readonly ref?: Ref<SVGGElement> | undefined;
}

/** A step: shape, colour and word of its state, pulsing while it is at work. A button where it can be selected. */
export function FlowNode({ placed, status, current, selected, onSelect, ref }: FlowNodeProps): ReactNode {
  const styles = useStyles();
  const { say } = useText();
  const { node, x, y, width, height } = placed;
  const { state, consequence } = status;
  const colours = STATE_COLOURS[state];
  const word = say(consequence ? CONSEQUENCE_WORD : STATE_WORDS[state]);
  const idle = state === 'waiting' || state === 'skipped';
  const strong = state === 'running' || (state === 'fail' && !consequence);
  const label = `${say(node.title)} ${word}`;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    onSelect?.(node.id);
  };
  const action = onSelect
    ? { role: 'button', tabIndex: 0, 'aria-pressed': selected, onClick: () => onSelect(node.id), onKeyDown }
    : { role: 'listitem' };
  return (
    <g
      ref={ref}
      {...action}
      aria-label={label}
      aria-current={current ? 'step' : undefined}
      transform={`translate(${x} ${y})`}
      className={mergeClasses(styles.node, onSelect && styles.selectable, selected && styles.selected)}
    >
      {current && <rect className={styles.pulse} width={width} height={height} rx={9} />}
      <rect data-part="ring" className={styles.ring} x={-4} y={-4} width={width + 8} height={height + 8} rx={12} />
      <rect
        data-part="box"
        className={mergeClasses(
          styles.box,
          strong && styles.strong,
          (consequence || state === 'skipped') && styles.dashed,
        )}
        width={width}
        height={height}
        rx={9}
        fill={consequence ? tokens.colorNeutralBackground1 : colours.ground}
        stroke={colours.border}
      />
      <g transform={`translate(12 ${height / 2 - 8})`}>
        <StateShape state={state} />
      </g>
      <text className={mergeClasses(styles.title, idle && styles.quiet)} x={TEXT_LEFT} y={20}>
        {say(node.title)}
      </text>
      {/* Not drawn; parts the words for whoever reads the text of the node as a whole. */ ' '}
      <text className={styles.word} x={TEXT_LEFT} y={36} fill={colours.ink}>
        {word}
      </text>
    </g>
  );
}
