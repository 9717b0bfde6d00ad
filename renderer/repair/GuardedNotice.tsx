import { MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { type ReactNode, useEffect } from 'react';
import { guardedWords as words } from '../../shared/text/ui/guarded.ts';
import { formatTime } from '../../shared/text/ui/moment.ts';
import { useUndo } from '../doctor-context.tsx';
import { useText } from '../text/use-text.ts';
import { UndoButton } from './UndoButton.tsx';

/** Asking is what lets the engine take back what is due, so a little late is never too late. */
const ASK_MS = 30_000;

/** On every page while a protection is switched off: until when, and the way to end it now. */
export function GuardedNotice(): ReactNode {
  const { language, say } = useText();
  const set = useUndo((state) => state.list?.sets.find(({ until }) => until !== undefined));
  const refresh = useUndo((state) => state.refresh);
  const until = set?.until;
  useEffect(() => {
    if (until === undefined) return undefined;
    const timer = setInterval(() => void refresh(), ASK_MS);
    return () => clearInterval(timer);
  }, [until, refresh]);
  if (!set || until === undefined) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{say(words.inForce, { time: formatTime(until, language) })}</MessageBarBody>
      <MessageBarActions>
        <UndoButton set={set.id} label={say(words.endNow)} size="medium" />
      </MessageBarActions>
    </MessageBar>
  );
}
