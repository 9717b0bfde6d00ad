import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { CallFailure } from '../../shared/ipc/failure.ts';
import { CALL_FAILURE_WORDS } from '../../shared/text/ui/call-failure-words.ts';
import { useText } from '../text/use-text.ts';

/** A call that was not answered: what it means, and the raw detail for those who want it. */
export function CallFailureNote({ failure }: { failure: CallFailure }): ReactNode {
  const { say } = useText();
  return (
    <MessageBar intent="error" title={failure.detail}>
      <MessageBarBody>{say(CALL_FAILURE_WORDS[failure.code])}</MessageBarBody>
    </MessageBar>
  );
}
