import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useSaid } from '../announcer.tsx';

const useStyles = makeStyles({
  line: {
    ...typographyStyles.caption1,
    minHeight: '24px',
    padding: '0 28px 6px',
    boxSizing: 'border-box',
    color: tokens.colorNeutralForeground3,
    textAlign: 'right',
  },
});

/** The one live region: everything that is announced is announced here, and can be read by everybody. */
export function StatusLine(): ReactNode {
  const styles = useStyles();
  return (
    <div role="status" aria-live="polite" className={styles.line}>
      {useSaid()}
    </div>
  );
}
