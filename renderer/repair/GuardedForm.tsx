import { Button, Field, Input, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { confirmationOf } from '../../shared/repair/guarded.ts';
import { guardedWords as words } from '../../shared/text/ui/guarded.ts';
import { useWish } from '../doctor-context.tsx';
import { useText } from '../text/use-text.ts';
import { Card } from '../ui/Card.tsx';
import { Choices } from '../ui/Choices.tsx';
import { Disclosure } from '../ui/Disclosure.tsx';

const useStyles = makeStyles({
  card: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: '10px', marginTop: '6px' },
  text: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2, textWrap: 'pretty' },
  risk: { ...typographyStyles.body1Strong, margin: 0, color: tokens.colorStatusWarningForeground1, textWrap: 'pretty' },
  field: { fontFamily: tokens.fontFamilyMonospace },
});

const DURATIONS = ['15', '60', '240'] as const;

/** The way to switch the checksum database off for a while: folded away, with the risk, and only with the words typed. */
export function GuardedForm(): ReactNode {
  const { say } = useText();
  return (
    <Disclosure quiet label={say(words.open)}>
      <Form />
    </Disclosure>
  );
}

function Form(): ReactNode {
  const styles = useStyles();
  const { say } = useText();
  const guard = useWish((state) => state.guard);
  const [minutes, setMinutes] = useState<(typeof DURATIONS)[number]>('60');
  const [typed, setTyped] = useState('');
  const confirmation = confirmationOf('checksum-off');
  return (
    <Card className={styles.card}>
      <p className={styles.text}>{say(words.lead)}</p>
      <p className={styles.risk}>{say(words.risk)}</p>
      <p className={styles.text}>{say(words.back)}</p>
      <Choices
        label={say(words.howLong)}
        choices={DURATIONS.map((id) => ({ id, label: say(words.minutes, { minutes: Number(id) }) }))}
        chosen={minutes}
        onChoose={setMinutes}
      />
      <Field label={say(words.type, { words: confirmation })}>
        <Input
          input={{ className: styles.field, spellCheck: false, autoComplete: 'off' }}
          value={typed}
          onChange={(_event, data) => setTyped(data.value)}
        />
      </Field>
      <Button
        disabled={typed.trim() !== confirmation}
        onClick={() => void guard({ guarded: 'checksum-off', minutes: Number(minutes), typed: typed.trim() })}
      >
        {say(words.show)}
      </Button>
    </Card>
  );
}
