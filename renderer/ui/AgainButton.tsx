import { Button, type ButtonProps } from '@fluentui/react-components';
import { ArrowClockwiseRegular } from '@fluentui/react-icons/svg/arrow-clockwise';
import type { ReactNode } from 'react';
import { diagnosis } from '../../shared/text/ui/diagnosis.ts';
import { useCheck } from '../doctor-context.tsx';
import { useText } from '../text/use-text.ts';

/** Starts the same check once more. Primary unless something better stands beside it. */
export function AgainButton({ appearance = 'primary' }: { appearance?: ButtonProps['appearance'] }): ReactNode {
  const { say } = useText();
  const start = useCheck((state) => state.start);
  return (
    <Button appearance={appearance} size="large" icon={<ArrowClockwiseRegular />} onClick={() => void start()}>
      {say(diagnosis.again)}
    </Button>
  );
}
