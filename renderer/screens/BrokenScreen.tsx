import { Button } from '@fluentui/react-components';
import { ErrorCircleRegular } from '@fluentui/react-icons/svg/error-circle';
import type { ReactNode } from 'react';
import { shell } from '../../shared/text/ui/shell.ts';
import { useText } from '../text/use-text.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Screen } from '../ui/Screen.tsx';
import { ScreenHeading } from '../ui/ScreenHeading.tsx';

/** In the place of a screen that could not be drawn: nothing was lost, and everything else still works. */
export function BrokenScreen({ onAgain }: { onAgain: () => void }): ReactNode {
  const { say } = useText();
  return (
    <Screen kind="page">
      <ScreenHeading>{say(shell.broken)}</ScreenHeading>
      <EmptyState icon={<ErrorCircleRegular fontSize={36} aria-hidden />} title={say(shell.brokenHint)}>
        <Button appearance="primary" onClick={onAgain}>
          {say(shell.again)}
        </Button>
      </EmptyState>
    </Screen>
  );
}
