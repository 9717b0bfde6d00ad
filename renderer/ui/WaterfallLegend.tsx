import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { PHASES } from '../../shared/domain/target-report.ts';
import { PHASE_WORDS } from '../../shared/text/ui/layer-words.ts';
import { useText } from '../text/use-text.ts';
import { PHASE_COLOURS } from './phase-colours.ts';

const useStyles = makeStyles({
  legend: {
    ...typographyStyles.caption1,
    display: 'flex',
    flexWrap: 'wrap',
    gap: '4px 14px',
    color: tokens.colorNeutralForeground2,
  },
  key: { display: 'inline-flex', alignItems: 'center', gap: '6px' },
  swatch: { forcedColorAdjust: 'none', width: '10px', height: '10px', borderRadius: '2px' },
});

/** Which colour is which phase. Decoration: every bar says its phase on its own. */
export function WaterfallLegend(): ReactNode {
  const styles = useStyles();
  const { say } = useText();
  return (
    <div className={styles.legend} aria-hidden="true">
      {PHASES.filter((phase) => phase !== 'transfer').map((phase) => (
        <span key={phase} className={styles.key}>
          <span className={styles.swatch} style={{ backgroundColor: PHASE_COLOURS[phase] }} />
          {say(PHASE_WORDS[phase])}
        </span>
      ))}
    </div>
  );
}
