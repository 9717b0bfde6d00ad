import { Button, makeStyles, ProgressBar, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { mirrorsWords } from '../../shared/text/ui/mirrors.ts';
import { useMirrors } from '../doctor-context.tsx';
import { ChangeDiff } from '../repair/ChangeDiff.tsx';
import { RepairedLines } from '../repair/RepairedLines.tsx';
import { UndoButton } from '../repair/UndoButton.tsx';
import { UndoOutcome } from '../repair/UndoOutcome.tsx';
import { useText } from '../text/use-text.ts';
import { Card } from '../ui/Card.tsx';
import { Command } from '../ui/Command.tsx';

const useStyles = makeStyles({
  card: { display: 'flex', flexDirection: 'column', gap: '12px' },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  actions: { display: 'flex', gap: '10px' },
});

/** Using a mirror: exactly what would change, then how it went, with the way back. */
export function SwitchCard(): ReactNode {
  const styles = useStyles();
  const { say } = useText();
  const { planning, plan, repair, applying } = useMirrors((state) => state.use);
  const apply = useMirrors((state) => state.apply);
  const leave = useMirrors((state) => state.leave);
  if (planning || applying) {
    const words = say(planning ? mirrorsWords.planning : mirrorsWords.switching);
    return (
      <Card className={styles.card}>
        <h2 className={styles.title}>{words}</h2>
        <ProgressBar aria-label={words} />
      </Card>
    );
  }
  if (!plan) return null;
  const { result } = repair;
  if (!result)
    return (
      <Card className={styles.card}>
        <h2 className={styles.title}>{say(mirrorsWords.willChange)}</h2>
        {plan.items.flatMap(({ changes, command }) => [
          ...changes.map((change) => <ChangeDiff key={change.what} change={change} />),
          <Command key={command} command={command} />,
        ])}
        <div className={styles.actions}>
          <Button appearance="primary" onClick={() => void apply()}>
            {say(mirrorsWords.apply)}
          </Button>
          <Button onClick={leave}>{say(mirrorsWords.keepOld)}</Button>
        </div>
      </Card>
    );
  return (
    <Card className={styles.card}>
      <h2 className={styles.title}>{say(result.solved ? mirrorsWords.switched : mirrorsWords.notSwitched)}</h2>
      <RepairedLines repair={repair} />
      <UndoOutcome />
      <div className={styles.actions}>
        <Button appearance="primary" onClick={leave}>
          {say(mirrorsWords.backToList)}
        </Button>
        {result.id !== null && <UndoButton set={result.id} label={say(mirrorsWords.undo)} size="medium" />}
      </div>
    </Card>
  );
}
