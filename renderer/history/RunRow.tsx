import { Badge, Checkbox, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import type { ReactNode } from 'react';
import type { RunSummary } from '../../shared/ipc/history-shape.ts';
import { subjectText } from '../../shared/text/subject-words.ts';
import { formatMs } from '../../shared/text/ui/duration.ts';
import { history } from '../../shared/text/ui/history.ts';
import { formatMoment, formatTime } from '../../shared/text/ui/moment.ts';
import { useText } from '../text/use-text.ts';
import { StateIcon } from '../ui/StateShape.tsx';
import { useVerdictLine, VERDICT_STATES } from './verdict-words.ts';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    alignItems: 'center',
    border: `1px solid ${tokens.colorNeutralStroke3}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
  open: {
    display: 'flex',
    flexGrow: 1,
    minWidth: 0,
    alignItems: 'center',
    gap: '14px',
    minHeight: '56px',
    padding: '8px 14px 8px 4px',
    border: 'none',
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: 'transparent',
    color: 'inherit',
    fontFamily: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground2 },
    ':active': { backgroundColor: tokens.colorNeutralBackground3 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  time: {
    ...typographyStyles.body1,
    width: '44px',
    flexShrink: 0,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
  },
  words: { minWidth: 0, flexGrow: 1 },
  line: { ...typographyStyles.body1Strong, display: 'block', overflow: 'hidden', textOverflow: 'ellipsis' },
  about: { ...typographyStyles.caption1, display: 'block', color: tokens.colorNeutralForeground3 },
  chevron: { display: 'flex', color: tokens.colorNeutralForeground3 },
});

interface RunRowProps {
  readonly run: RunSummary;
  readonly ticked: boolean;
  readonly onOpen: () => void;
  readonly onTick: () => void;
}

/** One check on the time line: when, what came of it, and a box to compare it. */
export function RunRow({ run, ticked, onOpen, onTick }: RunRowProps): ReactNode {
  const styles = useStyles();
  const { language, say } = useText();
  const line = useVerdictLine()(run);
  const moment = { time: formatMoment(run.startedAt, language) };
  const more = Math.max(0, run.causes.length - 1);
  const about = [
    ...run.causes.slice(0, 1).map(({ subject }) => subjectText(subject, language)),
    ...(more > 0 ? [say(history.more, { count: more })] : []),
    say(history.took, { time: formatMs(run.durationMs, language) }),
  ];
  return (
    <li className={styles.row}>
      <Checkbox aria-label={say(history.tick, moment)} checked={ticked} onChange={onTick} />
      <button type="button" className={styles.open} title={say(history.open, moment)} onClick={onOpen}>
        <span className={styles.time}>{formatTime(run.startedAt, language)}</span>
        <StateIcon state={VERDICT_STATES[run.verdict]} size={20} />
        <span className={styles.words}>
          <span className={styles.line}>{line}</span>
          <span className={styles.about}>{about.join(' · ')}</span>
        </span>
        {run.unkept !== undefined && (
          <Badge appearance="tint" color="warning">
            {say(history.notKept)}
          </Badge>
        )}
        <span className={styles.chevron}>
          <ChevronRightRegular />
        </span>
      </button>
    </li>
  );
}
