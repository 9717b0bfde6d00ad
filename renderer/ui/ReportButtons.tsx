import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { chatReport } from '../../shared/text/ui/chat-report.ts';
import { diagnosis } from '../../shared/text/ui/diagnosis.ts';
import { useDoctor } from '../doctor-context.tsx';
import { useRenderCause } from '../text/cause-texts.tsx';
import { useText } from '../text/use-text.ts';
import { CopyButton } from './CopyButton.tsx';

/** What can be done with a finished run: take it to a chat, or go back to the start. */
export function ReportButtons(): ReactNode {
  const { language, say } = useText();
  const result = useDoctor((state) => state.session.result);
  const send = useDoctor((state) => state.send);
  const renderCause = useRenderCause();
  return (
    <>
      {result && (
        <CopyButton size="large" label={say(diagnosis.copy)} text={() => chatReport(result, renderCause, language)} />
      )}
      <Button size="large" appearance="subtle" onClick={() => send('home')}>
        {say(diagnosis.home)}
      </Button>
    </>
  );
}
