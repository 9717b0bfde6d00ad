import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
} from '@fluentui/react-components';
import { DatabaseRegular } from '@fluentui/react-icons/svg/database';
import { FolderRegular } from '@fluentui/react-icons/svg/folder';
import { type ReactNode, useState } from 'react';
import type { CallFailure } from '../../shared/ipc/failure.ts';
import { formatBytes } from '../../shared/text/ui/bytes.ts';
import { preferences } from '../../shared/text/ui/preferences.ts';
import { useAnnounce } from '../announcer.tsx';
import { useDoctorParts, useHistory } from '../doctor-context.tsx';
import { useText } from '../text/use-text.ts';
import { CallFailureNote } from './CallFailureNote.tsx';
import { SettingRow } from './SettingRow.tsx';

/** Where the records are, how many, and the way to be rid of them. */
export function DataRows(): ReactNode {
  const { say } = useText();
  const { bridge } = useDoctorParts();
  const announce = useAnnounce();
  const list = useHistory((state) => state.list);
  const clear = useHistory((state) => state.clear);
  const listFailure = useHistory((state) => state.failure);
  const [showFailure, setShowFailure] = useState<CallFailure | null>(null);
  const failure = showFailure ?? listFailure;
  const runs = list?.runs.length ?? 0;

  const showFolder = async (): Promise<void> => {
    const reply = await bridge.history.showFolder();
    setShowFailure(reply.ok ? null : reply.failure);
  };
  const clearAll = async (): Promise<void> => {
    if (await clear()) announce(say(preferences.cleared));
  };
  return (
    <>
      {failure && <CallFailureNote failure={failure} />}
      <SettingRow
        icon={<FolderRegular fontSize={20} aria-hidden />}
        title={say(preferences.folder)}
        hint={list === null ? '…' : (list.folder ?? say(preferences.noFolder))}
      >
        <Button disabled={!list?.folder} onClick={() => void showFolder()}>
          {say(preferences.showFolder)}
        </Button>
      </SettingRow>
      <SettingRow
        icon={<DatabaseRegular fontSize={20} aria-hidden />}
        title={list === null ? '…' : say(preferences.kept, { runs, size: formatBytes(list.bytes) })}
      >
        <Dialog modalType="alert">
          <DialogTrigger disableButtonEnhancement>
            <Button disabled={runs === 0}>{say(preferences.clear)}</Button>
          </DialogTrigger>
          <DialogSurface>
            <DialogBody>
              <DialogTitle>{say(preferences.clearTitle)}</DialogTitle>
              <DialogContent>{say(preferences.clearText, { runs })}</DialogContent>
              <DialogActions>
                <DialogTrigger disableButtonEnhancement>
                  <Button onClick={() => void clearAll()}>{say(preferences.clearConfirm)}</Button>
                </DialogTrigger>
                <DialogTrigger disableButtonEnhancement>
                  <Button appearance="primary">{say(preferences.keep)}</Button>
                </DialogTrigger>
              </DialogActions>
            </DialogBody>
          </DialogSurface>
        </Dialog>
      </SettingRow>
    </>
  );
}
