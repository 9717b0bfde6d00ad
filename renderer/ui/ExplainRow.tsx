import { Button, makeStyles, Textarea } from '@fluentui/react-components';
import { ClipboardErrorRegular } from '@fluentui/react-icons/svg/clipboard-error';
import { type ReactNode, useState } from 'react';
import type { CallFailure } from '../../shared/ipc/failure.ts';
import type { ExplainMatch } from '../../shared/ipc/renderer-api.ts';
import { explain, welcome } from '../../shared/text/ui/welcome.ts';
import { useDoctorParts } from '../doctor-context.tsx';
import { useText } from '../text/use-text.ts';
import { CallFailureNote } from './CallFailureNote.tsx';
import { ExplainMatches } from './ExplainMatches.tsx';
import { QuietRow } from './QuietRow.tsx';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '10px', alignItems: 'flex-start' },
  field: { width: '100%' },
});

/** An error message that go printed, explained at once and without the net. */
export function ExplainRow(): ReactNode {
  const styles = useStyles();
  const { say } = useText();
  const { bridge } = useDoctorParts();
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  const [matches, setMatches] = useState<readonly ExplainMatch[] | null>(null);
  const [failure, setFailure] = useState<CallFailure | null>(null);

  const run = async (pasted: string): Promise<void> => {
    const reply = await bridge.explain.text({ text: pasted });
    setMatches(reply.ok ? reply.value : null);
    setFailure(reply.ok ? null : reply.failure);
  };
  return (
    <QuietRow
      icon={<ClipboardErrorRegular fontSize={20} />}
      title={say(welcome.paste)}
      hint={say(welcome.pasteHint)}
      open={open}
      onClick={() => setOpen(!open)}
    >
      <div className={styles.form}>
        <Textarea
          className={styles.field}
          aria-label={say(explain.label)}
          placeholder={say(explain.placeholder)}
          rows={4}
          spellCheck={false}
          value={text}
          onChange={(_event, { value }) => {
            setText(value);
            setMatches(null);
          }}
        />
        <Button appearance="secondary" disabled={text.trim() === ''} onClick={() => void run(text)}>
          {say(explain.run)}
        </Button>
        {failure && <CallFailureNote failure={failure} />}
        {matches && <ExplainMatches matches={matches} />}
      </div>
    </QuietRow>
  );
}
