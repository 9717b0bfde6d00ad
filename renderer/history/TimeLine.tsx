import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { ChangeSet } from '../../shared/domain/undo.ts';
import type { RunSummary } from '../../shared/ipc/history-shape.ts';
import { formatDay } from '../../shared/text/ui/moment.ts';
import { useHistory } from '../doctor-context.tsx';
import { useText } from '../text/use-text.ts';
import { ChangeSetRow } from './ChangeSetRow.tsx';
import { RunRow } from './RunRow.tsx';

const useStyles = makeStyles({
  day: { ...typographyStyles.caption1Strong, margin: '10px 0 6px', color: tokens.colorNeutralForeground3 },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '4px' },
});

type Moment = { readonly at: string } & ({ readonly run: RunSummary } | { readonly set: ChangeSet });

/** Checks and repairs in one line, the latest first. */
function momentsOf(runs: readonly RunSummary[], sets: readonly ChangeSet[]): readonly Moment[] {
  const moments: readonly Moment[] = [
    ...runs.map((run) => ({ at: run.startedAt, run })),
    ...sets.map((set) => ({ at: set.at, set })),
  ];
  return [...moments].sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
}

function byDay(moments: readonly Moment[], dayOf: (at: string) => string): readonly (readonly [string, Moment[]])[] {
  const days = new Map<string, Moment[]>();
  for (const moment of moments) {
    const day = dayOf(moment.at);
    days.set(day, [...(days.get(day) ?? []), moment]);
  }
  return [...days];
}

interface TimeLineProps {
  readonly runs: readonly RunSummary[];
  readonly sets: readonly ChangeSet[];
}

/** Everything that happened, a day at a time. */
export function TimeLine({ runs, sets }: TimeLineProps): ReactNode {
  const styles = useStyles();
  const { language } = useText();
  const ticked = useHistory((state) => state.ticked);
  const open = useHistory((state) => state.open);
  const tick = useHistory((state) => state.tick);
  return byDay(momentsOf(runs, sets), (at) => formatDay(at, language)).map(([day, moments]) => (
    <section key={day}>
      <h2 className={styles.day}>{day}</h2>
      <ul className={styles.list}>
        {moments.map((moment) =>
          'set' in moment ? (
            <ChangeSetRow key={moment.set.id} set={moment.set} />
          ) : (
            <RunRow
              key={moment.run.id}
              run={moment.run}
              ticked={ticked.includes(moment.run.id)}
              onOpen={() => void open(moment.run.id)}
              onTick={() => tick(moment.run.id)}
            />
          ),
        )}
      </ul>
    </section>
  ));
}
