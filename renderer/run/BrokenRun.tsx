import { Link, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { RepairPlan } from '../../shared/domain/repair.ts';
import type { SessionState } from '../../shared/domain/session.ts';
import { diagnosis } from '../../shared/text/ui/diagnosis.ts';
import { formatMs } from '../../shared/text/ui/duration.ts';
import { durationMs, mainCauses } from '../session-view.ts';
import { useCauseTexts } from '../text/cause-texts.tsx';
import { useText } from '../text/use-text.ts';
import { PathStrip } from '../ui/PathStrip.tsx';
import { StateHead } from '../ui/StateHead.tsx';
import { RunCauses } from './RunCauses.tsx';

const useStyles = makeStyles({
  path: { display: 'flex', flexDirection: 'column', gap: '8px' },
  pathHead: { display: 'flex', alignItems: 'baseline', justifyContent: 'space-between' },
  label: { ...typographyStyles.caption1Strong, margin: 0, color: tokens.colorNeutralForeground3 },
});

interface BrokenRunProps {
  readonly session: SessionState;
  /** What could be done about it; null where it is too late for that, or not known. */
  readonly plan?: RepairPlan | null;
  /** Leads to the flowchart, where it shows this run. */
  readonly onShowChart?: (() => void) | undefined;
}

/** What is wrong: one headline, one card a root cause, evidence on demand. */
export function BrokenRun({ session, plan = null, onShowChart }: BrokenRunProps): ReactNode {
  const styles = useStyles();
  const { language, say } = useText();
  const texts = useCauseTexts();
  const causes = mainCauses(session);
  const [first] = causes;
  const broken = session.verdict?.verdict !== 'degraded';
  const lead = { count: causes.length, time: formatMs(durationMs(session), language) };
  return (
    <>
      <StateHead
        state={broken ? 'fail' : 'warn'}
        title={first ? texts.cause(first).headline : ''}
        lead={say(broken ? diagnosis.broken : diagnosis.degraded, lead)}
      />
      <section className={styles.path}>
        <div className={styles.pathHead}>
          <h2 className={styles.label}>{say(diagnosis.path)}</h2>
          {onShowChart && (
            <Link as="button" onClick={onShowChart}>
              {say(diagnosis.showChart)}
            </Link>
          )}
        </div>
        <PathStrip session={session} />
      </section>
      <RunCauses session={session} plan={plan} firstTitled={false} />
    </>
  );
}
