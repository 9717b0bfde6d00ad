import type { MirrorReport, MirrorsReport } from './mirror-report.ts';
import type { MirrorsEvent } from './mirrors-session.ts';
import { rankMirrors } from './rank-mirrors.ts';

/** What a viewer of a comparison knows. */
export interface MirrorsState {
  /** Null before the first comparison. */
  readonly id: string | null;
  /** All that are compared, also those of which nothing is known yet. */
  readonly urls: readonly string[];
  /** Best first as far as known. */
  readonly mirrors: readonly MirrorReport[];
  readonly result: MirrorsReport | null;
}

export const noMirrors: MirrorsState = { id: null, urls: [], mirrors: [], result: null };

/** Folds one event into what a viewer knows. Pure. */
export function reduceMirrors(state: MirrorsState, event: MirrorsEvent): MirrorsState {
  switch (event.type) {
    case 'started':
      return { ...noMirrors, id: event.id, urls: event.mirrors };
    case 'mirror': {
      const others = state.mirrors.filter(({ id }) => id !== event.report.id);
      return { ...state, mirrors: rankMirrors([...others, event.report]) };
    }
    case 'result':
      return { ...state, mirrors: event.result.mirrors, result: event.result };
  }
}
