import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { welcome } from '../../shared/text/ui/welcome.ts';
import { useCheck } from '../doctor-context.tsx';
import { useText } from '../text/use-text.ts';
import { CallFailureNote } from './CallFailureNote.tsx';

/** What went wrong before a check could begin. */
export function WelcomeNotes(): ReactNode {
  const { say } = useText();
  const failure = useCheck((state) => state.failure);
  const dropRefused = useCheck((state) => state.dropRefused);
  return (
    <>
      {failure && <CallFailureNote failure={failure} />}
      {dropRefused && (
        <MessageBar intent="warning">
          <MessageBarBody>{say(welcome.dropRefused)}</MessageBarBody>
        </MessageBar>
      )}
    </>
  );
}
