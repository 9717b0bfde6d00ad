import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { memo, type ReactNode } from 'react';
import { PHASES, type TargetReport } from '../../shared/domain/target-report.ts';
import { formatMs } from '../../shared/text/ui/duration.ts';
import { FAILURE_WORDS } from '../../shared/text/ui/failure-words.ts';
import { PHASE_SHORT_WORDS, ROLE_WORDS } from '../../shared/text/ui/layer-words.ts';
import { TARGET_WORDS } from '../../shared/text/ui/outcome-words.ts';
import { waterfall } from '../../shared/text/ui/waterfall.ts';
import { type Say, useText } from '../text/use-text.ts';
import { StateIcon } from './StateShape.tsx';
import { STATE_COLOURS } from './state-colours.ts';
import { rowState, shortUrl } from './target-view.ts';
import { WaterfallTrack } from './WaterfallTrack.tsx';
import { totalMs } from './waterfall-scale.ts';

const useStyles = makeStyles({
  // A thousand of them: those out of sight are not laid out.
  row: {
    display: 'flex',
    flexDirection: 'column',
    gap: '5px',
    padding: '7px 0',
    contentVisibility: 'auto',
    containIntrinsicSize: 'auto 40px',
  },
  head: { display: 'flex', alignItems: 'center', gap: '8px', minWidth: 0 },
  name: {
    ...typographyStyles.body1,
    maxWidth: '100%',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  // One line high: what the target is for wraps out of sight where its name needs the room.
  names: {
    display: 'flex',
    alignItems: 'center',
    flexGrow: 1,
    flexWrap: 'wrap',
    columnGap: '8px',
    minWidth: 0,
    height: tokens.lineHeightBase300,
    overflow: 'hidden',
  },
  role: {
    ...typographyStyles.caption1,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground3,
    whiteSpace: 'nowrap',
  },
  state: {
    ...typographyStyles.caption1,
    display: 'flex',
    alignItems: 'center',
    gap: '5px',
    marginLeft: 'auto',
    flexShrink: 0,
    whiteSpace: 'nowrap',
    fontVariantNumeric: 'tabular-nums',
  },
});

/** The failure that ended the way to a target, in words with its phase. */
function failureText(target: TargetReport, say: Say): string | null {
  const phase = PHASES.find((name) => target.phases[name].failure);
  const failure = phase && target.phases[phase].failure;
  if (!phase || !failure) return null;
  return say(waterfall.phaseFailed, { name: say(PHASE_SHORT_WORDS[phase]), why: say(FAILURE_WORDS[failure]) });
}

interface WaterfallRowProps {
  readonly target: TargetReport;
  readonly endMs: number;
  readonly ended: boolean;
  /** True where a failed row kept `go` from nothing: said without red. */
  readonly harmless: boolean;
}

/** The way to one target: its name, how it ended in words, and one bar a phase. Drawn again only when its own target changes. */
export const WaterfallRow = memo(function Row({ target, endMs, ended, harmless }: WaterfallRowProps): ReactNode {
  const styles = useStyles();
  const { language, say } = useText();
  const measured = rowState(target, ended);
  const state = harmless && target.verdict === 'failed' ? 'skipped' : measured;
  const total = formatMs(totalMs(target), language);
  const word = state === 'running' ? say(waterfall.running) : say(TARGET_WORDS[target.verdict]);
  const text = failureText(target, say) ?? (state === 'ok' || state === 'warn' ? `${word} ${total}` : word);
  return (
    <li className={styles.row}>
      <div className={styles.head}>
        <span className={styles.names} title={`${target.url} · ${say(ROLE_WORDS[target.role])}`}>
          <span className={styles.name}>{shortUrl(target.url)}</span>
          <span className={styles.role}>{say(ROLE_WORDS[target.role])}</span>
        </span>
        <span className={styles.state} style={{ color: STATE_COLOURS[state].ink }}>
          <StateIcon state={state} size={14} />
          {text}
        </span>
      </div>
      <WaterfallTrack target={target} endMs={endMs} harmless={harmless} />
    </li>
  );
});
