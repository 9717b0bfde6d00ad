import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  sheet: {
    border: `1px solid ${tokens.colorNeutralStroke3}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    overflow: 'hidden',
  },
  head: { display: 'flex', alignItems: 'center' },
  button: {
    display: 'flex',
    flexGrow: 1,
    minWidth: 0,
    alignItems: 'center',
    gap: '14px',
    padding: '9px 16px',
    border: 'none',
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: 'transparent',
    color: 'inherit',
    fontFamily: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground2 },
    ':active': { backgroundColor: tokens.colorNeutralBackground3 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  icon: { display: 'flex', color: tokens.colorNeutralForeground2 },
  words: { minWidth: 0, flexGrow: 1 },
  title: { ...typographyStyles.body1, display: 'block' },
  hint: {
    ...typographyStyles.caption1,
    display: 'block',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    color: tokens.colorNeutralForeground3,
  },
  chevron: { display: 'flex', color: tokens.colorNeutralForeground3 },
  body: { padding: '4px 16px 16px 50px' },
  beside: { paddingRight: '8px' },
});

interface QuietRowProps {
  readonly icon: ReactNode;
  readonly title: string;
  readonly hint: string;
  readonly onClick: () => void;
  /** Given for rows that open in place. */
  readonly open?: boolean;
  /** What opens in place. */
  readonly children?: ReactNode;
  /** A second action at the end of the row. */
  readonly beside?: ReactNode;
}

/** One of the settings-like rows under the large button. */
export function QuietRow({ icon, title, hint, onClick, open, children, beside }: QuietRowProps): ReactNode {
  const styles = useStyles();
  return (
    <div className={styles.sheet}>
      <div className={styles.head}>
        <button type="button" className={styles.button} aria-expanded={open} onClick={onClick}>
          <span className={styles.icon}>{icon}</span>
          <span className={styles.words}>
            <span className={styles.title}>{title}</span>
            <span className={styles.hint} title={hint}>
              {hint}
            </span>
          </span>
          {!beside && <span className={styles.chevron}>{open ? <ChevronDownRegular /> : <ChevronRightRegular />}</span>}
        </button>
        {beside && <span className={mergeClasses(styles.head, styles.beside)}>{beside}</span>}
      </div>
      {open && <div className={styles.body}>{children}</div>}
    </div>
  );
}
