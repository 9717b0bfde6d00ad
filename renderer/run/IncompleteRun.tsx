import { makeStyles, typographyStyles } from '@fluentui/react-components';
import { QuestionCircleRegular } from '@fluentui/react-icons/svg/question-circle';
import type { ReactNode } from 'react';
import type { SessionState } from '../../shared/domain/session.ts';
import { markTerms } from '../../shared/text/mark-terms.ts';
import { incomplete } from '../../shared/text/ui/endings.ts';
import { useCheck } from '../doctor-context.tsx';
import { useCauseTexts } from '../text/cause-texts.tsx';
import { useText } from '../text/use-text.ts';
import { Card } from '../ui/Card.tsx';
import { CauseCard } from '../ui/CauseCard.tsx';
import { PathStrip } from '../ui/PathStrip.tsx';
import { StateHead } from '../ui/StateHead.tsx';
import { Termed } from '../ui/Termed.tsx';

const useStyles = makeStyles({
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
export function IncompleteRun({ session }: { session: SessionState }): ReactNode {
  const styles = useStyles();
  const { say, language } = useText();
  const { undecided } = useCauseTexts();
  const project = useCheck((state) => state.project);
  const open = session.result?.undecided ?? [];
  const reasons = markTerms(open.map(undecided), language);
  const causes = session.verdict?.causes ?? [];
  const helps = [incomplete.helpsAgain, ...(project ? [] : [incomplete.helpsProject]), incomplete.helpsOther];
  return (
    <>
      <StateHead
        state={<QuestionCircleRegular fontSize={48} aria-hidden />}
        title={say(incomplete.title)}
        lead={say(incomplete.lead)}
      />
      <PathStrip session={session} />
      {open.length > 0 && (
        <Card>
          <h2 className={styles.section}>{say(incomplete.open)}</h2>
          <ul className={styles.list}>
            {open.map((code, index) => (
              <li key={code}>
                <Termed pieces={reasons[index]} />
              </li>
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
    </>
  );
}
