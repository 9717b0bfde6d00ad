import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: '6px' },
  title: { ...typographyStyles.body1Strong, margin: '6px 0 2px', color: tokens.colorNeutralForeground1 },
  note: { ...typographyStyles.caption1, margin: '0 0 4px', color: tokens.colorNeutralForeground3 },
});

/** A group of cards or rows under one heading. */
export function Section({ title, note, children }: { title: string; note?: string; children: ReactNode }): ReactNode {
  const styles = useStyles();
  return (
    <section className={styles.section}>
      <h2 className={styles.title}>{title}</h2>
      {note !== undefined && <p className={styles.note}>{note}</p>}
      {children}
    </section>
  );
}
