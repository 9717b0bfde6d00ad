import { makeStyles, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { report } from '../../shared/text/ui/report.ts';
import { useText } from '../text/use-text.ts';
import { Card } from './Card.tsx';

const useStyles = makeStyles({
  title: { ...typographyStyles.subtitle2, margin: '0 0 6px' },
  text: { ...typographyStyles.body1, margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
});

/** What a person wrote beside a run. */
export function NoteQuote({ note }: { note: string }): ReactNode {
  const styles = useStyles();
  const { say } = useText();
  return (
    <Card>
      <h2 className={styles.title}>{say(report.note)}</h2>
      <p className={styles.text}>{note}</p>
    </Card>
  );
}
