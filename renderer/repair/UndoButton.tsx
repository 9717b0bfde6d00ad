import { Button, type ButtonProps } from '@fluentui/react-components';
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo';
import type { ReactNode } from 'react';
import { undo } from '../../shared/text/ui/repair.ts';
import { useUndo } from '../doctor-context.tsx';
import { useText } from '../text/use-text.ts';

interface UndoButtonProps {
  readonly set: string;
  readonly label: string;
  readonly size?: NonNullable<ButtonProps['size']>;
}

/** Takes one repair back. Where somebody changed a place since, {@link UndoOutcome} asks. */
export function UndoButton({ set, label, size = 'large' }: UndoButtonProps): ReactNode {
  const { say } = useText();
  const busy = useUndo((state) => state.busy);
  const start = useUndo((state) => state.undo);
  const state = useUndo((store) => store.list?.sets.find(({ id }) => id === set)?.state);
  if (state === 'undone') return null;
  return (
    <Button size={size} icon={<ArrowUndoRegular />} disabled={busy !== null} onClick={() => void start(set)}>
      {busy === set ? say(undo.undoing) : label}
    </Button>
  );
}
