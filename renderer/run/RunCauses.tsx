import { makeStyles, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { RepairPlan } from '../../shared/domain/repair.ts';
import type { SessionState } from '../../shared/domain/session.ts';
import { diagnosis } from '../../shared/text/ui/diagnosis.ts';
import { advisoryCauses, mainCauses } from '../session-view.ts';
import { useText } from '../text/use-text.ts';
import { CauseCard } from '../ui/CauseCard.tsx';

const useStyles = makeStyles({ section: { ...typographyStyles.subtitle2, margin: '10px 0 0' } });

interface RunCausesProps {
  readonly session: SessionState;
  readonly plan?: RepairPlan | null;
  /** False where the screen's heading already is the first headline. */
  readonly firstTitled?: boolean;
}

/** One card a root cause, then remarks that have nothing to do with whether `go` works. */
export function RunCauses({ session, plan = null, firstTitled = true }: RunCausesProps): ReactNode {
  const styles = useStyles();
  const { say } = useText();
  const remarks = advisoryCauses(session);
  return (
    <>
      {mainCauses(session).map((cause, index) => (
        <CauseCard
          key={`${cause.code} ${cause.subject}`}
          cause={cause}
          session={session}
          plan={plan}
          titled={firstTitled || index > 0}
        />
      ))}
      {remarks.length > 0 && <h2 className={styles.section}>{say(diagnosis.advisory)}</h2>}
      {remarks.map((cause) => (
        <CauseCard key={`${cause.code} ${cause.subject}`} cause={cause} session={session} titled />
      ))}
    </>
  );
}
