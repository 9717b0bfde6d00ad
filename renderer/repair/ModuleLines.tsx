import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { RepairState } from '../../shared/domain/repair-session.ts';
import { formatBytes } from '../../shared/text/ui/bytes.ts';
import { formatMs } from '../../shared/text/ui/duration.ts';
import { STATE_WORDS } from '../../shared/text/ui/outcome-words.ts';
import { repairing } from '../../shared/text/ui/repair.ts';
import { useText } from '../text/use-text.ts';
import { BreakableText } from '../ui/BreakableText.tsx';
import { StateIcon } from '../ui/StateShape.tsx';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '6px' },
  item: { display: 'flex', alignItems: 'flex-start', gap: '10px' },
  icon: { display: 'flex', paddingTop: '2px' },
  words: { minWidth: 0 },
  name: {
    display: 'block',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
  },
  word: { ...typographyStyles.caption1, display: 'block', color: tokens.colorNeutralForeground3 },
  empty: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground3 },
});

/** The modules that the real `go` has fetched so far, each with its size and its time since the check began; the last one at the end. */
export function ModuleLines({ modules }: { modules: RepairState['modules'] }): ReactNode {
  const styles = useStyles();
  const { say, language } = useText();
  if (modules.length === 0) return <p className={styles.empty}>{say(repairing.modulesWaiting)}</p>;
  return (
    <ul className={styles.list}>
      {modules.map(({ module, ok, bytes, afterMs }) => (
        <li key={module} className={styles.item}>
          <span className={styles.icon}>
            <StateIcon state={ok ? 'ok' : 'fail'} />
          </span>
          <span className={styles.words}>
            <span className={styles.name}>
              <BreakableText text={module} />
            </span>
            <span className={styles.word}>
              {[
                say(STATE_WORDS[ok ? 'ok' : 'fail']),
                ...(bytes === undefined ? [] : [formatBytes(bytes)]),
                say(repairing.moduleAfter, { time: formatMs(afterMs, language) }),
              ].join(' · ')}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}
