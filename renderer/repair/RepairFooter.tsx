import { Button, Spinner } from '@fluentui/react-components';
import { WrenchRegular } from '@fluentui/react-icons/svg/wrench';
import type { ReactNode } from 'react';
import { plan as words } from '../../shared/text/ui/repair.ts';
import { useCheck, useRepair } from '../doctor-context.tsx';
import { useText } from '../text/use-text.ts';
import { AgainButton } from '../ui/AgainButton.tsx';

/** The first buttons of a diagnosis: repair at once, look at the changes first, or check again where nothing can be done. */
export function RepairFooter(): ReactNode {
  const { say } = useText();
  const plan = useRepair((state) => state.plan);
  const planning = useRepair((state) => state.planning);
  const applySafe = useRepair((state) => state.applySafe);
  const send = useCheck((state) => state.send);
  if (planning) {
    return (
      <>
        <Spinner size="tiny" label={say(words.making)} />
        <AgainButton appearance="secondary" />
      </>
    );
  }
  const items = plan?.items ?? [];
  if (items.length === 0) return <AgainButton />;
  const count = items.filter(({ chosen }) => chosen).length;
  return (
    <>
      {count > 0 && (
        <Button appearance="primary" size="large" icon={<WrenchRegular />} onClick={() => void applySafe()}>
          {say(words.repair, { count })}
        </Button>
      )}
      <Button appearance={count > 0 ? 'secondary' : 'primary'} size="large" onClick={() => send('show-changes')}>
        {say(words.show)}
      </Button>
    </>
  );
}
