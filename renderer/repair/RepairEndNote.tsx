import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { ending } from '../../shared/text/ui/repair.ts';
import { useRepair } from '../doctor-context.tsx';
import { useText } from '../text/use-text.ts';
import { CallFailureNote } from '../ui/CallFailureNote.tsx';

/** Why a repair led back to the diagnosis: refused, stopped, or not even begun. */
export function RepairEndNote(): ReactNode {
  const { say } = useText();
  const result = useRepair((state) => state.repair.result);
  const failure = useRepair((state) => state.failure);
  if (failure) return <CallFailureNote failure={failure} />;
  if (!result || result.solved) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{say(result.cancelled ? ending.cancelled : ending.declined)}</MessageBarBody>
    </MessageBar>
  );
}
