import { failed } from '../../shared/domain/failure.ts';
import type { Host } from './host.ts';

const unsupported = async () => failed('unsupported', 'not on this platform');

/** What only Windows can tell. */
export type PlatformAnswers = Pick<
  Host,
  | 'connections'
  | 'elevation'
  | 'firewall'
  | 'guards'
  | 'longPaths'
  | 'nameRules'
  | 'platformProxy'
  | 'timeService'
  | 'policyMirrors'
  | 'winHttpProxy'
>;

/** The parts of a host on platforms that filter by no program and have no guards to ask. */
export const noGuards: PlatformAnswers = {
  connections: unsupported,
  timeService: unsupported,
  elevation: {
    refusedFor: async () => 'unsupported',
    run: async () => ({ outcome: 'not-done', detail: 'not on this platform' }),
  },
  firewall: { programRules: unsupported, profiles: unsupported },
  guards: {
    facts: unsupported,
    services: unsupported,
    personalFolders: unsupported,
    defenderManaged: unsupported,
    signatures: unsupported,
  },
  longPaths: unsupported,
  platformProxy: unsupported,
  policyMirrors: unsupported,
  winHttpProxy: unsupported,
  nameRules: unsupported,
};
