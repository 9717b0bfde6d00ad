import { exclusionLine, restoreLine } from '../../../shared/windows/defender-command.ts';
import type { Detection } from '../../host/guards.ts';
import { isFileOfGo } from '../../privileged/defender-targets.ts';
import { isBelow } from '../windows-paths.ts';
import type { Doable } from './allow-actions.ts';

/** What Defender took of Go, with what brings each file back. `folders`: where files of Go lie. */
export function takenOfGo(
  detections: readonly Detection[],
  folders: readonly string[],
): readonly { readonly threat: string; readonly files: readonly string[]; readonly doable: readonly Doable[] }[] {
  return detections.flatMap(({ threat, files }) => {
    const own = files.filter((file) => folders.some((folder) => isBelow(file, folder))).slice(0, 50);
    return own.length === 0 ? [] : [{ threat, files: own, doable: own.filter(isFileOfGo).map(restoreAction) }];
  });
}

function restoreAction(path: string): Doable {
  return {
    shown: { kind: 'restore', ruleName: path, command: restoreLine(path) },
    does: { operation: { op: 'defender.restore', path } },
  };
}

/** Exempts the module cache from scans; journalled, so that it can be undone. */
export function excludeAction(path: string): Doable {
  return {
    shown: { kind: 'exclude', ruleName: path, command: exclusionLine(path, true) },
    does: { edit: { place: 'exclusion', path }, remedy: 'av/exclude-cache' },
  };
}
