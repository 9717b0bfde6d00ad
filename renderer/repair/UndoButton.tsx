import { Button, type ButtonProps } from '@fluentui/react-components';
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo';
import type { ReactNode } from 'react';
import { undo } from '../../shared/text/ui/repair.ts';
import { useUndo } from '../doctor-context.tsx';
import { useText } from '../text/use-text.ts';

interface UndoButtonProps {
  /** A change set, or those of one repair's rounds, in the order in which they were made. */
  readonly set: string | readonly string[];
  readonly label: string;
  readonly size?: NonNullable<ButtonProps['size']>;
  /** The engine is at something else for a moment. */
  readonly waits?: boolean;
}

/** Takes one repair back. Where somebody changed a place since, {@link UndoOutcome} asks. */
export function UndoButton({ set, label, size = 'large', waits = false }: UndoButtonProps): ReactNode {
  const { say } = useText();
  const busy = useUndo((state) => state.busy);
  const start = useUndo((state) => state.undo);
  const list = useUndo((state) => state.list);
  const undone = (id: string): boolean => list?.sets.find((one) => one.id === id)?.state === 'undone';
  const open = [set].flat().filter((id) => !undone(id));
  if (open.length === 0) return null;
  return (
    <Button
      size={size}
      icon={<ArrowUndoRegular />}
      disabled={waits || busy !== null}
      onClick={() => void start([...open].reverse())}
    >
      {busy !== null && open.includes(busy) ? say(undo.undoing) : label}
    </Button>
  );
}
