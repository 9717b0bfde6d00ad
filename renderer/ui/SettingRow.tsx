import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { slim } from './breakpoints.ts';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    alignItems: 'center',
    gap: '16px',
    minHeight: '60px',
    // In a window that is filled, other parts give way.
    flexShrink: 0,
    padding: '10px 18px',
    boxSizing: 'border-box',
    border: `1px solid ${tokens.colorNeutralStroke3}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    [slim]: { flexWrap: 'wrap' },
  },
  icon: { display: 'flex', flexShrink: 0, color: tokens.colorNeutralForeground2 },
  words: { minWidth: 0, flexGrow: 1, [slim]: { flexBasis: 'calc(100% - 44px)' } },
  title: { ...typographyStyles.body1, display: 'block' },
  hint: {
    ...typographyStyles.caption1,
    display: 'block',
    marginTop: '1px',
    color: tokens.colorNeutralForeground3,
    overflowWrap: 'anywhere',
    textWrap: 'pretty',
  },
  control: { display: 'flex', flexShrink: 0, alignItems: 'center', gap: '8px' },
});

interface SettingRowProps {
  readonly icon: ReactNode;
  readonly title: string;
  readonly hint?: string;
  /** What is chosen or done here, at the end of the row. */
  readonly children?: ReactNode;
}

/** One line of settings as Windows 11 draws them: a picture, a name, a word about it, a control. */
export function SettingRow({ icon, title, hint, children }: SettingRowProps): ReactNode {
  const styles = useStyles();
  return (
    <div className={styles.row}>
      <span className={styles.icon}>{icon}</span>
      <span className={styles.words}>
        <span className={styles.title}>{title}</span>
        {hint !== undefined && <span className={styles.hint}>{hint}</span>}
      </span>
      {children !== undefined && <span className={styles.control}>{children}</span>}
    </div>
  );
}
