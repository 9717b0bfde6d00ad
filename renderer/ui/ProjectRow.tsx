import { FolderOpenRegular } from '@fluentui/react-icons/svg/folder-open';
import type { ReactNode } from 'react';
import { welcome } from '../../shared/text/ui/welcome.ts';
import { useCheck } from '../doctor-context.tsx';
import { lazyPart } from '../lazy-part.tsx';
import { useText } from '../text/use-text.ts';
import { QuietRow } from './QuietRow.tsx';

const RemoveProject = lazyPart(async () => (await import('./RemoveProject.tsx')).RemoveProject);

/** Optional: the project whose go.mod is tried. Main shows the dialog; the page only learns the folder's name. */
export function ProjectRow(): ReactNode {
  const { say } = useText();
  const project = useCheck((state) => state.project);
  const choose = useCheck((state) => state.chooseProject);
  return (
    <QuietRow
      icon={<FolderOpenRegular fontSize={20} />}
      title={project ? `${say(welcome.projectChosen)} · ${project.name}` : say(welcome.project)}
      hint={project ? project.path : say(welcome.projectHint)}
      onClick={() => void choose()}
      beside={project ? <RemoveProject /> : undefined}
    />
  );
}
