import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { ArrowClockwiseRegular } from '@fluentui/react-icons/svg/arrow-clockwise';
import type { ReactNode } from 'react';
import { checking } from '../../shared/text/ui/checking.ts';
import { diagnosis } from '../../shared/text/ui/diagnosis.ts';
import { healthy } from '../../shared/text/ui/endings.ts';
import { useDoctor } from '../doctor-context.tsx';
import { advisoryCauses } from '../session-view.ts';
import { useText } from '../text/use-text.ts';
import { Card } from '../ui/Card.tsx';
import { CauseCard } from '../ui/CauseCard.tsx';
import { HealthyFacts } from '../ui/HealthyFacts.tsx';
import { ReportButtons } from '../ui/ReportButtons.tsx';
import { Screen } from '../ui/Screen.tsx';
import { ScreenHeading } from '../ui/ScreenHeading.tsx';
import { StateIcon } from '../ui/StateShape.tsx';
import { Waterfall } from '../ui/Waterfall.tsx';

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'center', gap: '18px' },
  lead: { ...typographyStyles.body1, margin: '2px 0 0', color: tokens.colorNeutralForeground2 },
  section: { ...typographyStyles.subtitle2, margin: '0 0 10px' },
  hint: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
});

/** Nothing is wrong: says so, proves it, and says what to do if it still does not work. */
export function HealthyScreen(): ReactNode {
  const styles = useStyles();
  const { say } = useText();
  const session = useDoctor((state) => state.session);
  const start = useDoctor((state) => state.start);
  const remarks = advisoryCauses(session);
  return (
    <Screen
      kind="page"
      footer={
        <>
          <Button appearance="primary" size="large" icon={<ArrowClockwiseRegular />} onClick={() => void start()}>
            {say(diagnosis.again)}
          </Button>
          <ReportButtons />
        </>
      }
    >
      <div className={styles.head}>
        <StateIcon state="ok" size={44} />
        <div>
          <ScreenHeading>{say(healthy.title)}</ScreenHeading>
          <p className={styles.lead}>{say(healthy.lead)}</p>
        </div>
      </div>
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
    </Screen>
  );
}
