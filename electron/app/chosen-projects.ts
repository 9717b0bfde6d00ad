import { basename } from 'node:path';
import type { ChosenProject, ProjectId } from '../../shared/ipc/renderer-api.ts';

/** Far more than anybody picks in one sitting; the ids are bounded by their decoder. */
const MOST = 9999;

/** The folders that the person chose in this program's own dialog, under the ids that the page knows them by. */
export interface ChosenProjects {
  readonly add: (path: string) => ChosenProject;
  /** The folder, or undefined for an id that was never handed out. */
  readonly path: (id: ProjectId) => string | undefined;
}

/** An empty list; ids are never used twice for different folders. */
export function createChosenProjects(): ChosenProjects {
  const paths: string[] = [];
  return {
    add: (path) => {
      if (!paths.includes(path)) {
        if (paths.length >= MOST) throw new Error('too many folders chosen');
        paths.push(path);
      }
      return { id: `project-${paths.indexOf(path) + 1}`, name: basename(path) || path, path };
    },
    path: (id) => paths[Number(id.slice('project-'.length)) - 1],
  };
}
