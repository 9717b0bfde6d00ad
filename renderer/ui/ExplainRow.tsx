import { ClipboardErrorRegular } from '@fluentui/react-icons/svg/clipboard-error';
import { type ReactNode, useState } from 'react';
import type { CallFailure } from '../../shared/ipc/failure.ts';
import type { ExplainMatch } from '../../shared/ipc/renderer-api.ts';
import { welcome } from '../../shared/text/ui/welcome.ts';
import { useDoctorParts } from '../doctor-context.tsx';
import { lazyPart } from '../lazy-part.tsx';
import { useText } from '../text/use-text.ts';
import { QuietRow } from './QuietRow.tsx';

const ExplainForm = lazyPart(async () => (await import('./ExplainForm.tsx')).ExplainForm);

/** An error message that go printed, explained at once and without the net. What was pasted stays while it is closed. */
export function ExplainRow(): ReactNode {
  const { say } = useText();
  const { bridge } = useDoctorParts();
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  const [matches, setMatches] = useState<readonly ExplainMatch[] | null>(null);
  const [failure, setFailure] = useState<CallFailure | null>(null);

  const run = async (): Promise<void> => {
    const reply = await bridge.explain.text({ text });
    setMatches(reply.ok ? reply.value : null);
    setFailure(reply.ok ? null : reply.failure);
  };
  const change = (value: string): void => {
    setText(value);
    setMatches(null);
  };
  return (
    <QuietRow
      icon={<ClipboardErrorRegular fontSize={20} />}
      title={say(welcome.paste)}
      hint={say(welcome.pasteHint)}
      open={open}
      onClick={() => setOpen(!open)}
    >
      <ExplainForm text={text} onText={change} onRun={() => void run()} matches={matches} failure={failure} />
    </QuietRow>
  );
}
