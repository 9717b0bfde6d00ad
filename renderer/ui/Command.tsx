import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { BreakableText } from './BreakableText.tsx';
import { CopyButton } from './CopyButton.tsx';

const useStyles = makeStyles({
  box: {
    display: 'flex',
    alignItems: 'center',
    gap: '4px',
    padding: '2px 2px 2px 10px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  code: {
    flexGrow: 1,
    minWidth: 0,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
});

/** A command that a person could type, with a button that copies it. */
export function Command({ command }: { command: string }): ReactNode {
  const styles = useStyles();
  return (
    <div className={styles.box}>
      <code className={styles.code}>
        <BreakableText text={command} />
      </code>
      <CopyButton size="small" text={() => command} />
    </div>
  );
}
