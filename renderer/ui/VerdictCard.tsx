import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Cause } from '../../shared/domain/cause.ts';
import { checking } from '../../shared/text/ui/checking.ts';
import { useCauseTexts } from '../text/cause-texts.tsx';
import { useText } from '../text/use-text.ts';
import { CertaintyBadge } from './CertaintyBadge.tsx';
import { StateIcon } from './StateShape.tsx';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    alignItems: 'flex-start',
    flexShrink: 0,
    gap: '14px',
    marginTop: '14px',
    padding: '12px 16px',
    border: `1px solid ${tokens.colorStatusDangerBorder1}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorStatusDangerBackground1,
    color: tokens.colorNeutralForeground1,
    animationName: {
      from: { opacity: 0, transform: 'translateY(14px)' },
      to: { opacity: 1, transform: 'translateY(0)' },
    },
    animationDuration: tokens.durationSlow,
    animationTimingFunction: tokens.curveDecelerateMid,
    '@media (prefers-reduced-motion: reduce)': { animationName: 'none' },
  },
  icon: { display: 'flex', paddingTop: '2px' },
  text: { flexGrow: 1, minWidth: 0 },
  headline: { ...typographyStyles.subtitle2, margin: 0 },
  summary: { ...typographyStyles.body1, margin: '2px 0 0', textWrap: 'pretty' },
  note: { ...typographyStyles.caption1, margin: '4px 0 0', color: tokens.colorNeutralForeground2 },
});

/** The first verdict, as soon as it is certain: slides in while slower checks go on. */
export function VerdictCard({ cause }: { cause: Cause }): ReactNode {
  const styles = useStyles();
  const { say } = useText();
  const { headline, summary } = useCauseTexts().cause(cause);
  return (
    <section className={styles.card}>
      <span className={styles.icon}>
        <StateIcon state={cause.severity === 'error' ? 'fail' : 'warn'} size={20} />
      </span>
      <div className={styles.text}>
        <h2 className={styles.headline}>{headline}</h2>
        <p className={styles.summary}>{summary}</p>
        <p className={styles.note}>{say(checking.firstVerdict)}</p>
      </div>
      <CertaintyBadge certainty={cause.certainty} />
    </section>
  );
}
