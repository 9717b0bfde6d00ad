import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { SessionState } from '../../shared/domain/session.ts';
import { probeTitle } from '../../shared/flow/probe-title.ts';
import { checking } from '../../shared/text/ui/checking.ts';
import { formatClock, formatLimit } from '../../shared/text/ui/duration.ts';
import { progressOf } from '../session-view.ts';
import { type Say, useText } from '../text/use-text.ts';
import { useElapsed } from './use-elapsed.ts';

const NAMED = 2;

const useStyles = makeStyles({
  line: { ...typographyStyles.body1, minWidth: 0, color: tokens.colorNeutralForeground1 },
  clock: {
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: 'tabular-nums',
  },
});

function runningTitles(session: SessionState, say: Say): readonly string[] {
  const running = Object.keys(session.probes).filter((probe) => (session.running[probe] ?? 0) > 0);
  return [...new Set(running.flatMap((probe) => probeTitle(probe) ?? []).map((title) => say(title)))];
}

function waitingText(session: SessionState, leftLimit: string, say: Say): string {
  if (session.id === null) return say(checking.starting);
  const titles = runningTitles(session, say);
  if (titles.length === 0) return say(checking.finishing);
  const named = titles.slice(0, NAMED).join(say(checking.and));
  const what =
    titles.length > NAMED ? named + say(checking.more, { all: titles.length, rest: titles.length - NAMED }) : named;
  return say(checking.waitingFor, { what, most: leftLimit });
}

/** What is being waited for and how long at most; time passed; how much is done. */
export function WaitingLine({ session, startedMs }: { session: SessionState; startedMs: number | null }): ReactNode {
  const styles = useStyles();
  const { language, say } = useText();
  const elapsed = useElapsed(startedMs);
  const most = formatLimit(session.deadlineMs - elapsed, language);
  return (
    <div>
      <div className={styles.line}>{waitingText(session, most, say)}</div>
      <div className={styles.clock}>
        {say(checking.elapsed, { time: formatClock(elapsed, language) })}
        {' · '}
        {say(checking.progress, progressOf(session))}
      </div>
    </div>
  );
}
