import type { Layer } from '../../../shared/domain/layer.ts';
import type { Change } from './change.ts';

/** Where an error may be found: a whole layer, or a single code. */
export type Place = Layer | `${Layer}.${string}`;

/** Is the code of this place? */
export const isOf = (code: string, places: readonly Place[]): boolean =>
  places.some((place) => place === code || code.startsWith(`${place}.`));

/** One thing that is wrong in a generated world, and the places where it may rightly be found. */
export interface GeneratedFault {
  readonly name: string;
  readonly places: readonly Place[];
  readonly apply: Change;
  /** `go` waits for it so long that few worlds may have it. */
  readonly slow?: true;
}

/** What a server is for in a world: this decides on which layer it is found. */
export type Part = 'mirror' | 'second' | 'sumdb' | 'nothing';

/** A password that must never be seen outside the settings of the client. */
export const SECRET = 'Zq9-hunter-77';
