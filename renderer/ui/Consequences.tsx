import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Finding } from '../../shared/domain/finding.ts';
import { probeTitle } from '../../shared/flow/probe-title.ts';
import { diagnosis } from '../../shared/text/ui/diagnosis.ts';
import { STATE_WORDS } from '../../shared/text/ui/outcome-words.ts';
import { useText } from '../text/use-text.ts';
import { Disclosure } from './Disclosure.tsx';
import { StateIcon } from './StateShape.tsx';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: '2px 0 6px', padding: '0 0 0 14px' },
  item: { ...typographyStyles.body1, display: 'flex', alignItems: 'center', gap: '8px', minHeight: '26px' },
  subject: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  word: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, flexShrink: 0 },
});

/** What follows from a cause, folded: it will go away with it. */
export function Consequences({ findings }: { findings: readonly Finding[] }): ReactNode {
  const styles = useStyles();
  const { say } = useText();
  if (findings.length === 0) return null;
  return (
    <Disclosure label={say(diagnosis.consequences, { count: findings.length })}>
      <ul className={styles.list}>
        {findings.map((finding) => {
          const title = probeTitle(finding.probe);
          return (
            <li key={finding.id} className={styles.item}>
              <StateIcon state={finding.outcome} size={14} />
              <span>{title ? say(title) : finding.probe}</span>
              <span className={styles.subject}>{finding.subject}</span>
              <span className={styles.word}>{say(STATE_WORDS[finding.outcome])}</span>
            </li>
          );
        })}
      </ul>
    </Disclosure>
  );
}
