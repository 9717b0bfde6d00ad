import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { RunSummary } from '../../shared/ipc/history-shape.ts';
import { formatDay } from '../../shared/text/ui/moment.ts';
import { useHistory } from '../doctor-context.tsx';
import { useText } from '../text/use-text.ts';
import { RunRow } from './RunRow.tsx';

const useStyles = makeStyles({
  day: { ...typographyStyles.caption1Strong, margin: '10px 0 6px', color: tokens.colorNeutralForeground3 },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '4px' },
});

function byDay<T>(items: readonly T[], dayOf: (item: T) => string): readonly (readonly [string, readonly T[]])[] {
  const days = new Map<string, T[]>();
  for (const item of items) {
    const day = dayOf(item);
    days.set(day, [...(days.get(day) ?? []), item]);
  }
  return [...days];
}

/** Everything that happened, the latest first, a day at a time. */
export function TimeLine({ runs }: { runs: readonly RunSummary[] }): ReactNode {
  const styles = useStyles();
  const { language } = useText();
  const ticked = useHistory((state) => state.ticked);
  const open = useHistory((state) => state.open);
  const tick = useHistory((state) => state.tick);
  return byDay(runs, ({ startedAt }) => formatDay(startedAt, language)).map(([day, ofDay]) => (
    <section key={day}>
      <h2 className={styles.day}>{day}</h2>
      <ul className={styles.list}>
        {ofDay.map((run) => (
          <RunRow
            key={run.id}
            run={run}
            ticked={ticked.includes(run.id)}
            onOpen={() => void open(run.id)}
            onTick={() => tick(run.id)}
          />
        ))}
      </ul>
    </section>
  ));
}
