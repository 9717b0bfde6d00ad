import { Button, MessageBar, MessageBarActions, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, useEffect } from 'react';
import { REPAIR_FAILURE_WORDS } from '../../shared/text/repair-words.ts';
import { undo } from '../../shared/text/ui/repair.ts';
import { useAnnounce } from '../announcer.tsx';
import { useUndo } from '../doctor-context.tsx';
import { conflictsOf } from '../state/undo-store.ts';
import { useText } from '../text/use-text.ts';
import { CallFailureNote } from '../ui/CallFailureNote.tsx';

const useStyles = makeStyles({
  places: {
    margin: '4px 0 0',
    paddingLeft: '18px',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
  },
});

/** How the last undo ended: all back, some places left, or a question about places that somebody changed since. */
export function UndoOutcome(): ReactNode {
  const styles = useStyles();
  const { say } = useText();
  const announce = useAnnounce();
  const ended = useUndo((state) => state.ended);
  const failure = useUndo((state) => state.failure);
  const start = useUndo((state) => state.undo);
  const done = ended?.result.done ?? false;
  useEffect(() => {
    if (done) announce(say(undo.done));
  }, [done, announce, say]);
  if (failure) return <CallFailureNote failure={failure} />;
  if (!ended) return null;
  if (done) {
    return (
      <MessageBar intent="success">
        <MessageBarBody>{say(undo.done)}</MessageBarBody>
      </MessageBar>
    );
  }
  const conflicts = conflictsOf({ ended });
  if (conflicts.length > 0) {
    return (
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>
          {say(undo.conflictText)}
          <ul className={styles.places}>
            {conflicts.map(({ what }) => (
              <li key={what}>{what}</li>
            ))}
          </ul>
        </MessageBarBody>
        <MessageBarActions>
          <Button onClick={() => void start(ended.set, 'keep')}>{say(undo.keepNow)}</Button>
          <Button onClick={() => void start(ended.set, 'restore')}>{say(undo.restore)}</Button>
        </MessageBarActions>
      </MessageBar>
    );
  }
  const failed = ended.result.changes.filter(({ outcome }) => outcome === 'failed');
  const why = ended.result.failure ?? failed[0]?.failure;
  return (
    <MessageBar intent="error">
      <MessageBarBody>
        {failed.length > 0 && `${say(undo.partly, { count: failed.length })} `}
        {why !== undefined && say(REPAIR_FAILURE_WORDS[why])}
      </MessageBarBody>
    </MessageBar>
  );
}
