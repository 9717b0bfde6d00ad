import type { Failure } from './failure.ts';
import type { Json } from './json.ts';

/** One operation on the machine or the net, on the time line of the run. Source of the shape: OONI `model/archival.go`. */
export interface Evidence {
  readonly id: string;
  readonly probe: string;
  /** What was done, e.g. `dns.lookup`, `tcp.connect`. */
  readonly operation: string;
  /** Milliseconds since the run started. */
  readonly startMs: number;
  readonly endMs: number;
  readonly input: Json;
  readonly result?: Json;
  readonly failure?: Failure;
  /** What a person could type to see the same. */
  readonly command: string;
}
