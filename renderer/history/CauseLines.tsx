import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Cause } from '../../shared/domain/cause.ts';
import type { ProbeState } from '../../shared/domain/session.ts';
import { useCauseTexts } from '../text/cause-texts.tsx';
import { Card } from '../ui/Card.tsx';
import { StateIcon } from '../ui/StateShape.tsx';

const useStyles = makeStyles({
  card: { padding: '6px 18px' },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: {
    display: 'flex',
    gap: '12px',
    padding: '10px 0',
    ':not(:last-child)': { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  },
  icon: { display: 'flex', paddingTop: '2px' },
  headline: { ...typographyStyles.body1Strong, margin: 0 },
  summary: { ...typographyStyles.caption1, margin: '2px 0 0', color: tokens.colorNeutralForeground2 },
});

/** Causes in two lines each, under their severity unless they are to have another shape. */
export function CauseLines({ causes, state }: { causes: readonly Cause[]; state?: ProbeState }): ReactNode {
  const styles = useStyles();
  const texts = useCauseTexts();
  return (
    <Card className={styles.card}>
      <ul className={styles.list}>
        {causes.map((cause) => {
          const { headline, summary } = texts.cause(cause);
          return (
            <li key={`${cause.code} ${cause.subject}`} className={styles.item}>
              <span className={styles.icon}>
                <StateIcon state={state ?? (cause.severity === 'error' ? 'fail' : 'warn')} size={18} />
              </span>
              <div>
                <p className={styles.headline}>{headline}</p>
                <p className={styles.summary}>{summary}</p>
              </div>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
