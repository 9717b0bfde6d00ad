import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { CallFailure } from '../../shared/ipc/failure.ts';
import { CALL_FAILURE_WORDS } from '../../shared/text/ui/call-failure-words.ts';
import { shell } from '../../shared/text/ui/shell.ts';
import { useText } from '../text/use-text.ts';

interface CallFailureNoteProps {
  readonly failure: CallFailure;
  /** Asks once more, where nothing else on the page does. */
  readonly onAgain?: () => void;
}

/** A call that was not answered: what it means, and the raw detail for those who want it. */
export function CallFailureNote({ failure, onAgain }: CallFailureNoteProps): ReactNode {
  const { say } = useText();
  return (
    <MessageBar intent="error" title={failure.detail}>
      <MessageBarBody>{say(CALL_FAILURE_WORDS[failure.code])}</MessageBarBody>
      {onAgain && (
        <MessageBarActions>
          <Button size="small" onClick={onAgain}>
            {say(shell.again)}
          </Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
