import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { PlanItem } from '../../shared/domain/repair.ts';
import type { RepairState } from '../../shared/domain/repair-session.ts';
import { REPAIR_FAILURE_WORDS } from '../../shared/text/repair-words.ts';
import { ITEM_STATE_WORDS } from '../../shared/text/ui/repair.ts';
import { useCauseTexts } from '../text/cause-texts.tsx';
import { useText } from '../text/use-text.ts';
import { StateIcon } from '../ui/StateShape.tsx';
import { STATE_COLOURS } from '../ui/state-colours.ts';
import { ITEM_SHAPES } from './item-shapes.ts';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  step: {
    position: 'relative',
    display: 'flex',
    gap: '14px',
    paddingBottom: '16px',
    // The line that joins the steps.
    ':not(:last-child)::before': {
      content: '""',
      position: 'absolute',
      left: '9px',
      top: '24px',
      bottom: '0px',
      width: '2px',
      backgroundColor: tokens.colorNeutralStroke2,
    },
  },
  icon: { display: 'flex', paddingTop: '1px' },
  words: { minWidth: 0 },
  title: { ...typographyStyles.body1, margin: 0 },
  state: { ...typographyStyles.caption1, margin: 0 },
  failure: { ...typographyStyles.caption1, margin: '2px 0 0', color: tokens.colorNeutralForeground2 },
});

/** The chosen changes one below the other, each with where it stands. */
export function ItemSteps({ repair }: { repair: RepairState }): ReactNode {
  const styles = useStyles();
  const { say } = useText();
  const { remedy } = useCauseTexts();
  const items = Object.entries(repair.items).flatMap(([id, entry]) => {
    const item: PlanItem | undefined = repair.plan?.items.find((one) => one.id === id);
    return item ? [{ item, entry }] : [];
  });
  return (
    <ol className={styles.list}>
      {items.map(({ item, entry }) => {
        const shape = ITEM_SHAPES[entry.state];
        return (
          <li key={item.id} className={styles.step}>
            <span className={styles.icon}>
              <StateIcon state={shape} size={20} />
            </span>
            <div className={styles.words}>
              <p className={styles.title}>{remedy(item).title}</p>
              <p className={styles.state} style={{ color: STATE_COLOURS[shape].ink }}>
                {say(ITEM_STATE_WORDS[entry.state])}
              </p>
              {entry.failure !== undefined && (
                <p className={styles.failure}>{say(REPAIR_FAILURE_WORDS[entry.failure])}</p>
              )}
            </div>
          </li>
        );
      })}
    </ol>
  );
}
