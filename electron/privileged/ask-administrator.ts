import type { RepairFailure } from '../../shared/domain/repair.ts';
import type { Elevation, ElevationResult } from '../host/elevation.ts';
import { encodeRequest, type Operation } from './request.ts';

const WORDS: Readonly<Record<ElevationResult['outcome'], 'written' | RepairFailure>> = {
  done: 'written',
  refused: 'declined',
  'timed-out': 'timed-out',
  'changed-since': 'changed-since',
  partly: 'unknown',
  'not-done': 'unsupported',
  failed: 'unknown',
};

/** Has one operation done as administrator; says how it ended, in the words of repairs. `not-permitted`: nobody may be asked. */
export async function askAdministrator(elevation: Elevation, operation: Operation): Promise<'written' | RepairFailure> {
  if ((await elevation.refusedFor()) !== null) return 'not-permitted';
  return WORDS[(await elevation.run(encodeRequest([operation]))).outcome];
}
