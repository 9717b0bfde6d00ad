import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { SessionResult } from '../../shared/domain/session.ts';
import { formatMoment } from '../../shared/text/ui/moment.ts';
import { useText } from '../text/use-text.ts';
import { Card } from '../ui/Card.tsx';
import { StateIcon } from '../ui/StateShape.tsx';
import { useVerdictLine, VERDICT_STATES } from './verdict-words.ts';

const useStyles = makeStyles({
  card: { flexGrow: 1, flexBasis: '240px', padding: '14px 16px' },
  label: { ...typographyStyles.caption1, margin: '0 0 6px', color: tokens.colorNeutralForeground3 },
  line: { ...typographyStyles.body1Strong, display: 'flex', alignItems: 'center', gap: '10px', margin: 0 },
});

/** One of two runs in a few words. */
export function ComparedSide({ label, result }: { label: string; result: SessionResult }): ReactNode {
  const styles = useStyles();
  const { language } = useText();
  const line = useVerdictLine();
  const { verdict, causes, startedAt } = result;
  return (
    <Card className={styles.card}>
      <p className={styles.label}>{`${label} · ${formatMoment(startedAt, language)}`}</p>
      <p className={styles.line}>
        <StateIcon state={VERDICT_STATES[verdict]} size={20} />
        {line({ verdict, causes: causes.filter((cause) => !cause.advisory) })}
      </p>
    </Card>
  );
}
