import type { Host } from '../../../host/host.ts';
import { asidePlace, identityOf } from './aside.ts';
import { exclusionPlace } from './exclusion.ts';
import { filePlace } from './file.ts';
import { hostsPlace } from './hosts.ts';
import { missingFolders } from './missing-folders.ts';
import type { PlaceKind } from './place.ts';
import type { Prepared } from './prepared.ts';
import { type ProgramAccess, programPlace } from './program.ts';
import { readFileState } from './read-file-state.ts';
import { type FileAccess, recordedFiles } from './recorded-file.ts';
import { type ResolverAccess, resolversPlace } from './resolvers.ts';
import { type FirewallAccess, rulePlace } from './rule.ts';
import { variablePlace } from './variable.ts';

/** What of a machine repairs may touch, besides its files. */
export type Changeable = Pick<Host, 'variables' | 'guards'> &
  FirewallAccess &
  ResolverAccess &
  ProgramAccess & { readonly files?: Host['files'] };

/** Every kind of place, by name. */
export interface Places {
  readonly of: (change: Prepared) => PlaceKind<Prepared>;
  readonly machine: Changeable;
  readonly files: FileAccess;
}

export function openPlaces(machine: Changeable): Places {
  const { files } = machine;
  const access = files && hasPut(files) ? recordedFiles(files) : REAL;
  const kinds = {
    file: access.kind,
    aside: access.aside,
    variable: variablePlace(machine.variables),
    rule: rulePlace(machine),
    hosts: hostsPlace(machine),
    exclusion: exclusionPlace(machine),
    resolvers: resolversPlace(machine),
    program: programPlace(machine),
  };
  // The kind of a change picks the place that made it.
  return { machine, files: access, of: (change) => kinds[change.kind] as unknown as PlaceKind<Prepared> };
}

/** Only recorded machines have it: their files are no files of this disk. */
function hasPut(files: Host['files']): files is Host['files'] & Required<Pick<Host['files'], 'put'>> {
  return files.put !== undefined;
}

const REAL: FileAccess = { read: readFileState, missingFolders, identityOf, kind: filePlace, aside: asidePlace };
