import { Button, Switch } from '@fluentui/react-components';
import { ArrowSyncRegular } from '@fluentui/react-icons/svg/arrow-sync';
import { type ReactNode, useState } from 'react';
import type { CallFailure } from '../../shared/ipc/failure.ts';
import type { UpdateState } from '../../shared/ipc/update-values.ts';
import { UPDATE_OUTCOME_WORDS, UPDATE_WAY_WORDS, updates } from '../../shared/text/ui/updates.ts';
import { useAnnounce } from '../announcer.tsx';
import { useDoctorParts } from '../doctor-context.tsx';
import { useText } from '../text/use-text.ts';
import { CallFailureNote } from './CallFailureNote.tsx';
import { SettingRow } from './SettingRow.tsx';

interface UpdateRowProps {
  /** Null until main has said it. */
  readonly state: UpdateState | null;
  readonly onState: (state: UpdateState) => void;
}

/** How updates of this program come; where it looks for them itself, a switch for that and a way to look now. */
export function UpdateRow({ state, onState }: UpdateRowProps): ReactNode {
  const { say } = useText();
  const { bridge } = useDoctorParts();
  const announce = useAnnounce();
  const [looking, setLooking] = useState(false);
  const [told, setTold] = useState<keyof typeof UPDATE_OUTCOME_WORDS | null>(null);
  const [failure, setFailure] = useState<CallFailure | null>(null);
  const host = { host: state?.host ?? say(updates.release) };

  const look = async (): Promise<void> => {
    setLooking(true);
    announce(say(updates.looking));
    const reply = await bridge.updates.look();
    setLooking(false);
    setFailure(reply.ok ? null : reply.failure);
    if (!reply.ok) return;
    setTold(reply.value.outcome);
    announce(say(UPDATE_OUTCOME_WORDS[reply.value.outcome], host));
  };
  const choose = async (on: boolean): Promise<void> => {
    const reply = await bridge.updates.atStart({ on });
    setFailure(reply.ok ? null : reply.failure);
    if (reply.ok) onState(reply.value);
  };
  const own = state?.way === 'installer';
  const still = own && !state.atStart ? say(updates.notByItself) : state && say(UPDATE_WAY_WORDS[state.way], host);
  const hint = looking ? say(updates.looking) : told ? say(UPDATE_OUTCOME_WORDS[told], host) : still;
  return (
    <>
      {failure && <CallFailureNote failure={failure} />}
      <SettingRow icon={<ArrowSyncRegular fontSize={20} aria-hidden />} title={say(updates.row)} hint={hint ?? '…'}>
        {own && (
          <>
            <Switch
              aria-label={say(updates.byItself)}
              title={say(updates.byItself)}
              checked={state.atStart}
              onChange={(_event, { checked }) => void choose(checked)}
            />
            <Button disabled={looking} onClick={() => void look()}>
              {say(updates.look)}
            </Button>
          </>
        )}
      </SettingRow>
    </>
  );
}
