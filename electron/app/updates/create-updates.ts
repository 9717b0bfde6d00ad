import type { UpdateOutcome, UpdateState, UpdateWay } from '../../../shared/ipc/update-values.ts';
import { parseAddress } from '../parse-address.ts';
import type { UpdatePolicy } from './update-policy.ts';

/** What the wizard may ask about updates. */
export interface Updates {
  /** How they come, who is asked, and whether it looks by itself. */
  state(): Promise<UpdateState>;
  /** Looks now; whoever asks meanwhile gets the same answer. `failed` also where it may not look. */
  look(): Promise<UpdateOutcome>;
}

interface UpdateSources {
  readonly way: Exclude<UpdateWay, 'off'>;
  /** The host that the release names. */
  readonly host: string | null;
  /** Read anew each time; rejects where it may not be read. */
  readonly policy: () => Promise<UpdatePolicy>;
  /** Whether the person lets it look by itself. */
  readonly atStart: () => boolean;
  readonly lookOnce: (policy: UpdatePolicy) => Promise<UpdateOutcome>;
}

/** Joins how the program came here, what an administrator decided and what the person wants. */
export function createUpdates({ way, host, policy, atStart, lookOnce }: UpdateSources): Updates {
  let looking: Promise<UpdateOutcome> | undefined;
  // A policy that may not be read, for one: nobody knows where to look then, so nowhere.
  const decided = () => policy().catch((): UpdatePolicy => ({ off: true }));
  const look = async (): Promise<UpdateOutcome> => {
    if (way !== 'installer') return 'failed';
    const current = await decided();
    return current.off ? 'failed' : lookOnce(current);
  };
  return {
    state: async () => {
      if (way !== 'installer') return { way, host: null, atStart: false };
      const { off, source } = await decided();
      if (off) return { way: 'off', host: null, atStart: false };
      return { way, host: source === undefined ? host : (parseAddress(source)?.host ?? null), atStart: atStart() };
    },
    look: () => {
      looking ??= look().finally(() => {
        looking = undefined;
      });
      return looking;
    },
  };
}
