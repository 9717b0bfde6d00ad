import { Button, MessageBar, MessageBarBody, Spinner } from '@fluentui/react-components';
import { HistoryRegular } from '@fluentui/react-icons/svg/history';
import type { ReactNode } from 'react';
import { history } from '../../shared/text/ui/history.ts';
import { undo } from '../../shared/text/ui/repair.ts';
import { welcome } from '../../shared/text/ui/welcome.ts';
import { useCheck, useHistory, useUndo } from '../doctor-context.tsx';
import { UndoOutcome } from '../repair/UndoOutcome.tsx';
import { useText } from '../text/use-text.ts';
import { CallFailureNote } from '../ui/CallFailureNote.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { Screen } from '../ui/Screen.tsx';
import { CompareButton } from './CompareButton.tsx';
import { TimeLine } from './TimeLine.tsx';
import { UndoAllButton } from './UndoAllButton.tsx';

/** What keeps the journal from being shown or used as a whole. */
const JOURNAL_WORDS = { damaged: undo.damaged, newer: undo.newer, unreadable: undo.unreadable } as const;

/** The time line, or what stands in its place: reading it, nothing there yet, not readable. */
export function HistoryList(): ReactNode {
  const { say } = useText();
  const list = useHistory((state) => state.list);
  const failure = useHistory((state) => state.failure);
  const refresh = useHistory((state) => state.refresh);
  const journal = useUndo((state) => state.list);
  const start = useCheck((state) => state.start);
  const runs = list?.runs ?? [];
  const sets = journal?.sets ?? [];
  const problem = journal && journal.journal !== 'sound' ? JOURNAL_WORDS[journal.journal] : null;
  const undoable = sets.some(({ state }) => state !== 'undone');
  const footer = (runs.length > 1 || undoable) && (
    <>
      {runs.length > 1 && <CompareButton />}
      {undoable && <UndoAllButton />}
    </>
  );
  return (
    <Screen kind="page" footer={footer || undefined}>
      <PageHead title={say(history.title)} lead={say(history.lead)} />
      {failure && <CallFailureNote failure={failure} onAgain={() => void refresh()} />}
      <UndoOutcome />
      {list && list.unreadable.length > 0 && (
        <MessageBar intent="warning" title={list.unreadable.map(({ path }) => path).join('\n')}>
          <MessageBarBody>{say(history.unreadable, { count: list.unreadable.length })}</MessageBarBody>
        </MessageBar>
      )}
      {problem && (
        <MessageBar intent="warning">
          <MessageBarBody>{say(problem)}</MessageBarBody>
        </MessageBar>
      )}
      {list === null && !failure && <Spinner label={say(history.loading)} />}
      {list && !failure && runs.length + sets.length === 0 && (
        <EmptyState
          icon={<HistoryRegular fontSize={36} aria-hidden />}
          title={say(history.empty)}
          hint={say(history.emptyHint)}
        >
          <Button appearance="primary" onClick={() => void start()}>
            {say(welcome.start)}
          </Button>
        </EmptyState>
      )}
      <TimeLine runs={runs} sets={sets} />
    </Screen>
  );
}
