import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left';
import { HistoryRegular } from '@fluentui/react-icons/svg/history';
import { type ReactNode, useMemo } from 'react';
import type { SessionResult } from '../../shared/domain/session.ts';
import { finishedSession } from '../../shared/report/finished-session.ts';
import { history } from '../../shared/text/ui/history.ts';
import { formatMoment } from '../../shared/text/ui/moment.ts';
import { useHistory } from '../doctor-context.tsx';
import { RunView } from '../run/RunView.tsx';
import { useText } from '../text/use-text.ts';
import { CopyForChat } from '../ui/CopyForChat.tsx';
import { NoteQuote } from '../ui/NoteQuote.tsx';
import { ReportButton } from '../ui/ReportButton.tsx';
import { Screen } from '../ui/Screen.tsx';

const useStyles = makeStyles({
  banner: {
    ...typographyStyles.caption1,
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    margin: 0,
    padding: '6px 12px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorNeutralForeground1,
  },
});

/** A run of long ago as its own screen showed it, to look at only. */
export function OpenedRun({ result }: { result: SessionResult }): ReactNode {
  const styles = useStyles();
  const { language, say } = useText();
  const close = useHistory((state) => state.close);
  const session = useMemo(() => finishedSession(result), [result]);
  return (
    <Screen
      kind="page"
      footer={
        <>
          <Button size="large" icon={<ArrowLeftRegular />} onClick={close}>
            {say(history.backToList)}
          </Button>
          <ReportButton run={result.id} />
          <CopyForChat run={result.id} />
        </>
      }
    >
      <p className={styles.banner}>
        <HistoryRegular fontSize={16} aria-hidden />
        {say(history.readOnly, { time: formatMoment(result.startedAt, language) })}
      </p>
      <RunView session={session} />
      {result.note !== undefined && result.note !== '' && <NoteQuote note={result.note} />}
    </Screen>
  );
}
