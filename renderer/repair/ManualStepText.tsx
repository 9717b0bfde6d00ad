import { makeStyles, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Cause } from '../../shared/domain/cause.ts';
import type { ManualStep } from '../../shared/domain/repair.ts';
import type { SessionState } from '../../shared/domain/session.ts';
import { plan as words } from '../../shared/text/ui/repair.ts';
import { evidenceById } from '../session-view.ts';
import { useCauseTexts } from '../text/cause-texts.tsx';
import { useText } from '../text/use-text.ts';
import { Command } from '../ui/Command.tsx';
import { CopyButton } from '../ui/CopyButton.tsx';
import { AccountOffer } from './AccountOffer.tsx';
import { OpenTerminal } from './OpenTerminal.tsx';

const useStyles = makeStyles({
  step: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: '6px' },
  text: { ...typographyStyles.body1, margin: 0 },
  command: { alignSelf: 'stretch' },
});

interface ManualStepTextProps {
  readonly step: ManualStep;
  readonly cause: Cause;
  readonly session: SessionState;
}

/** What no program can do: a command for the terminal at hand, or a request for somebody else, ready to be copied. */
export function ManualStepText({ step, cause, session }: ManualStepTextProps): ReactNode {
  const styles = useStyles();
  const { say } = useText();
  const { manual } = useCauseTexts();
  if (step.kind === 'this-terminal') {
    return (
      <div className={styles.step}>
        <p className={styles.text}>{say(words.thisTerminal)}</p>
        {step.command !== undefined && (
          <div className={styles.command}>
            <Command command={step.command} />
          </div>
        )}
        <OpenTerminal />
      </div>
    );
  }
  const evidence = evidenceById(session);
  const { host } = session.result ?? {};
  const { to, request, message } = manual(cause, {
    evidence: cause.evidence.flatMap((id) => evidence.get(id) ?? []),
    ...(step.command === undefined ? {} : { command: step.command }),
    ...(host ? { computer: [host.os, host.arch, host.go?.version].filter(Boolean).join(', ') } : {}),
  });
  return (
    <div className={styles.step}>
      <p className={styles.text}>{say(words.forOthers, { to, request })}</p>
      {step.command !== undefined && (
        <div className={styles.command}>
          <Command command={step.command} />
        </div>
      )}
      <CopyButton size="small" label={say(words.copyRequest)} text={() => message} />
      {step.account && <AccountOffer host={step.account.host} />}
    </div>
  );
}
