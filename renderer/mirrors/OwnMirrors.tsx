import { Button, Input, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { type FormEvent, type ReactNode, useState } from 'react';
import { mirrorsWords } from '../../shared/text/ui/mirrors.ts';
import { useMirrors } from '../doctor-context.tsx';
import { useText } from '../text/use-text.ts';
import { CallFailureNote } from '../ui/CallFailureNote.tsx';
import { Card } from '../ui/Card.tsx';
import { Section } from '../ui/Section.tsx';

const useStyles = makeStyles({
  card: { display: 'flex', flexDirection: 'column', gap: '12px' },
  hint: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
  form: { display: 'flex', gap: '10px' },
  field: { flexGrow: 1 },
  list: { display: 'flex', flexDirection: 'column', gap: '6px', listStyleType: 'none', margin: 0, padding: 0 },
  line: { display: 'flex', alignItems: 'center', gap: '12px' },
  url: { ...typographyStyles.body1, flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
});

/** Mirrors that the person knows of: kept, and compared with the public ones. */
export function OwnMirrors(): ReactNode {
  const styles = useStyles();
  const { say } = useText();
  const [address, setAddress] = useState('');
  const added = useMirrors(({ known }) => known?.added) ?? [];
  const add = useMirrors((state) => state.add);
  const forget = useMirrors((state) => state.forget);
  const failure = useMirrors((state) => state.keepFailure);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (address.trim() !== '' && (await add(address.trim()))) setAddress('');
  };
  return (
    <Section title={say(mirrorsWords.ownTitle)}>
      <Card className={styles.card}>
        <p className={styles.hint}>{say(mirrorsWords.ownHint)}</p>
        {added.length > 0 && (
          <ul className={styles.list}>
            {added.map((url) => (
              <li key={url} className={styles.line}>
                <span className={styles.url}>{url}</span>
                <Button
                  size="small"
                  aria-label={`${say(mirrorsWords.forget)}: ${url}`}
                  onClick={() => void forget(url)}
                >
                  {say(mirrorsWords.forget)}
                </Button>
              </li>
            ))}
          </ul>
        )}
        <form className={styles.form} onSubmit={(event) => void submit(event)}>
          <Input
            className={styles.field}
            aria-label={say(mirrorsWords.ownLabel)}
            placeholder="https://goproxy.example.com"
            value={address}
            onChange={(_, { value }) => setAddress(value)}
          />
          <Button type="submit">{say(mirrorsWords.addOwn)}</Button>
        </form>
        {failure && <CallFailureNote failure={failure} />}
      </Card>
    </Section>
  );
}
