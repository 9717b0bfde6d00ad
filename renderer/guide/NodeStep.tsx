import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { SessionState } from '../../shared/domain/session.ts';
import type { ChartNode } from '../../shared/flow/chart.ts';
import type { NodeStatus } from '../../shared/flow/chart-state.ts';
import { markTerms } from '../../shared/text/mark-terms.ts';
import { guide, SAW_WORDS } from '../../shared/text/ui/guide.ts';
import { evidenceOfNode } from '../session-view.ts';
import { useText } from '../text/use-text.ts';
import { Card } from '../ui/Card.tsx';
import { Disclosure } from '../ui/Disclosure.tsx';
import { EvidenceList } from '../ui/EvidenceList.tsx';
import { StateIcon } from '../ui/StateShape.tsx';
import { Termed } from '../ui/Termed.tsx';
import { useNodeWords } from './node-words.ts';
import { Say } from './Say.tsx';

const useStyles = makeStyles({
  label: { ...typographyStyles.caption1Strong, margin: '0 0 4px', color: tokens.colorNeutralForeground3 },
  text: { ...typographyStyles.body1, margin: 0, textWrap: 'pretty' },
  quiet: { ...typographyStyles.body1, margin: '4px 0 0', color: tokens.colorNeutralForeground2, textWrap: 'pretty' },
  saw: { ...typographyStyles.body1Strong, display: 'flex', alignItems: 'center', gap: '10px', margin: 0 },
  card: { padding: '14px 18px' },
});

interface NodeStepProps {
  readonly node: ChartNode;
  readonly status: NodeStatus;
  readonly session: SessionState;
}

/** One step of the way of `go`: what it checks, what was seen, what that means, and what to say. */
export function NodeStep({ node, status, session }: NodeStepProps): ReactNode {
  const styles = useStyles();
  const { say, language } = useText();
  const words = useNodeWords()(node, status);
  const [question, about, means] = markTerms([say(node.question), say(node.about), words.means], language);
  const measured = evidenceOfNode(session, node);
  return (
    <>
      <Card className={styles.card}>
        <h2 className={styles.label}>{say(guide.checks)}</h2>
        <p className={styles.text}>
          <Termed pieces={question} />
        </p>
        <p className={styles.quiet}>
          <Termed pieces={about} />
        </p>
      </Card>
      <Card className={styles.card}>
        <h2 className={styles.label}>{say(guide.saw)}</h2>
        <p className={styles.saw}>
          <StateIcon state={status.state} size={20} />
          {say(SAW_WORDS[status.state])}
        </p>
        {measured.length > 0 && (
          <Disclosure quiet label={say(guide.measured, { count: measured.length })}>
            <EvidenceList title={say(guide.saw)} items={measured} />
          </Disclosure>
        )}
      </Card>
      <Card className={styles.card}>
        <h2 className={styles.label}>{say(guide.means)}</h2>
        <p className={styles.text}>
          <Termed pieces={means} />
        </p>
      </Card>
      <Say text={words.say} />
    </>
  );
}
