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
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo';
import type { ReactNode } from 'react';
import { undo } from '../../shared/text/ui/repair.ts';
import { useUndo } from '../doctor-context.tsx';
import { useText } from '../text/use-text.ts';

/** Takes back everything this program ever changed, after a question. */
export function UndoAllButton(): ReactNode {
  const { say } = useText();
  const busy = useUndo((state) => state.busy);
  const start = useUndo((state) => state.undo);
  return (
    <Dialog modalType="alert">
      <DialogTrigger disableButtonEnhancement>
        <Button size="large" icon={<ArrowUndoRegular />} disabled={busy !== null}>
          {say(busy === 'all' ? undo.undoing : undo.all)}
        </Button>
      </DialogTrigger>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{say(undo.allTitle)}</DialogTitle>
          <DialogContent>{say(undo.allText)}</DialogContent>
          <DialogActions>
            <DialogTrigger disableButtonEnhancement>
              <Button onClick={() => void start('all')}>{say(undo.all)}</Button>
            </DialogTrigger>
            <DialogTrigger disableButtonEnhancement>
              <Button appearance="primary">{say(undo.cancel)}</Button>
            </DialogTrigger>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
