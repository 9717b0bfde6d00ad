import { Button, Input, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import type { Text } from '../../shared/domain/text.ts';
import { type EditableSetting, type WishRefusal, wishRefusal } from '../../shared/repair/wish.ts';
import { goSettings } from '../../shared/text/ui/go-settings.ts';
import { useWish } from '../doctor-context.tsx';
import { useText } from '../text/use-text.ts';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '8px', padding: '0 0 14px' },
  field: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
  bar: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  bad: { ...typographyStyles.caption1, color: tokens.colorStatusWarningForeground1 },
});

const REFUSALS: Readonly<Record<WishRefusal, Text | null>> = {
  // An empty field, or more than a line can hold: the button says it by itself.
  'no-line': null,
  secret: goSettings.secret,
  'sumdb-off': goSettings.sumdbOff,
  'too-broad': goSettings.tooBroad,
};

interface SettingEditorProps {
  readonly name: EditableSetting;
  /** The value in force; a password in it is `***`. */
  readonly value: string;
  readonly isSet: boolean;
  readonly onClose: () => void;
}

/** Another value for a setting. It changes nothing by itself: what would be changed is shown first. */
export function SettingEditor({ name, value, isSet, onClose }: SettingEditorProps): ReactNode {
  const styles = useStyles();
  const { say } = useText();
  const [typed, setTyped] = useState(value);
  const wish = useWish((state) => state.set);
  const wanted = typed.trim();
  const refusal = wishRefusal(name, wanted);
  const good = wanted !== value && refusal === null;
  const bad = refusal && REFUSALS[refusal];
  const ask = (asked: string | null): void => {
    onClose();
    void wish(name, asked);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && good) ask(wanted);
    if (event.key === 'Escape') onClose();
  };
  return (
    <div className={styles.form}>
      <Input
        autoFocus
        aria-label={say(goSettings.newValue, { name })}
        input={{ className: styles.field, spellCheck: false }}
        value={typed}
        onChange={(_event, data) => setTyped(data.value)}
        onKeyDown={onKeyDown}
      />
      {bad && <span className={styles.bad}>{say(bad)}</span>}
      <div className={styles.bar}>
        <Button appearance="primary" disabled={!good} onClick={() => ask(wanted)}>
          {say(goSettings.showChange)}
        </Button>
        {isSet && <Button onClick={() => ask(null)}>{say(goSettings.unset)}</Button>}
        <Button appearance="subtle" onClick={onClose}>
          {say(goSettings.close)}
        </Button>
      </div>
    </div>
  );
}
