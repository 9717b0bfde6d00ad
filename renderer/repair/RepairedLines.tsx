import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { RepairState } from '../../shared/domain/repair-session.ts';
import { REPAIR_FAILURE_WORDS, REPAIR_OUTCOME_WORDS } from '../../shared/text/repair-words.ts';
import { undo } from '../../shared/text/ui/repair.ts';
import { useCauseTexts } from '../text/cause-texts.tsx';
import { useText } from '../text/use-text.ts';
import { Disclosure } from '../ui/Disclosure.tsx';
import { StateIcon } from '../ui/StateShape.tsx';
import { STATE_COLOURS } from '../ui/state-colours.ts';
import { ChangeDiff } from './ChangeDiff.tsx';
import { ITEM_SHAPES } from './item-shapes.ts';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '10px' },
  item: { display: 'flex', gap: '12px' },
  icon: { display: 'flex', paddingTop: '2px' },
  words: { minWidth: 0, flexGrow: 1 },
  title: { ...typographyStyles.body1, margin: 0 },
  state: { ...typographyStyles.caption1, margin: 0 },
  failure: { ...typographyStyles.caption1, margin: '2px 0 0', color: tokens.colorNeutralForeground2 },
  diffs: { display: 'flex', flexDirection: 'column', gap: '6px', padding: '4px 0' },
});

/** How every chosen change ended, what became of what on demand. */
export function RepairedLines({ repair }: { repair: RepairState }): ReactNode {
  const styles = useStyles();
  const { say } = useText();
  const { remedy } = useCauseTexts();
  return (
    <ul className={styles.list}>
      {(repair.result?.items ?? []).map(({ item, remedy: id, outcome, failure, changes }) => {
        const params = repair.plan?.items.find((one) => one.id === item)?.params ?? {};
        const shape = ITEM_SHAPES[outcome];
        return (
          <li key={item} className={styles.item}>
            <span className={styles.icon}>
              <StateIcon state={shape} size={18} />
            </span>
            <div className={styles.words}>
              <p className={styles.title}>{remedy({ remedy: id, params }).title}</p>
              <p className={styles.state} style={{ color: STATE_COLOURS[shape].ink }}>
                {say(REPAIR_OUTCOME_WORDS[outcome])}
              </p>
              {failure !== undefined && <p className={styles.failure}>{say(REPAIR_FAILURE_WORDS[failure])}</p>}
              {changes.length > 0 && (
                <Disclosure quiet label={say(undo.changes)}>
                  <div className={styles.diffs}>
                    {changes.map((change) => (
                      <ChangeDiff key={change.what} change={change} />
                    ))}
                  </div>
                </Disclosure>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
