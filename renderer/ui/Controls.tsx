import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { SessionState } from '../../shared/domain/session.ts';
import { diagnosis } from '../../shared/text/ui/diagnosis.ts';
import { TARGET_WORDS } from '../../shared/text/ui/outcome-words.ts';
import { evidenceById } from '../session-view.ts';
import { useText } from '../text/use-text.ts';
import { EvidenceList } from './EvidenceList.tsx';
import { StateIcon } from './StateShape.tsx';
import { rowState, shortUrl } from './target-view.ts';

const useStyles = makeStyles({
  title: { ...typographyStyles.caption1Strong, margin: '8px 0 8px', color: tokens.colorNeutralForeground3 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: { ...typographyStyles.body1, display: 'flex', alignItems: 'center', gap: '8px', overflowWrap: 'anywhere' },
  word: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
});

interface ControlsProps {
  /** Evidence ids, target ids or addresses, or plain words. */
  readonly controls: readonly string[];
  readonly session: SessionState;
}

/** What could have spoken against a cause: single measurements, whole targets that were tried, or things named in words. */
export function Controls({ controls, session }: ControlsProps): ReactNode {
  const styles = useStyles();
  const { say } = useText();
  const evidence = evidenceById(session);
  const measured = controls.flatMap((control) => evidence.get(control) ?? []);
  const named = controls.filter((control) => !evidence.has(control));
  return (
    <>
      <EvidenceList title={say(diagnosis.compared)} items={measured} />
      {named.length > 0 && (
        <section>
          {measured.length === 0 && <h3 className={styles.title}>{say(diagnosis.compared)}</h3>}
          <ul className={styles.list}>
            {named.map((control) => {
              const target = session.targets.find(({ id, url }) => id === control || url === control);
              return (
                <li key={control} className={styles.item}>
                  {target && <StateIcon state={rowState(target, true)} size={14} />}
                  {target ? shortUrl(target.url) : control}
                  {target && <span className={styles.word}>{say(TARGET_WORDS[target.verdict])}</span>}
                </li>
              );
            })}
          </ul>
        </section>
      )}
    </>
  );
}
