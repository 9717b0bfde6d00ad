import { Button, Checkbox, makeStyles } from '@fluentui/react-components';
import { ShieldRegular } from '@fluentui/react-icons/svg/shield';
import { type ReactNode, useState } from 'react';
import { ALLOW_ACTION_WORDS, allowList } from '../../shared/text/ui/allow-list.ts';
import type { AllowAction } from '../../shared/windows/allow-list.ts';
import { useGuards } from '../doctor-context.tsx';
import { useText } from '../text/use-text.ts';
import { Command } from '../ui/Command.tsx';

const useStyles = makeStyles({
  action: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: '6px' },
  command: { alignSelf: 'stretch' },
});

interface ActionRowProps {
  readonly action: AllowAction;
  /** The program is known to be genuine: only then letting it through is what is recommended. */
  readonly proven?: boolean;
  /** It weakens a protection: nothing is done before the person has said that they know. */
  readonly asksConsent?: boolean;
}

/** One action: the command to the same effect, and where rights may be asked for, the button. */
export function ActionRow({ action, proven = false, asksConsent = false }: ActionRowProps): ReactNode {
  const styles = useStyles();
  const { say } = useText();
  const [agreed, setAgreed] = useState(!asksConsent);
  const possible = useGuards(({ list }) => list?.noElevation === null) && !action.byHand;
  const busy = useGuards(({ doing, reading }) => doing !== null || reading);
  const apply = useGuards((state) => state.apply);
  return (
    <div className={styles.action}>
      <div className={styles.command}>
        <Command command={action.command} />
      </div>
      {possible && asksConsent && (
        <Checkbox
          label={say(allowList.consent)}
          checked={agreed}
          onChange={(_, { checked }) => setAgreed(checked === true)}
        />
      )}
      {possible && (
        <Button
          appearance={proven && (action.kind === 'disable' || action.kind === 'allow') ? 'primary' : 'secondary'}
          icon={<ShieldRegular />}
          disabled={busy || !agreed}
          onClick={() => {
            // Consent is for one deed: the next one is asked for again.
            setAgreed(!asksConsent);
            void apply(action.id);
          }}
        >
          {say(ALLOW_ACTION_WORDS[action.kind])}
        </Button>
      )}
    </div>
  );
}
