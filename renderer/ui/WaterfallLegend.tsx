import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { PHASES } from '../../shared/domain/target-report.ts';
import { markTerms } from '../../shared/text/mark-terms.ts';
import { PHASE_WORDS } from '../../shared/text/ui/layer-words.ts';
import { useText } from '../text/use-text.ts';
import { PHASE_COLOURS } from './phase-colours.ts';
import { Termed } from './Termed.tsx';

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

/** Which colour is which phase, and what the phase is. */
export function WaterfallLegend(): ReactNode {
  const styles = useStyles();
  const { say, language } = useText();
  const phases = PHASES.filter((phase) => phase !== 'transfer');
  const words = markTerms(
    phases.map((phase) => say(PHASE_WORDS[phase])),
    language,
  );
  return (
    <div className={styles.legend}>
      {phases.map((phase, index) => (
        <span key={phase} className={styles.key}>
          <span className={styles.swatch} style={{ backgroundColor: PHASE_COLOURS[phase] }} />
          <Termed pieces={words[index]} />
        </span>
      ))}
    </div>
  );
}
