import { Badge, MessageBar, MessageBarBody, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { allowList, OWNER_WORDS, PROFILE_NAMES, RULE_WORDS, SIGNATURE_WORDS } from '../../shared/text/ui/allow-list.ts';
import type { AllowProgram, ProgramIdentity } from '../../shared/windows/allow-list.ts';
import { isProven, mayBeOpened } from '../../shared/windows/let-through.ts';
import { useText } from '../text/use-text.ts';
import { Card } from '../ui/Card.tsx';
import { ActionRow } from './ActionRow.tsx';

const useStyles = makeStyles({
  card: { display: 'flex', flexDirection: 'column', gap: '8px' },
  head: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: '12px' },
  path: { ...typographyStyles.body1Strong, margin: 0, overflowWrap: 'anywhere' },
  rules: { margin: 0, paddingInlineStart: '18px' },
  note: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  identity: { ...typographyStyles.caption1, margin: 0, overflowWrap: 'anywhere' },
});

/** One program: is it stopped, by which rule of whom, and what would change that. */
export function ProgramCard({ program }: { program: AllowProgram }): ReactNode {
  const styles = useStyles();
  const { say } = useText();
  const { path, rules, blocked, actions, identity } = program;
  const stopping = rules.filter(({ action, direction }) => action === 'block' && direction === 'out');
  const managed = stopping.some(({ active, store }) => active && store !== 'local');
  return (
    <Card className={styles.card}>
      <div className={styles.head}>
        <h3 className={styles.path}>{path}</h3>
        <Badge appearance="tint" color={blocked ? 'danger' : 'success'}>
          {say(blocked ? allowList.blocked : allowList.notBlocked)}
        </Badge>
      </div>
      {rules.length > 0 && (
        <ul className={styles.rules}>
          {rules.map((rule) => (
            <li key={`${rule.store} ${rule.id}`} title={rule.id}>
              {ruleLine(rule, say)}
            </li>
          ))}
        </ul>
      )}
      {blocked && stopping.every(({ active }) => !active) && <p className={styles.note}>{say(allowList.byDefault)}</p>}
      {managed && <p className={styles.note}>{say(allowList.byPolicy)}</p>}
      {identity && <Identity identity={identity} />}
      {actions.map((action) => (
        <ActionRow key={action.id} action={action} proven={identity !== null && isProven(identity)} />
      ))}
      {actions.some(({ byHand }) => byHand) && <p className={styles.note}>{say(allowList.byHand)}</p>}
      {actions.some(({ kind }) => kind === 'allow') && <p className={styles.note}>{say(allowList.outboundNote)}</p>}
    </Card>
  );
}

/** What is known of a program before anybody lets it through. */
function Identity({ identity }: { identity: ProgramIdentity }): ReactNode {
  const styles = useStyles();
  const { say } = useText();
  const { sha256, signature, checksum } = identity;
  const warning = {
    valid: null,
    invalid: allowList.forged,
    unsigned: allowList.notProven,
    unknown: allowList.notProven,
  };
  const advice = checksum === 'differs' ? allowList.checksumDiffers : isProven(identity) ? null : warning[signature];
  return (
    <>
      <p className={styles.identity}>{say(SIGNATURE_WORDS, identity)}</p>
      <p className={styles.identity}>
        {say(allowList.sha256)}: {sha256 ?? say(allowList.hashUnknown)}
      </p>
      {checksum === 'proven' && <p className={styles.identity}>{say(allowList.checksumProven)}</p>}
      {advice && (
        <MessageBar intent={mayBeOpened(identity) ? 'warning' : 'error'} layout="multiline">
          <MessageBarBody>{say(advice)}</MessageBarBody>
        </MessageBar>
      )}
    </>
  );
}

function ruleLine(rule: AllowProgram['rules'][number], say: ReturnType<typeof useText>['say']): string {
  const names = rule.profiles.map((name) => PROFILE_NAMES[name.toLowerCase()]);
  const where = names.length === 0 ? say(allowList.everywhere) : names.map((n) => (n ? say(n) : '')).join(', ');
  const what = say(RULE_WORDS, { block: rule.action === 'block', out: rule.direction === 'out' });
  const parts = [rule.name, what, where, say(OWNER_WORDS[rule.store]), ...(rule.active ? [] : [say(allowList.off)])];
  return parts.filter((part) => part !== '').join(' · ');
}
