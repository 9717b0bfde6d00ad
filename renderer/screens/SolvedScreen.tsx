import { Button, MessageBar, MessageBarBody, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { formatBytes } from '../../shared/text/ui/bytes.ts';
import { formatMs } from '../../shared/text/ui/duration.ts';
import { ending } from '../../shared/text/ui/repair.ts';
import { useCheck, useRepair } from '../doctor-context.tsx';
import { CauseLines } from '../history/CauseLines.tsx';
import { RepairedLines } from '../repair/RepairedLines.tsx';
import { UndoButton } from '../repair/UndoButton.tsx';
import { UndoOutcome } from '../repair/UndoOutcome.tsx';
import { setsToUndo } from '../repair/way-back.ts';
import { useText } from '../text/use-text.ts';
import { Card } from '../ui/Card.tsx';
import { ReportButton } from '../ui/ReportButton.tsx';
import { Screen } from '../ui/Screen.tsx';
import { Section } from '../ui/Section.tsx';
import { StateHead } from '../ui/StateHead.tsx';
import { StateIcon } from '../ui/StateShape.tsx';

const useStyles = makeStyles({
  rounds: { display: 'flex', flexDirection: 'column', gap: '10px' },
  proof: { display: 'flex', alignItems: 'center', gap: '14px' },
  command: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase300 },
  value: { ...typographyStyles.body1, marginLeft: 'auto', color: tokens.colorNeutralForeground2 },
});

/** It works: what was wrong, what was changed, the proof, and the way back. */
export function SolvedScreen(): ReactNode {
  const styles = useStyles();
  const { language, say } = useText();
  const repair = useRepair((state) => state.repair);
  const earlier = useRepair((state) => state.earlier);
  const wrong = useRepair((state) => state.wrong);
  const send = useCheck((state) => state.send);
  const { result } = repair;
  if (!result) return null;
  const rounds = [...earlier, repair];
  const sets = setsToUndo(rounds);
  const { verification, newTerminal } = result;
  const durationMs = rounds.reduce((sum, round) => sum + (round.result?.durationMs ?? 0), 0);
  const goRun = verification?.goRun;
  return (
    <Screen
      kind="page"
      footer={
        <>
          <Button appearance="primary" size="large" onClick={() => send('home')}>
            {say(ending.done)}
          </Button>
          {sets.length > 0 && <UndoButton set={sets} label={say(ending.undo)} />}
          <ReportButton run={result.run} />
        </>
      }
    >
      <StateHead
        state="ok"
        title={say(ending.solved)}
        lead={say(ending.solvedLead, { time: formatMs(durationMs, language) })}
      />
      <UndoOutcome />
      {newTerminal && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{say(ending.newTerminal)}</MessageBarBody>
        </MessageBar>
      )}
      {wrong.length > 0 && (
        <Section title={say(ending.wrong)}>
          <CauseLines causes={wrong} state="ok" />
        </Section>
      )}
      <Section title={say(ending.changed)}>
        <Card className={styles.rounds}>
          {rounds.map((round) => (
            <RepairedLines key={round.id} repair={round} />
          ))}
        </Card>
      </Section>
      {goRun && (
        <Section title={say(ending.proof)}>
          <Card className={styles.proof}>
            <StateIcon state="ok" size={20} />
            <code className={styles.command}>go mod download</code>
            <span className={styles.value}>
              {say(ending.proofValue, {
                modules: goRun.modules,
                size: formatBytes(goRun.bytes),
                time: formatMs(goRun.seconds * 1000, language),
              })}
            </span>
          </Card>
        </Section>
      )}
    </Screen>
  );
}
