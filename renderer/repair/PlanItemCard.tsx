import { Checkbox, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { PlanItem } from '../../shared/domain/repair.ts';
import { TOGETHER_WORDS } from '../../shared/text/repair-words.ts';
import { preview } from '../../shared/text/ui/repair.ts';
import { terminalWords } from '../../shared/text/ui/terminal.ts';
import { useCauseTexts } from '../text/cause-texts.tsx';
import { useText } from '../text/use-text.ts';
import { Card } from '../ui/Card.tsx';
import { Command } from '../ui/Command.tsx';
import { Disclosure } from '../ui/Disclosure.tsx';
import { ChangeDiff } from './ChangeDiff.tsx';
import { ItemChips } from './ItemChips.tsx';
import { TerminalVariant } from './TerminalVariant.tsx';

const useStyles = makeStyles({
  card: { display: 'flex', gap: '4px', padding: '12px 18px 12px 8px' },
  body: { flexGrow: 1, minWidth: 0, display: 'flex', flexDirection: 'column', gap: '10px', paddingTop: '6px' },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', gap: '8px' },
  title: { ...typographyStyles.body1Strong, margin: 0 },
  detail: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2, textWrap: 'pretty' },
});

interface PlanItemCardProps {
  readonly item: PlanItem;
  /** Those without which it does not help. */
  readonly together: readonly PlanItem[];
  readonly chosen: boolean;
  readonly onToggle: () => void;
}

/** One change, exactly: whether to make it, what becomes of what, whom it concerns, and what a person could type instead. */
export function PlanItemCard({ item, together, chosen, onToggle }: PlanItemCardProps): ReactNode {
  const styles = useStyles();
  const { say } = useText();
  const texts = useCauseTexts();
  const { title, detail } = texts.remedy(item);
  return (
    <Card className={styles.card}>
      <Checkbox aria-label={say(preview.choose, { title })} checked={chosen} onChange={onToggle} />
      <div className={styles.body}>
        <div className={styles.head}>
          <h3 className={styles.title}>{title}</h3>
          <ItemChips item={item} />
        </div>
        {detail !== '' && <p className={styles.detail}>{detail}</p>}
        {together.length > 0 && (
          <p className={styles.detail}>
            {say(TOGETHER_WORDS, { titles: together.map((one) => texts.remedy(one).title) })}
          </p>
        )}
        {item.changes.map((change) => (
          <ChangeDiff key={change.what} change={change} />
        ))}
        {item.command !== '' && (
          <Disclosure quiet label={say(preview.command)}>
            <Command command={item.command} />
          </Disclosure>
        )}
        {item.terminal && (
          <Disclosure quiet label={say(terminalWords.title)}>
            <TerminalVariant item={item.id} variables={item.terminal} />
          </Disclosure>
        )}
      </div>
    </Card>
  );
}
