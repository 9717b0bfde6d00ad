import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { FAILURE_WORDS } from '../../shared/text/ui/failure-words.ts';
import { history } from '../../shared/text/ui/history.ts';
import { useHistory } from '../doctor-context.tsx';
import { useText } from '../text/use-text.ts';

/** Says of a run that could not be kept that it is gone with the program, and why. Nothing for every other run. */
export function UnkeptNote({ run }: { run: string | null }): ReactNode {
  const { say } = useText();
  const unkept = useHistory((state) => state.list?.runs.find(({ id }) => id === run)?.unkept);
  if (unkept === undefined) return null;
  return (
    <MessageBar intent="warning">
      <MessageBarBody>{say(history.unkept, { why: say(FAILURE_WORDS[unkept]) })}</MessageBarBody>
    </MessageBar>
  );
}
