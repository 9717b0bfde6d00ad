import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { diagnosis } from '../../shared/text/ui/diagnosis.ts';
import { useCheck } from '../doctor-context.tsx';
import { useText } from '../text/use-text.ts';
import { CopyForChat } from './CopyForChat.tsx';
import { ReportButton } from './ReportButton.tsx';

/** What can be done with a finished run: look at its report, take it to a chat, or go back to the start. */
export function ReportButtons(): ReactNode {
  const { say } = useText();
  const result = useCheck((state) => state.session.result);
  const send = useCheck((state) => state.send);
  return (
    <>
      {result && <ReportButton run={result.id} />}
      {result && <CopyForChat run={result.id} />}
      <Button size="large" appearance="subtle" onClick={() => send('home')}>
        {say(diagnosis.home)}
      </Button>
    </>
  );
}
