import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { SHELLS, terminalCommand } from '../../shared/repair/shell-words.ts';
import { HIDDEN } from '../../shared/text/secret-patterns.ts';
import { terminalWords as words } from '../../shared/text/ui/terminal.ts';
import { useText } from '../text/use-text.ts';
import { Command } from '../ui/Command.tsx';
import { OpenTerminal } from './OpenTerminal.tsx';

const useStyles = makeStyles({
  box: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: '8px' },
  text: { ...typographyStyles.body1, margin: 0, textWrap: 'pretty' },
  lines: { alignSelf: 'stretch', margin: 0, display: 'grid', rowGap: '6px' },
  shell: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  line: { margin: 0 },
});

interface TerminalVariantProps {
  readonly item: string;
  readonly variables: Readonly<Record<string, string | null>>;
}

/** The same for a single terminal: a button that opens one, and the line to copy for each shell. */
export function TerminalVariant({ item, variables }: TerminalVariantProps): ReactNode {
  const styles = useStyles();
  const { say } = useText();
  const entries = Object.entries(variables);
  const hidden = entries.some(([, value]) => value?.includes(HIDDEN));
  return (
    <div className={styles.box}>
      <p className={styles.text}>{say(hidden ? words.hidden : words.lead)}</p>
      <OpenTerminal item={item} />
      {!hidden && (
        <dl className={styles.lines}>
          {SHELLS.map((shell) => (
            <div key={shell}>
              <dt className={styles.shell}>{say(words[shell])}</dt>
              <dd className={styles.line}>
                <Command command={entries.map(([name, value]) => terminalCommand(shell, name, value)).join('\n')} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}
