import { Button, makeStyles, Textarea } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { CallFailure } from '../../shared/ipc/failure.ts';
import type { ExplainMatch } from '../../shared/ipc/renderer-api.ts';
import { explain } from '../../shared/text/ui/welcome.ts';
import { useText } from '../text/use-text.ts';
import { CallFailureNote } from './CallFailureNote.tsx';
import { ExplainMatches } from './ExplainMatches.tsx';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '10px', alignItems: 'flex-start' },
  field: { width: '100%' },
});

interface ExplainFormProps {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onRun: () => void;
  readonly matches: readonly ExplainMatch[] | null;
  readonly failure: CallFailure | null;
}

/** The field for an error message, and below it what was recognised. */
export function ExplainForm({ text, onText, onRun, matches, failure }: ExplainFormProps): ReactNode {
  const styles = useStyles();
  const { say } = useText();
  return (
    <div className={styles.form}>
      <Textarea
        className={styles.field}
        aria-label={say(explain.label)}
        placeholder={say(explain.placeholder)}
        rows={4}
        spellCheck={false}
        value={text}
        onChange={(_event, { value }) => onText(value)}
      />
      <Button appearance="secondary" disabled={text.trim() === ''} onClick={onRun}>
        {say(explain.run)}
      </Button>
      {failure && <CallFailureNote failure={failure} />}
      {matches && <ExplainMatches matches={matches} />}
    </div>
  );
}
