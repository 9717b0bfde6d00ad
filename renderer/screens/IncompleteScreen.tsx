import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { ArrowClockwiseRegular } from '@fluentui/react-icons/svg/arrow-clockwise';
import { QuestionCircleRegular } from '@fluentui/react-icons/svg/question-circle';
import type { ReactNode } from 'react';
import { diagnosis } from '../../shared/text/ui/diagnosis.ts';
import { incomplete } from '../../shared/text/ui/endings.ts';
import { useDoctor } from '../doctor-context.tsx';
import { useCauseTexts } from '../text/cause-texts.tsx';
import { useText } from '../text/use-text.ts';
import { Card } from '../ui/Card.tsx';
import { CauseCard } from '../ui/CauseCard.tsx';
import { PathStrip } from '../ui/PathStrip.tsx';
import { ReportButtons } from '../ui/ReportButtons.tsx';
import { Screen } from '../ui/Screen.tsx';
import { ScreenHeading } from '../ui/ScreenHeading.tsx';

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'center', gap: '18px' },
  icon: { display: 'flex', color: tokens.colorBrandForeground1 },
  lead: { ...typographyStyles.body1, margin: '2px 0 0', color: tokens.colorNeutralForeground2 },
  section: { ...typographyStyles.subtitle2, margin: '0 0 8px' },
  list: {
    ...typographyStyles.body1,
    margin: 0,
    paddingLeft: '20px',
    display: 'flex',
    flexDirection: 'column',
    gap: '6px',
  },
});

/** Neither provable: what stayed open, and what would decide it. */
export function IncompleteScreen(): ReactNode {
  const styles = useStyles();
  const { say } = useText();
  const { undecided } = useCauseTexts();
  const session = useDoctor((state) => state.session);
  const project = useDoctor((state) => state.project);
  const start = useDoctor((state) => state.start);
  const open = session.result?.undecided ?? [];
  const causes = session.verdict?.causes ?? [];
  const helps = [incomplete.helpsAgain, ...(project ? [] : [incomplete.helpsProject]), incomplete.helpsOther];
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
        <span className={styles.icon}>
          <QuestionCircleRegular fontSize={48} aria-hidden />
        </span>
        <div>
          <ScreenHeading>{say(incomplete.title)}</ScreenHeading>
          <p className={styles.lead}>{say(incomplete.lead)}</p>
        </div>
      </div>
      <PathStrip session={session} />
      {open.length > 0 && (
        <Card>
          <h2 className={styles.section}>{say(incomplete.open)}</h2>
          <ul className={styles.list}>
            {open.map((code) => (
              <li key={code}>{undecided(code)}</li>
            ))}
          </ul>
        </Card>
      )}
      <Card>
        <h2 className={styles.section}>{say(incomplete.helps)}</h2>
        <ul className={styles.list}>
          {helps.map((text) => (
            <li key={text.en}>{say(text)}</li>
          ))}
        </ul>
      </Card>
      {causes.length > 0 && <h2 className={styles.section}>{say(incomplete.possible)}</h2>}
      {causes.map((cause) => (
        <CauseCard key={`${cause.code} ${cause.subject}`} cause={cause} session={session} titled />
      ))}
    </Screen>
  );
}
