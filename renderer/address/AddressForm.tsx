import { Button, makeStyles, Spinner, Textarea, tokens, typographyStyles } from '@fluentui/react-components';
import { PlayRegular } from '@fluentui/react-icons/svg/play';
import { type KeyboardEvent, type ReactNode, useMemo } from 'react';
import { parseAddresses } from '../../shared/address/parse-addresses.ts';
import { address } from '../../shared/text/ui/address.ts';
import { useTool } from '../doctor-context.tsx';
import { useText } from '../text/use-text.ts';
import { Card } from '../ui/Card.tsx';

/** So many bad lines are named. */
const NAMED = 3;

const useStyles = makeStyles({
  card: { display: 'flex', flexDirection: 'column', gap: '10px' },
  field: { fontFamily: tokens.fontFamilyMonospace },
  bar: { display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: '12px' },
  bad: { ...typographyStyles.caption1, color: tokens.colorStatusWarningForeground1, overflowWrap: 'anywhere' },
});

/** The field grows with the list, as far as it leaves room for what was found. */
const LEAST_ROWS = 3;
const MOST_ROWS = 8;

/** The field for addresses, what in it is none, and the button. Ctrl+Enter presses it. */
export function AddressForm(): ReactNode {
  const styles = useStyles();
  const { say } = useText();
  const text = useTool((state) => state.text);
  const write = useTool((state) => state.write);
  const test = useTool((state) => state.testAddresses);
  const cancel = useTool((state) => state.cancel);
  const running = useTool((state) => state.runs.addresses.running);
  const { addresses, bad } = useMemo(() => parseAddresses(text), [text]);
  const count = addresses.length;
  const rows = Math.min(MOST_ROWS, Math.max(LEAST_ROWS, text.split('\n').length));
  const lines = bad.slice(0, NAMED).map((line) => say(address.badLine, { ...line, text: line.text.slice(0, 40) }));
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && count > 0) void test();
  };
  return (
    <Card className={styles.card}>
      <Textarea
        aria-label={say(address.field)}
        placeholder={say(address.placeholder)}
        rows={rows}
        resize="vertical"
        spellCheck={false}
        textarea={{ className: styles.field }}
        value={text}
        onChange={(_event, { value }) => write(value)}
        onKeyDown={onKeyDown}
      />
      {bad.length > 0 && <span className={styles.bad}>{say(address.bad, { lines: lines.join(', ') })}</span>}
      <div className={styles.bar}>
        {running ? (
          <>
            <Button onClick={() => void cancel()}>{say(address.stop)}</Button>
            <Spinner size="tiny" label={say(address.running)} />
          </>
        ) : (
          <Button appearance="primary" icon={<PlayRegular />} disabled={count === 0} onClick={() => void test()}>
            {say(address.run, { count })}
          </Button>
        )}
      </div>
    </Card>
  );
}
