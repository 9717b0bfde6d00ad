import { makeStyles, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { ChangeSet } from '../../shared/domain/undo.ts';
import { useCauseTexts } from '../text/cause-texts.tsx';
import { ChangeDiff } from './ChangeDiff.tsx';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '14px' },
  item: { display: 'flex', flexDirection: 'column', gap: '6px' },
  title: { ...typographyStyles.body1Strong, margin: 0 },
});

/** What one repair changed: every item with its places. */
export function ChangeSetLines({ set }: { set: ChangeSet }): ReactNode {
  const styles = useStyles();
  const { remedy } = useCauseTexts();
  return (
    <ul className={styles.list}>
      {set.items.map((item) => (
        <li key={`${item.remedy} ${item.changes[0]?.what}`} className={styles.item}>
          <p className={styles.title}>{remedy(item).title}</p>
          {item.changes.map((change) => (
            <ChangeDiff key={change.what} change={change} />
          ))}
        </li>
      ))}
    </ul>
  );
}
