import type { VariableStore } from '../../../host/variable-store.ts';
import { asidePlace } from './aside.ts';
import { filePlace } from './file.ts';
import type { PlaceKind } from './place.ts';
import type { Prepared } from './prepared.ts';
import { variablePlace } from './variable.ts';

/** Every kind of place, by name. */
export interface Places {
  readonly of: (change: Prepared) => PlaceKind<Prepared>;
  readonly variables: VariableStore;
}

export function openPlaces(variables: VariableStore): Places {
  const kinds = { file: filePlace, aside: asidePlace, variable: variablePlace(variables) };
  // The kind of a change picks the place that made it.
  return { variables, of: (change) => kinds[change.kind] as unknown as PlaceKind<Prepared> };
}
