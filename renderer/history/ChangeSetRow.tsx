import { Badge, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { WrenchRegular } from '@fluentui/react-icons/svg/wrench';
import type { ReactNode } from 'react';
import type { ChangeSet } from '../../shared/domain/undo.ts';
import { CHANGE_SET_WORDS } from '../../shared/text/repair-words.ts';
import { formatTime } from '../../shared/text/ui/moment.ts';
import { undo } from '../../shared/text/ui/repair.ts';
import { ChangeSetLines } from '../repair/ChangeSetLines.tsx';
import { UndoButton } from '../repair/UndoButton.tsx';
import { hasWayBack } from '../repair/way-back.ts';
import { useCauseTexts } from '../text/cause-texts.tsx';
import { useText } from '../text/use-text.ts';
import { slim } from '../ui/breakpoints.ts';
import { Disclosure } from '../ui/Disclosure.tsx';

const useStyles = makeStyles({
  row: {
    padding: '8px 14px 6px 36px',
    [slim]: { paddingLeft: '14px' },
    border: `1px solid ${tokens.colorNeutralStroke3}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
  head: { display: 'flex', alignItems: 'center', gap: '14px', minHeight: '40px', [slim]: { flexWrap: 'wrap' } },
  time: {
    ...typographyStyles.body1,
    width: '44px',
    flexShrink: 0,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
  },
  icon: { display: 'flex', color: tokens.colorBrandForeground1 },
  words: { minWidth: 0, flexGrow: 1, [slim]: { flexBasis: 'calc(100% - 110px)' } },
  line: { ...typographyStyles.body1Strong, display: 'block' },
  about: { ...typographyStyles.caption1, display: 'block', color: tokens.colorNeutralForeground3 },
  state: { flexShrink: 0, whiteSpace: 'nowrap' },
  fold: { paddingLeft: '78px', [slim]: { paddingLeft: 0 } },
});

/** One repair on the time line: what it changed, how it stands, and the way back. */
export function ChangeSetRow({ set }: { set: ChangeSet }): ReactNode {
  const styles = useStyles();
  const { language, say } = useText();
  const { remedy } = useCauseTexts();
  const titles = set.items.map((item) => remedy(item).title);
  return (
    <li className={styles.row}>
      <div className={styles.head}>
        <span className={styles.time}>{formatTime(set.at, language)}</span>
        <span className={styles.icon}>
          <WrenchRegular fontSize={20} aria-hidden />
        </span>
        <span className={styles.words}>
          <span className={styles.line}>{say(undo.repairOf, { count: set.items.length })}</span>
          <span className={styles.about}>{titles.join(' · ')}</span>
        </span>
        <Badge
          className={styles.state}
          appearance="tint"
          color={set.state === 'interrupted' ? 'warning' : 'informative'}
        >
          {say(CHANGE_SET_WORDS[set.state])}
        </Badge>
        {(hasWayBack(set.items) || set.state === 'interrupted') && (
          <UndoButton set={set.id} label={say(undo.one)} size="medium" />
        )}
      </div>
      <div className={styles.fold}>
        <Disclosure quiet label={say(undo.changes)}>
          <ChangeSetLines set={set} />
        </Disclosure>
      </div>
    </li>
  );
}
