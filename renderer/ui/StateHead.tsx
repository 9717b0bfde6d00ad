import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { ProbeState } from '../../shared/domain/session.ts';
import { ScreenHeading } from './ScreenHeading.tsx';
import { StateIcon } from './StateShape.tsx';

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'center', gap: '18px' },
  words: { minWidth: 0 },
  icon: { display: 'flex', flexShrink: 0, color: tokens.colorBrandForeground1 },
  lead: { ...typographyStyles.body1, margin: '2px 0 0', color: tokens.colorNeutralForeground2, textWrap: 'pretty' },
});

interface StateHeadProps {
  /** A state's shape, or a picture of one's own. */
  readonly state: ProbeState | ReactNode;
  readonly title: string;
  readonly lead?: string;
}

const STATES: ReadonlySet<unknown> = new Set<ProbeState>([
  'waiting',
  'running',
  'ok',
  'warn',
  'fail',
  'skipped',
  'timed-out',
  'crashed',
]);

function isState(state: ProbeState | ReactNode): state is ProbeState {
  return STATES.has(state);
}

/** The top of a screen that says how something stands: a large shape, one sentence, one line below it. */
export function StateHead({ state, title, lead }: StateHeadProps): ReactNode {
  const styles = useStyles();
  return (
    <div className={styles.head}>
      {isState(state) ? <StateIcon state={state} size={44} /> : <span className={styles.icon}>{state}</span>}
      <div className={styles.words}>
        <ScreenHeading>{title}</ScreenHeading>
        {lead !== undefined && <p className={styles.lead}>{lead}</p>}
      </div>
    </div>
  );
}
