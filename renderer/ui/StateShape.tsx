import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { ProbeState } from '../../shared/domain/session.ts';
import { STATE_COLOURS } from './state-colours.ts';

const useStyles = makeStyles({
  icon: {
    flexShrink: 0,
    // Windows' contrast themes do not recolour drawings: on any ground of theirs this one stands out.
    '@media (forced-colors: active)': { forcedColorAdjust: 'none', backgroundColor: tokens.colorNeutralBackground1 },
  },
  turning: {
    transformOrigin: '8px 8px',
    animationName: { from: { transform: 'rotate(0deg)' }, to: { transform: 'rotate(360deg)' } },
    animationDuration: '1.1s',
    animationTimingFunction: 'linear',
    animationIterationCount: 'infinite',
    '@media (prefers-reduced-motion: reduce)': { animationName: 'none' },
  },
});

const MARK = { fill: 'none', strokeWidth: 1.75, strokeLinecap: 'round', strokeLinejoin: 'round' } as const;

/** One shape a state, 16 × 16: told apart without colour. To be placed inside an SVG. */
export function StateShape({ state }: { state: ProbeState }): ReactNode {
  const styles = useStyles();
  const { ink } = STATE_COLOURS[state];
  const paper = tokens.colorNeutralBackground1;
  switch (state) {
    case 'ok':
      return (
        <>
          <circle cx={8} cy={8} r={7} fill={ink} />
          <path d="M4.8 8.3 7 10.5 11.3 5.9" stroke={paper} {...MARK} />
        </>
      );
    case 'warn':
      return (
        <>
          <path d="M8 1.6 15 14H1Z" fill={ink} stroke={ink} strokeWidth={1.4} strokeLinejoin="round" />
          <path d="M8 6v3.6M8 11.9v.1" stroke={paper} {...MARK} />
        </>
      );
    case 'fail':
      return (
        <>
          <path d="M5 1h6l4 4v6l-4 4H5l-4-4V5Z" fill={ink} />
          <path d="m5.4 5.4 5.2 5.2m0-5.2-5.2 5.2" stroke={paper} {...MARK} />
        </>
      );
    case 'crashed':
      return (
        <>
          <path d="M8 .8 15.2 8 8 15.2.8 8Z" fill={ink} />
          <path d="M8 4.8v4M8 11.2v.1" stroke={paper} {...MARK} />
        </>
      );
    case 'timed-out':
      return (
        <>
          <circle cx={8} cy={8} r={6.4} stroke={ink} {...MARK} strokeDasharray="2.6 2.4" strokeLinecap="butt" />
          <path d="M8 5v3.2l2 1.4" stroke={ink} {...MARK} strokeWidth={1.4} />
        </>
      );
    case 'skipped':
      return (
        <>
          <circle cx={8} cy={8} r={6.5} stroke={ink} {...MARK} strokeWidth={1.3} />
          <path d="M5.2 8h5.6" stroke={ink} {...MARK} />
        </>
      );
    case 'running':
      return (
        <>
          <circle cx={8} cy={8} r={6.2} stroke={tokens.colorNeutralStroke2} {...MARK} strokeWidth={2} />
          <path className={styles.turning} d="M8 1.8A6.2 6.2 0 0 1 14.2 8" stroke={ink} {...MARK} strokeWidth={2} />
        </>
      );
    case 'waiting':
      return <circle cx={8} cy={8} r={3} stroke={ink} {...MARK} strokeWidth={1.3} />;
  }
}

/** {@link StateShape} as an element of its own, for use in text. Decoration: the word stands beside it. */
export function StateIcon({ state, size = 16 }: { state: ProbeState; size?: number }): ReactNode {
  const styles = useStyles();
  return (
    <svg width={size} height={size} viewBox="0 0 16 16" aria-hidden="true" focusable="false" className={styles.icon}>
      <StateShape state={state} />
    </svg>
  );
}
