import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { SessionState } from '../../shared/domain/session.ts';
import { checking } from '../../shared/text/ui/checking.ts';
import { healthy } from '../../shared/text/ui/endings.ts';
import { advisoryCauses } from '../session-view.ts';
import { useText } from '../text/use-text.ts';
import { Card } from '../ui/Card.tsx';
import { CauseCard } from '../ui/CauseCard.tsx';
import { HealthyFacts } from '../ui/HealthyFacts.tsx';
import { StateHead } from '../ui/StateHead.tsx';
import { Waterfall } from '../ui/Waterfall.tsx';

const useStyles = makeStyles({
  section: { ...typographyStyles.subtitle2, margin: '0 0 10px' },
  hint: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
});

/** Nothing is wrong: says so, proves it, and says what to do if it still does not work. */
export function HealthyRun({ session }: { session: SessionState }): ReactNode {
  const styles = useStyles();
  const { say } = useText();
  const remarks = advisoryCauses(session);
  return (
    <>
      <StateHead state="ok" title={say(healthy.title)} lead={say(healthy.lead)} />
      {session.result && <HealthyFacts result={session.result} />}
      <Card>
        <h2 className={styles.section}>{say(checking.waterfall)}</h2>
        <Waterfall targets={session.targets} ended harmless />
      </Card>
      {remarks.length > 0 && <h2 className={styles.section}>{say(healthy.remarks)}</h2>}
      {remarks.map((cause) => (
        <CauseCard key={`${cause.code} ${cause.subject}`} cause={cause} session={session} titled />
      ))}
      <Card>
        <h2 className={styles.section}>{say(healthy.stillBroken)}</h2>
        <p className={styles.hint}>{say(healthy.stillBrokenHint)}</p>
      </Card>
    </>
  );
}
