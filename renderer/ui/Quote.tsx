import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { CopyButton } from './CopyButton.tsx';

const useStyles = makeStyles({
  box: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: '4px',
    margin: 0,
    padding: '4px 4px 4px 12px',
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: `0 ${tokens.borderRadiusMedium} ${tokens.borderRadiusMedium} 0`,
  },
  text: {
    flexGrow: 1,
    minWidth: 0,
    padding: '4px 0',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
});

/** The words of another program, unchanged; always in its own language. */
export function Quote({ text }: { text: string }): ReactNode {
  const styles = useStyles();
  return (
    <blockquote className={styles.box} lang="en">
      <span className={styles.text}>{text}</span>
      <CopyButton size="small" text={() => text} />
    </blockquote>
  );
}
