import { Button, makeStyles, ProgressBar, tokens, typographyStyles } from '@fluentui/react-components';
import { type ReactNode, useEffect, useRef } from 'react';
import type { Text } from '../../shared/domain/text.ts';
import { wishWords } from '../../shared/text/ui/wish.ts';
import { useUndo, useWish } from '../doctor-context.tsx';
import type { WishTool } from '../state/wish-store.ts';
import { useCauseTexts } from '../text/cause-texts.tsx';
import { useText } from '../text/use-text.ts';
import { CallFailureNote } from '../ui/CallFailureNote.tsx';
import { Card } from '../ui/Card.tsx';
import { Command } from '../ui/Command.tsx';
import { ChangeDiff } from './ChangeDiff.tsx';
import { ItemChips } from './ItemChips.tsx';
import { RepairedLines } from './RepairedLines.tsx';
import { UndoButton } from './UndoButton.tsx';
import { UndoOutcome } from './UndoOutcome.tsx';

const useStyles = makeStyles({
  card: { display: 'flex', flexDirection: 'column', gap: '12px' },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', gap: '8px' },
  title: { ...typographyStyles.subtitle2, margin: 0, ':focus': { outlineStyle: 'none' } },
  detail: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
  died: { ...typographyStyles.body1, margin: 0, color: tokens.colorStatusDangerForeground1 },
  actions: { display: 'flex', gap: '10px' },
});

/** How a tool speaks of the change it offers. */
export interface WishCardWords {
  readonly apply: Text;
  readonly applying: Text;
  readonly applied: Text;
  readonly notApplied: Text;
  readonly leave: Text;
}

interface WishCardProps {
  readonly tool: WishTool;
  readonly words: WishCardWords;
  /** Called as soon as something was done, or taken back: what the tool shows may be old. */
  readonly onDone?: () => void;
  /** The tool is reading again, and the engine does one thing at a time. */
  readonly reading?: boolean;
}

/** A change that a person wished for in a tool: exactly what it would be, then how it went, with the way back. */
export function WishCard({ tool, words, onDone, reading = false }: WishCardProps): ReactNode {
  const styles = useStyles();
  const { say } = useText();
  const { remedy } = useCauseTexts();
  const own = useWish((state) => state.tool === tool);
  const { planning, plan, repair, applying, failure, died, apply, leave } = useWish((state) => state);
  const heading = useRef<HTMLHeadingElement>(null);
  const step = planning || applying ? 'work' : repair.result ? 'end' : plan ? 'plan' : 'none';
  useEffect(() => {
    if (own && step !== 'none') heading.current?.focus();
  }, [own, step]);
  const { result } = repair;
  const undone = useUndo((state) => state.ended?.result);
  const told = useRef<unknown>(null);
  useEffect(() => {
    const news = own && result ? (undone ?? result) : null;
    if (news === null || news === told.current) return;
    told.current = news;
    onDone?.();
  }, [own, result, undone, onDone]);
  if (!own) return null;
  const title = (text: Text): ReactNode => (
    <h2 ref={heading} tabIndex={-1} className={styles.title}>
      {say(text)}
    </h2>
  );
  if (failure) return <CallFailureNote failure={failure} />;
  if (died) return <p className={styles.died}>{say(wishWords.died)}</p>;
  if (planning || applying) {
    const text = planning ? wishWords.planning : words.applying;
    return (
      <Card className={styles.card}>
        {title(text)}
        <ProgressBar aria-label={say(text)} />
      </Card>
    );
  }
  if (result)
    return (
      <Card className={styles.card}>
        {title(result.solved ? words.applied : result.kept ? wishWords.kept : words.notApplied)}
        <RepairedLines repair={repair} />
        <UndoOutcome />
        <div className={styles.actions}>
          <Button appearance="primary" onClick={leave}>
            {say(words.leave)}
          </Button>
          {result.id !== null && (
            <UndoButton set={result.id} label={say(wishWords.undo)} size="medium" waits={reading} />
          )}
        </div>
      </Card>
    );
  if (!plan) return null;
  return (
    <Card className={styles.card}>
      {title(wishWords.willChange)}
      {plan.items.map((item) => (
        <div key={item.id} className={styles.card}>
          <div className={styles.head}>
            <p className={styles.detail}>{remedy(item).detail}</p>
            <ItemChips item={item} />
          </div>
          {item.changes.map((change) => (
            <ChangeDiff key={change.what} change={change} />
          ))}
          <Command command={item.command} />
        </div>
      ))}
      <div className={styles.actions}>
        <Button appearance="primary" onClick={() => void apply()}>
          {say(words.apply)}
        </Button>
        <Button onClick={leave}>{say(wishWords.keepOld)}</Button>
      </div>
    </Card>
  );
}
