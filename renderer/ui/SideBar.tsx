import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { FlowchartFilled, FlowchartRegular } from '@fluentui/react-icons/svg/flowchart';
import { StethoscopeFilled, StethoscopeRegular } from '@fluentui/react-icons/svg/stethoscope';
import type { ComponentType, ReactNode } from 'react';
import type { Text } from '../../shared/domain/text.ts';
import { shell } from '../../shared/text/ui/shell.ts';
import { useDoctor } from '../doctor-context.tsx';
import type { Page } from '../store.ts';
import { useText } from '../text/use-text.ts';
import { narrow } from './breakpoints.ts';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { ProductMark } from './ProductMark.tsx';
import { ThemeSwitch } from './ThemeSwitch.tsx';

interface Entry {
  readonly page: Page;
  readonly label: Text;
  readonly Icon: ComponentType<{ fontSize?: number }>;
  readonly ActiveIcon: ComponentType<{ fontSize?: number }>;
}

/** Tools that work; a tool appears here when it does something. */
const ENTRIES: readonly Entry[] = [
  { page: 'check', label: shell.check, Icon: StethoscopeRegular, ActiveIcon: StethoscopeFilled },
  { page: 'flowcharts', label: shell.flowcharts, Icon: FlowchartRegular, ActiveIcon: FlowchartFilled },
];

const useStyles = makeStyles({
  bar: {
    width: '204px',
    flexShrink: 0,
    boxSizing: 'border-box',
    padding: '18px 10px 12px',
    display: 'flex',
    flexDirection: 'column',
    gap: '18px',
    [narrow]: { width: '60px', padding: '16px 8px 10px' },
  },
  product: {
    ...typographyStyles.body1Strong,
    display: 'flex',
    alignItems: 'center',
    gap: '10px',
    padding: '0 8px',
    color: tokens.colorNeutralForeground1,
    whiteSpace: 'nowrap',
    [narrow]: { padding: 0, justifyContent: 'center' },
  },
  label: { [narrow]: { display: 'none' } },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '4px' },
  entry: {
    ...typographyStyles.body1,
    position: 'relative',
    display: 'flex',
    alignItems: 'center',
    gap: '12px',
    width: '100%',
    minHeight: '38px',
    padding: '0 12px',
    border: '1px solid transparent',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    // Not a hover token: in high contrast those want another text colour as well.
    ':hover': { backgroundColor: tokens.colorNeutralBackground5 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-1px' },
    [narrow]: { justifyContent: 'center', padding: 0 },
  },
  active: {
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke3}`,
    color: tokens.colorNeutralForeground1,
    '::before': {
      content: '""',
      position: 'absolute',
      left: '-1px',
      top: '11px',
      bottom: '11px',
      width: '3px',
      borderRadius: '2px',
      backgroundColor: tokens.colorCompoundBrandStroke,
    },
    ':hover': { backgroundColor: tokens.colorNeutralBackground1 },
  },
  activeIcon: { display: 'flex', color: tokens.colorCompoundBrandForeground1 },
  icon: { display: 'flex' },
  bottom: {
    marginTop: 'auto',
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '6px',
    padding: '0 4px',
    [narrow]: { flexDirection: 'column', padding: 0 },
  },
});

/** The pages and the two switches. Narrow windows show icons only; names stay in the tool tip and for screen readers. */
export function SideBar(): ReactNode {
  const styles = useStyles();
  const { say } = useText();
  const current = useDoctor((state) => state.page);
  const show = useDoctor((state) => state.show);
  return (
    <header className={styles.bar}>
      <div className={styles.product}>
        <ProductMark size={28} />
        <span className={styles.label}>{say(shell.product)}</span>
      </div>
      <nav aria-label={say(shell.navigation)}>
        <ul className={styles.list}>
          {ENTRIES.map(({ page, label, Icon, ActiveIcon }) => {
            const active = page === current;
            return (
              <li key={page}>
                <button
                  type="button"
                  className={mergeClasses(styles.entry, active && styles.active)}
                  aria-current={active ? 'page' : undefined}
                  aria-label={say(label)}
                  title={say(label)}
                  onClick={() => show(page)}
                >
                  <span className={active ? styles.activeIcon : styles.icon}>
                    {active ? <ActiveIcon fontSize={20} /> : <Icon fontSize={20} />}
                  </span>
                  <span className={styles.label}>{say(label)}</span>
                </button>
              </li>
            );
          })}
        </ul>
      </nav>
      <div className={styles.bottom}>
        <LanguageSwitch />
        <ThemeSwitch />
      </div>
    </header>
  );
}
