import { Button } from '@fluentui/react-components';
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo';
import { type ReactNode, useEffect } from 'react';
import { recovery, undo } from '../../shared/text/ui/repair.ts';
import { useCheck, useUndo } from '../doctor-context.tsx';
import { ChangeSetLines } from '../repair/ChangeSetLines.tsx';
import { UndoOutcome } from '../repair/UndoOutcome.tsx';
import { useText } from '../text/use-text.ts';
import { Card } from '../ui/Card.tsx';
import { Screen } from '../ui/Screen.tsx';
import { StateHead } from '../ui/StateHead.tsx';

/** A repair that was cut off: what it had changed, and the ways on, back or to its end. Gone once it was dealt with. */
export function RecoveryScreen(): ReactNode {
  const { say } = useText();
  const list = useUndo((state) => state.list);
  const busy = useUndo((state) => state.busy);
  const takeBack = useUndo((state) => state.undo);
  const keep = useUndo((state) => state.keep);
  const send = useCheck((state) => state.send);
  const start = useCheck((state) => state.start);
  const set = list?.sets.find(({ state }) => state === 'interrupted');
  const over = list !== null && !set;
  useEffect(() => {
    if (over) send('home');
  }, [over, send]);
  if (!set) return null;
  const goOn = async (): Promise<void> => {
    if (await keep(set.id)) await start();
  };
  return (
    <Screen
      kind="page"
      footer={
        <>
          <Button
            appearance="primary"
            size="large"
            icon={<ArrowUndoRegular />}
            disabled={busy !== null}
            onClick={() => void takeBack(set.id)}
          >
            {say(busy === null ? recovery.takeBack : undo.undoing)}
          </Button>
          <Button size="large" disabled={busy !== null} onClick={() => void goOn()}>
            {say(recovery.keep)}
          </Button>
          <Button size="large" appearance="subtle" onClick={() => send('home')}>
            {say(recovery.later)}
          </Button>
        </>
      }
    >
      <StateHead state="crashed" title={say(recovery.title)} lead={say(recovery.lead)} />
      <UndoOutcome />
      <Card>
        <ChangeSetLines set={set} />
      </Card>
    </Screen>
  );
}
