import type { FailureWord } from './failure.ts';

/** What is seen of firewalls, antivirus programs and other guards of a Windows machine, by code, with its params. */
export interface GuardObservations {
  'firewall.rule': {
    program: string;
    ruleId: string;
    ruleName: string;
    direction: 'in' | 'out';
    action: 'allow' | 'block';
    active: boolean;
    profiles: readonly string[];
    store: 'local' | 'policy' | 'mdm';
    /** The rule names no program: it stops https of all of them. */
    everyProgram?: true;
  };
  /** What the firewall does in one kind of network where no rule says otherwise. */
  'firewall.profile': {
    profile: 'domain' | 'private' | 'public';
    enabled: boolean;
    outbound: 'allow' | 'block';
    store: 'local' | 'policy' | 'mdm';
    localRules: boolean;
  };
  'firewall.unknown': { program: string };
  /** A security product. `known` is its id in `shared/windows/`. */
  'guard.product': {
    name: string;
    known: string | null;
    kind: 'antivirus' | 'firewall' | 'edr';
    microsoft: boolean;
    state: 'on' | 'off' | 'snoozed' | 'expired' | 'unknown';
    filtersNetwork: boolean;
    managed: boolean;
  };
  /** Defender took files of Go for a threat. `at`: epoch milliseconds. */
  'guard.detection': { threat: string; files: readonly string[]; at: number | null };
  /** Controlled folder access kept go from writing. */
  'guard.folder-block': { program: string; path: string };
  /** Code integrity kept a program of Go or git from running. */
  'guard.code-block': { program: string };
  /** The module cache lies in a folder that only known programs may write to. */
  'guard.controlled-folder': { path: string };
  'guard.unknown': { failure: FailureWord };
}
