import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { PHASES, type TargetReport } from '../../shared/domain/target-report.ts';
import { formatMs } from '../../shared/text/ui/duration.ts';
import { FAILURE_WORDS } from '../../shared/text/ui/failure-words.ts';
import { PHASE_WORDS } from '../../shared/text/ui/layer-words.ts';
import { waterfall } from '../../shared/text/ui/waterfall.ts';
import { useText } from '../text/use-text.ts';
import { PHASE_COLOURS } from './phase-colours.ts';
import { totalMs } from './waterfall-scale.ts';

const useStyles = makeStyles({
  track: {
    // The bars are the message: Windows' contrast themes would paint them over.
    forcedColorAdjust: 'none',
    position: 'relative',
    display: 'flex',
    height: '10px',
    borderRadius: '3px',
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground5,
  },
  bar: {
    height: '100%',
    flexShrink: 0,
    minWidth: '2px',
    boxSizing: 'border-box',
    borderRight: `1px solid ${tokens.colorNeutralBackground1}`,
    transitionProperty: 'width',
    transitionDuration: tokens.durationNormal,
    '@media (prefers-reduced-motion: reduce)': { transitionDuration: '0s' },
  },
  // The row goes on past the end of the axis.
  cut: {
    ...typographyStyles.caption1Strong,
    position: 'absolute',
    right: 0,
    top: 0,
    padding: '0 5px',
    lineHeight: '10px',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground2,
  },
  failed: {
    minWidth: '10px',
    backgroundImage: `repeating-linear-gradient(135deg, ${tokens.colorStatusDangerForeground1} 0 3px, ${tokens.colorStatusDangerBackground2} 3px 6px)`,
  },
  harmless: {
    backgroundImage: `repeating-linear-gradient(135deg, ${tokens.colorNeutralForeground3} 0 3px, ${tokens.colorNeutralBackground1} 3px 6px)`,
  },
});

interface WaterfallTrackProps {
  readonly target: TargetReport;
  readonly endMs: number;
  /** True where a failed way kept `go` from nothing: drawn without red. */
  readonly harmless: boolean;
}

/** The way to one target as one bar a phase. Decoration: the words stand beside it. */
export function WaterfallTrack({ target, endMs, harmless }: WaterfallTrackProps): ReactNode {
  const styles = useStyles();
  const { language, say } = useText();
  const bars = PHASES.filter((phase) => target.phases[phase].ms !== null || target.phases[phase].failure);
  return (
    <div className={styles.track} aria-hidden="true">
      {totalMs(target) > endMs && <span className={styles.cut}>»</span>}
      {bars.map((phase) => {
        const { ms, failure } = target.phases[phase];
        const name = say(PHASE_WORDS[phase]);
        return (
          <div
            key={phase}
            className={mergeClasses(styles.bar, failure && styles.failed, failure && harmless && styles.harmless)}
            style={{
              width: `${((ms ?? 0) / endMs) * 100}%`,
              ...(failure ? {} : { backgroundColor: PHASE_COLOURS[phase] }),
            }}
            title={
              failure
                ? say(waterfall.phaseFailed, { name, why: say(FAILURE_WORDS[failure]) })
                : say(waterfall.phase, { name, ms: formatMs(ms ?? 0, language) })
            }
          />
        );
      })}
    </div>
  );
}
