import type { ProbeContext } from '../probe.ts';
import type { Way } from '../way.ts';
import type { Lanes } from './lanes.ts';

/** One mirror that was reached, and what its answers are judged by. */
export interface MirrorUnderTest {
  readonly context: ProbeContext;
  readonly way: Way;
  readonly lanes: Lanes;
  /** Name and key of the checksum database. */
  readonly database: { readonly name: string; readonly key: string };
  /** Told by the first road on which a signed hash was proven; null when none was. */
  readonly signedHash: Promise<string | null>;
  /** Called with the hash that this mirror's own pass-through proved. */
  onSigned(hash: string | null): void;
}
