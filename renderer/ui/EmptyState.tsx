import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  empty: {
    flexGrow: 1,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    gap: '8px',
    padding: '48px 24px',
    textAlign: 'center',
  },
  icon: {
    display: 'flex',
    padding: '18px',
    borderRadius: '50%',
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground1,
  },
  title: { ...typographyStyles.subtitle2, margin: '8px 0 0', color: tokens.colorNeutralForeground1 },
  hint: {
    ...typographyStyles.body1,
    maxWidth: '440px',
    margin: 0,
    color: tokens.colorNeutralForeground2,
    textWrap: 'balance',
  },
  action: { marginTop: '12px' },
});

interface EmptyStateProps {
  readonly icon: ReactNode;
  readonly title: string;
  readonly hint?: string;
  readonly children?: ReactNode;
}

/** A tool with nothing in it yet: what will be here, and the way to get it. */
export function EmptyState({ icon, title, hint, children }: EmptyStateProps): ReactNode {
  const styles = useStyles();
  return (
    <div className={styles.empty}>
      <span className={styles.icon}>{icon}</span>
      <p className={styles.title}>{title}</p>
      {hint !== undefined && <p className={styles.hint}>{hint}</p>}
      {children !== undefined && <div className={styles.action}>{children}</div>}
    </div>
  );
}
