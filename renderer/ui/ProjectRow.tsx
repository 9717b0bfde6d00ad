import { Button, Tooltip } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { FolderOpenRegular } from '@fluentui/react-icons/svg/folder-open';
import type { ReactNode } from 'react';
import { welcome } from '../../shared/text/ui/welcome.ts';
import { useCheck } from '../doctor-context.tsx';
import { useText } from '../text/use-text.ts';
import { QuietRow } from './QuietRow.tsx';

/** Optional: the project whose go.mod is tried. Main shows the dialog; the page only learns the folder's name. */
export function ProjectRow(): ReactNode {
  const { say } = useText();
  const project = useCheck((state) => state.project);
  const choose = useCheck((state) => state.chooseProject);
  const drop = useCheck((state) => state.dropProject);
  const remove = (
    <Tooltip content={say(welcome.projectRemove)} relationship="label">
      <Button appearance="subtle" icon={<DismissRegular />} onClick={drop} />
    </Tooltip>
  );
  return (
    <QuietRow
      icon={<FolderOpenRegular fontSize={20} />}
      title={project ? `${say(welcome.projectChosen)} · ${project.name}` : say(welcome.project)}
      hint={project ? project.path : say(welcome.projectHint)}
      onClick={() => void choose()}
      beside={project ? remove : undefined}
    />
  );
}
