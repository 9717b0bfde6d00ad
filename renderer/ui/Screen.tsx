import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { GuideStrip } from '../guide/GuideStrip.tsx';
import { low, narrow, slim, tiny } from './breakpoints.ts';

const useStyles = makeStyles({
  screen: { flexGrow: 1, minHeight: 0, display: 'flex', flexDirection: 'column' },
  body: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    // The bar's room is kept free, so that pages with and without one, and the footer, stand on the same axis.
    scrollbarGutter: 'stable',
    padding: '30px 16px 20px 28px',
    [low]: { paddingTop: '18px' },
    [tiny]: { padding: '12px 4px 12px 16px' },
  },
  sheet: { maxWidth: '820px', margin: '0 auto', display: 'flex', flexDirection: 'column', gap: '16px' },
  buttons: {
    display: 'flex',
    alignItems: 'center',
    flexWrap: 'wrap',
    gap: '10px',
    maxWidth: '820px',
    margin: '0 auto',
    [narrow]: { gap: '8px' },
    [tiny]: { gap: '6px' },
  },
  fixed: {
    overflowY: 'hidden',
    display: 'flex',
    flexDirection: 'column',
    // Too small for parts that scroll: the screen does.
    [slim]: { overflowY: 'auto', display: 'block' },
  },
  footer: {
    margin: '0 28px',
    padding: '14px 0 8px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    // Five actions stand in one line of the smallest window.
    [narrow]: {
      '& .fui-Button': { minHeight: '34px', padding: '5px 10px', fontSize: tokens.fontSizeBase300 },
      '& .fui-Button__icon': { width: '20px', height: '20px', fontSize: '20px' },
      '& .fui-Button:not(:first-child) > .fui-Button__icon': { display: 'none' },
    },
    [low]: { paddingTop: '10px' },
    [tiny]: {
      margin: '0 16px',
      padding: '6px 0 2px',
      '& .fui-Button': { minHeight: '28px', padding: '2px 9px' },
    },
  },
});

interface ScreenProps {
  readonly children: ReactNode;
  readonly footer?: ReactNode;
  /** `page` reads like a page, `fixed` fills the window and lets its parts scroll, `plain` arranges itself. */
  readonly kind?: 'page' | 'fixed' | 'plain';
}

/** One page: a body that scrolls and, where there is something to decide, a footer that stays. */
export function Screen({ children, footer, kind = 'plain' }: ScreenProps): ReactNode {
  const styles = useStyles();
  const page = kind === 'page';
  return (
    <main className={styles.screen}>
      <div className={mergeClasses(styles.body, kind === 'fixed' && styles.fixed)}>
        <GuideStrip />
        {page ? <div className={styles.sheet}>{children}</div> : children}
      </div>
      {footer !== undefined && (
        <div className={styles.footer}>{page ? <div className={styles.buttons}>{footer}</div> : footer}</div>
      )}
    </main>
  );
}
