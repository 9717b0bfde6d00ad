import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { repairing } from '../../shared/text/ui/repair.ts';
import { useRepair } from '../doctor-context.tsx';
import { useText } from '../text/use-text.ts';

/** Makes no further change and takes back the ones that were made. */
export function StopButton(): ReactNode {
  const { say } = useText();
  const cancelling = useRepair((state) => state.cancelling);
  const cancel = useRepair((state) => state.cancel);
  return (
    <Button size="large" disabled={cancelling} onClick={() => void cancel()}>
      {say(cancelling ? repairing.stopping : repairing.stop)}
    </Button>
  );
}
