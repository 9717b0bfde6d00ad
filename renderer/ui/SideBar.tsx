import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { shell } from '../../shared/text/ui/shell.ts';
import { useNavigation } from '../doctor-context.tsx';
import { PAGES } from '../page-table.tsx';
import type { Page } from '../pages.ts';
import { useText } from '../text/use-text.ts';
import { narrow, tiny } from './breakpoints.ts';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { ProductMark } from './ProductMark.tsx';
import { ThemeSwitch } from './ThemeSwitch.tsx';

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
    // One column that scrolls as a whole; the entry that is cut at its end shows that it does.
    [tiny]: { gap: '8px', padding: '8px', overflowY: 'auto', '::-webkit-scrollbar': { display: 'none' } },
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
    [tiny]: { display: 'none' },
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
  pages: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    display: 'flex',
    flexDirection: 'column',
    justifyContent: 'space-between',
    gap: '12px',
    [tiny]: { overflowY: 'visible', flexShrink: 0 },
  },
  bottom: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '6px',
    padding: '0 4px',
    [narrow]: { flexDirection: 'column', padding: 0 },
  },
});

const ORDER = Object.keys(PAGES) as readonly Page[];

/** The entries of one end of the bar. A page that has none of its own belongs to the one it was opened from. */
function Entries({ place }: { place: 'top' | 'bottom' }): ReactNode {
  const styles = useStyles();
  const { say } = useText();
  const page = useNavigation((state) => state.page);
  const from = useNavigation((state) => state.from);
  const show = useNavigation((state) => state.show);
  const current = PAGES[page].place === 'none' ? from : page;
  return (
    <ul className={styles.list}>
      {ORDER.filter((id) => PAGES[id].place === place).map((id) => {
        const { label, icon: Icon, activeIcon: ActiveIcon } = PAGES[id];
        const active = id === current;
        return (
          <li key={id}>
            <button
              type="button"
              className={mergeClasses(styles.entry, active && styles.active)}
              aria-current={active ? 'page' : undefined}
              aria-label={say(label)}
              title={say(label)}
              onClick={() => show(id)}
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
  );
}

/** The pages and the two switches. Narrow windows show icons only; names stay in the tool tip and for screen readers. */
export function SideBar(): ReactNode {
  const styles = useStyles();
  const { say } = useText();
  return (
    <header className={styles.bar}>
      <div className={styles.product}>
        <ProductMark size={28} />
        <span className={styles.label}>{say(shell.product)}</span>
      </div>
      <nav aria-label={say(shell.navigation)} className={styles.pages}>
        <Entries place="top" />
        <Entries place="bottom" />
      </nav>
      <div className={styles.bottom}>
        <LanguageSwitch />
        <ThemeSwitch />
      </div>
    </header>
  );
}
