import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { guide } from '../../shared/text/ui/guide.ts';
import { useText } from '../text/use-text.ts';
import { Card } from '../ui/Card.tsx';
import { ContactsRow } from '../ui/ContactsRow.tsx';
import { ProjectRow } from '../ui/ProjectRow.tsx';
import { Say } from './Say.tsx';

const useStyles = makeStyles({
  label: { ...typographyStyles.caption1Strong, margin: '0 0 4px', color: tokens.colorNeutralForeground3 },
  text: { ...typographyStyles.body1, margin: 0, textWrap: 'pretty' },
});

/** Before the check: what it is, and what the user should know. */
export function IntroStep(): ReactNode {
  const styles = useStyles();
  const { say } = useText();
  return (
    <>
      <Card>
        <h2 className={styles.label}>{say(guide.checks)}</h2>
        <p className={styles.text}>{say(guide.introChecks)}</p>
      </Card>
      <Say text={say(guide.introSay)} />
      <ProjectRow />
      <ContactsRow />
    </>
  );
}
