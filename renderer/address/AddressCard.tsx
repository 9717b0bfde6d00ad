import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { AddressView } from '../../shared/address/address-view.ts';
import { addressCommands } from '../../shared/address/typed-commands.ts';
import type { Evidence } from '../../shared/domain/evidence.ts';
import type { ProbeState } from '../../shared/domain/session.ts';
import { ADDRESS_WORDS, address } from '../../shared/text/ui/address.ts';
import { FAILURE_WORDS } from '../../shared/text/ui/failure-words.ts';
import { PHASE_WORDS } from '../../shared/text/ui/layer-words.ts';
import { waterfall } from '../../shared/text/ui/waterfall.ts';
import { useDoctorParts } from '../doctor-context.tsx';
import { useText } from '../text/use-text.ts';
import { Card } from '../ui/Card.tsx';
import { Command } from '../ui/Command.tsx';
import { Disclosure } from '../ui/Disclosure.tsx';
import { EvidenceList } from '../ui/EvidenceList.tsx';
import { StateIcon } from '../ui/StateShape.tsx';
import { STATE_COLOURS } from '../ui/state-colours.ts';
import { WaterfallTrack } from '../ui/WaterfallTrack.tsx';

const SHAPES: Readonly<Record<AddressView['outcome'], ProbeState>> = {
  waiting: 'running',
  answers: 'warn',
  'module-proxy': 'ok',
  fails: 'fail',
};

const useStyles = makeStyles({
  card: { display: 'flex', flexDirection: 'column', gap: '8px', padding: '14px 18px 8px' },
  head: { display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: '4px 10px' },
  url: { ...typographyStyles.body1Strong, margin: 0, minWidth: 0, overflowWrap: 'anywhere' },
  word: { ...typographyStyles.body1, marginLeft: 'auto' },
  about: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  commands: { display: 'flex', flexDirection: 'column', gap: '4px' },
  label: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
});

interface AddressCardProps {
  readonly view: AddressView;
  readonly evidence: readonly Evidence[];
  /** End of the common axis, ms. */
  readonly endMs: number;
}

/** One address: how far one comes, how it ended, what was measured, and the commands that show the same. */
export function AddressCard({ view, evidence, endMs }: AddressCardProps): ReactNode {
  const styles = useStyles();
  const { say } = useText();
  const { info } = useDoctorParts();
  const { target, outcome, failure, status, addresses } = view;
  const shape = SHAPES[outcome];
  const word = failure
    ? say(waterfall.phaseFailed, { name: say(PHASE_WORDS[failure.phase]), why: say(FAILURE_WORDS[failure.word]) })
    : say(ADDRESS_WORDS[outcome]);
  const about = [
    ...(status === null ? [] : [say(address.status, { status })]),
    ...(addresses.length === 0 ? [] : [say(address.resolves, { list: addresses.join(', ') })]),
  ];
  return (
    <Card className={styles.card}>
      <div className={styles.head}>
        <StateIcon state={shape} size={18} />
        <h3 className={styles.url}>{target.url}</h3>
        <span className={styles.word} style={{ color: STATE_COLOURS[shape].ink }}>
          {word}
        </span>
      </div>
      <WaterfallTrack target={target} endMs={endMs} harmless={false} />
      {about.length > 0 && <p className={styles.about}>{about.join(' · ')}</p>}
      <div className={styles.commands}>
        <span className={styles.label}>{say(address.commands)}</span>
        {addressCommands(target.url, info?.platform === 'win32').map((command) => (
          <Command key={command} command={command} />
        ))}
      </div>
      {evidence.length > 0 && (
        <Disclosure quiet label={say(address.evidence)}>
          <EvidenceList title={say(address.evidence)} items={evidence} />
        </Disclosure>
      )}
    </Card>
  );
}
