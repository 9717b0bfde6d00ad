import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useRepair } from '../doctor-context.tsx';
import { useText } from '../text/use-text.ts';
import { CallFailureNote } from '../ui/CallFailureNote.tsx';
import { endNote } from './end-note.ts';

/** Why a repair led back to the diagnosis: refused, stopped, or not even begun. */
export function RepairEndNote(): ReactNode {
  const { say } = useText();
  const result = useRepair((state) => state.repair.result);
  const rounds = useRepair((state) => state.earlier.length);
  const failure = useRepair((state) => state.failure);
  if (failure) return <CallFailureNote failure={failure} />;
  if (!result || result.solved) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{say(endNote(result, rounds))}</MessageBarBody>
    </MessageBar>
  );
}
