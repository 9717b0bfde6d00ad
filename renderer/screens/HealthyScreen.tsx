import { Button } from '@fluentui/react-components';
import { ArrowSwapRegular } from '@fluentui/react-icons/svg/arrow-swap';
import type { ReactNode } from 'react';
import { healthy } from '../../shared/text/ui/endings.ts';
import { useCheck, useNavigation } from '../doctor-context.tsx';
import { HealthyRun } from '../run/HealthyRun.tsx';
import { useText } from '../text/use-text.ts';
import { AgainButton } from '../ui/AgainButton.tsx';
import { ReportButtons } from '../ui/ReportButtons.tsx';
import { Screen } from '../ui/Screen.tsx';
import { UnkeptNote } from '../ui/UnkeptNote.tsx';

/** All is well: the proof, and whether another mirror would be quicker. */
export function HealthyScreen(): ReactNode {
  const { say } = useText();
  const show = useNavigation((state) => state.show);
  const session = useCheck((state) => state.session);
  return (
    <Screen
      kind="page"
      footer={
        <>
          <AgainButton />
          <Button size="large" icon={<ArrowSwapRegular />} onClick={() => show('mirrors')}>
            {say(healthy.mirrors)}
          </Button>
          <ReportButtons />
        </>
      }
    >
      <UnkeptNote run={session.id} />
      <HealthyRun session={session} />
    </Screen>
  );
}
