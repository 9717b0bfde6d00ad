import { Button, Tooltip } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import type { ReactNode } from 'react';
import { welcome } from '../../shared/text/ui/welcome.ts';
import { useCheck } from '../doctor-context.tsx';
import { useText } from '../text/use-text.ts';

/** Takes the chosen project back. */
export function RemoveProject(): ReactNode {
  const { say } = useText();
  const drop = useCheck((state) => state.dropProject);
  return (
    <Tooltip content={say(welcome.projectRemove)} relationship="label">
      <Button appearance="subtle" icon={<DismissRegular />} onClick={drop} />
    </Tooltip>
  );
}
