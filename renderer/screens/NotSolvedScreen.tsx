import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { isUnseen } from '../../shared/domain/repair.ts';
import { diagnosis } from '../../shared/text/ui/diagnosis.ts';
import { ending } from '../../shared/text/ui/repair.ts';
import { useCheck, useRepair } from '../doctor-context.tsx';
import { CauseLines } from '../history/CauseLines.tsx';
import { HelpDeskText } from '../repair/HelpDeskText.tsx';
import { RepairedLines } from '../repair/RepairedLines.tsx';
import { UndoButton } from '../repair/UndoButton.tsx';
import { UndoOutcome } from '../repair/UndoOutcome.tsx';
import { setsToUndo } from '../repair/way-back.ts';
import { useText } from '../text/use-text.ts';
import { AgainButton } from '../ui/AgainButton.tsx';
import { Card } from '../ui/Card.tsx';
import { ReportButton } from '../ui/ReportButton.tsx';
import { Screen } from '../ui/Screen.tsx';
import { Section } from '../ui/Section.tsx';
import { StateHead } from '../ui/StateHead.tsx';

/** It still fails: what was tried and taken back, what is left, and words for somebody who can help. */
export function NotSolvedScreen(): ReactNode {
  const { say } = useText();
  const repair = useRepair((state) => state.repair);
  const earlier = useRepair((state) => state.earlier);
  const wrong = useRepair((state) => state.wrong);
  const send = useCheck((state) => state.send);
  const { result } = repair;
  if (!result) return null;
  const rounds = [...earlier, repair];
  const { kept, verification, run } = result;
  const anyKept = rounds.some((round) => round.result?.kept);
  const unseen = rounds.some((round) => round.result?.items.some(({ failure }) => isUnseen(failure)));
  const sets = unseen ? rounds.flatMap((round) => round.result?.id ?? []) : setsToUndo(rounds);
  const left = (kept && verification ? verification.causes : wrong).filter((cause) => !cause.advisory);
  const back = verification ? ending.rolledBack : ending.nothing;
  const lead = unseen ? ending.unseen : anyKept ? (sets.length > 0 ? ending.kept : ending.keptForGood) : back;
  return (
    <Screen
      kind="page"
      footer={
        <>
          <AgainButton />
          {(anyKept || unseen) && sets.length > 0 && <UndoButton set={sets} label={say(ending.undo)} />}
          <ReportButton run={run} />
          <Button size="large" appearance="subtle" onClick={() => send('home')}>
            {say(diagnosis.home)}
          </Button>
        </>
      }
    >
      <StateHead state={anyKept || unseen ? 'warn' : 'fail'} title={say(ending.notSolved)} lead={say(lead)} />
      <UndoOutcome />
      <Section title={say(ending.tried)}>
        <Card>
          {rounds.map((round) => (
            <RepairedLines key={round.id} repair={round} />
          ))}
        </Card>
      </Section>
      {left.length > 0 && (
        <Section title={say(ending.left)}>
          <CauseLines causes={left} state="fail" />
        </Section>
      )}
      <Section title={say(ending.helpDesk)}>
        <HelpDeskText run={run} />
      </Section>
    </Screen>
  );
}
