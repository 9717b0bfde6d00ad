import { makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { GuideNotes } from './GuideNotes.tsx';
import { Say } from './Say.tsx';

const useStyles = makeStyles({
  strip: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 240px',
    gap: '16px',
    maxWidth: '820px',
    width: '100%',
    margin: '0 auto 14px',
    flexShrink: 0,
  },
});

/** Words for the phone beside the notes of the call. */
export function SaidAndNoted({ text }: { text: string }): ReactNode {
  const styles = useStyles();
  return (
    <div className={styles.strip}>
      <Say text={text} />
      <GuideNotes rows={2} />
    </div>
  );
}
