import { Button, Link, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { ArrowClockwiseRegular } from '@fluentui/react-icons/svg/arrow-clockwise';
import type { ReactNode } from 'react';
import { diagnosis } from '../../shared/text/ui/diagnosis.ts';
import { formatClock } from '../../shared/text/ui/duration.ts';
import { useDoctor } from '../doctor-context.tsx';
import { advisoryCauses, durationMs, mainCauses } from '../session-view.ts';
import { useCauseTexts } from '../text/cause-texts.tsx';
import { useText } from '../text/use-text.ts';
import { CauseCard } from '../ui/CauseCard.tsx';
import { PathStrip } from '../ui/PathStrip.tsx';
import { ReportButtons } from '../ui/ReportButtons.tsx';
import { Screen } from '../ui/Screen.tsx';
import { ScreenHeading } from '../ui/ScreenHeading.tsx';
import { StateIcon } from '../ui/StateShape.tsx';

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'center', gap: '18px' },
  lead: { ...typographyStyles.body1, margin: '2px 0 0', color: tokens.colorNeutralForeground2 },
  path: { display: 'flex', flexDirection: 'column', gap: '8px' },
  pathHead: { display: 'flex', alignItems: 'baseline', justifyContent: 'space-between' },
  label: { ...typographyStyles.caption1Strong, margin: 0, color: tokens.colorNeutralForeground3 },
  section: { ...typographyStyles.subtitle2, margin: '10px 0 0' },
});

/** What is wrong: one headline, one card a root cause, evidence on demand. */
export function DiagnosisScreen(): ReactNode {
  const styles = useStyles();
  const { language, say } = useText();
  const session = useDoctor((state) => state.session);
  const start = useDoctor((state) => state.start);
  const show = useDoctor((state) => state.show);
  const texts = useCauseTexts();
  const causes = mainCauses(session);
  const remarks = advisoryCauses(session);
  const [first] = causes;
  const broken = session.verdict?.verdict !== 'degraded';
  const lead = { count: causes.length, time: formatClock(durationMs(session), language) };
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
        <StateIcon state={broken ? 'fail' : 'warn'} size={44} />
        <div>
          <ScreenHeading>{first ? texts.cause(first).headline : ''}</ScreenHeading>
          <p className={styles.lead}>{say(broken ? diagnosis.broken : diagnosis.degraded, lead)}</p>
        </div>
      </div>
      <section className={styles.path}>
        <div className={styles.pathHead}>
          <h2 className={styles.label}>{say(diagnosis.path)}</h2>
          <Link as="button" onClick={() => show('flowcharts')}>
            {say(diagnosis.showChart)}
          </Link>
        </div>
        <PathStrip session={session} />
      </section>
      {causes.map((cause, index) => (
        <CauseCard key={`${cause.code} ${cause.subject}`} cause={cause} session={session} titled={index > 0} />
      ))}
      {remarks.length > 0 && <h2 className={styles.section}>{say(diagnosis.advisory)}</h2>}
      {remarks.map((cause) => (
        <CauseCard key={`${cause.code} ${cause.subject}`} cause={cause} session={session} titled />
      ))}
    </Screen>
  );
}
