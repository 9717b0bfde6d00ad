import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { TargetReport } from '../../shared/domain/target-report.ts';
import { checking } from '../../shared/text/ui/checking.ts';
import { formatMs } from '../../shared/text/ui/duration.ts';
import { waterfall } from '../../shared/text/ui/waterfall.ts';
import { useText } from '../text/use-text.ts';
import { WaterfallLegend } from './WaterfallLegend.tsx';
import { WaterfallRow } from './WaterfallRow.tsx';
import { axisEnd } from './waterfall-scale.ts';

const useStyles = makeStyles({
  axis: {
    ...typographyStyles.caption2,
    display: 'flex',
    justifyContent: 'space-between',
    padding: '12px 0 2px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: 'tabular-nums',
  },
  rows: { listStyleType: 'none', margin: 0, padding: '4px 0 0' },
  note: { ...typographyStyles.caption1, margin: '8px 0 0', color: tokens.colorNeutralForeground2 },
  empty: { ...typographyStyles.body1, padding: '28px 0', color: tokens.colorNeutralForeground3, textAlign: 'center' },
});

interface WaterfallProps {
  readonly targets: readonly TargetReport[];
  readonly ended: boolean;
  /** True when it is known that `go` works all the same. */
  readonly harmless?: boolean;
}

/** What `go` needs comes first; what was only tried for comparison stands below. */
function ordered(targets: readonly TargetReport[]): readonly TargetReport[] {
  return [...targets.filter((t) => t.role !== 'control'), ...targets.filter((t) => t.role === 'control')];
}

/** The way to every target, phase by phase, on one axis of milliseconds. */
export function Waterfall({ targets, ended, harmless = false }: WaterfallProps): ReactNode {
  const styles = useStyles();
  const { language, say } = useText();
  if (targets.length === 0) return <div className={styles.empty}>{say(checking.waterfallEmpty)}</div>;
  const end = axisEnd(targets);
  return (
    <div>
      <WaterfallLegend />
      <div className={styles.axis} aria-hidden="true">
        <span>0</span>
        <span>{formatMs(end / 2, language)}</span>
        <span>{formatMs(end, language)}</span>
      </div>
      <ul className={styles.rows}>
        {ordered(targets).map((target) => (
          <WaterfallRow key={target.id} target={target} endMs={end} ended={ended} harmless={harmless} />
        ))}
      </ul>
      {harmless && targets.some((target) => target.verdict === 'failed') && (
        <p className={styles.note}>{say(waterfall.harmless)}</p>
      )}
    </div>
  );
}
