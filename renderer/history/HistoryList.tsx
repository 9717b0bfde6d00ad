import {
  Button,
  MessageBar,
  MessageBarBody,
  makeStyles,
  Spinner,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { BranchCompareRegular } from '@fluentui/react-icons/svg/branch-compare';
import { HistoryRegular } from '@fluentui/react-icons/svg/history';
import type { ReactNode } from 'react';
import { history } from '../../shared/text/ui/history.ts';
import { welcome } from '../../shared/text/ui/welcome.ts';
import { useCheck, useHistory } from '../doctor-context.tsx';
import { useText } from '../text/use-text.ts';
import { CallFailureNote } from '../ui/CallFailureNote.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { Screen } from '../ui/Screen.tsx';
import { TimeLine } from './TimeLine.tsx';

const useStyles = makeStyles({
  hint: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
});

/** The time line, or what stands in its place: reading it, nothing there yet, not readable. */
export function HistoryList(): ReactNode {
  const styles = useStyles();
  const { say } = useText();
  const list = useHistory((state) => state.list);
  const failure = useHistory((state) => state.failure);
  const ticked = useHistory((state) => state.ticked);
  const compare = useHistory((state) => state.compare);
  const start = useCheck((state) => state.start);
  const runs = list?.runs ?? [];
  const footer = runs.length > 1 && (
    <>
      <Button size="large" icon={<BranchCompareRegular />} disabled={ticked.length < 2} onClick={() => void compare()}>
        {say(history.compare)}
      </Button>
      {ticked.length < 2 && <span className={styles.hint}>{say(history.compareHint)}</span>}
    </>
  );
  return (
    <Screen kind="page" footer={footer || undefined}>
      <PageHead title={say(history.title)} lead={say(history.lead)} />
      {failure && <CallFailureNote failure={failure} />}
      {list && list.unreadable.length > 0 && (
        <MessageBar intent="warning" title={list.unreadable.map(({ path }) => path).join('\n')}>
          <MessageBarBody>{say(history.unreadable, { count: list.unreadable.length })}</MessageBarBody>
        </MessageBar>
      )}
      {list === null && !failure && <Spinner label={say(history.loading)} />}
      {list && runs.length === 0 && (
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
      <TimeLine runs={runs} />
    </Screen>
  );
}
